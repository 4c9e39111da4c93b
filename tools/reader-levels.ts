import * as z from 'zod';

/** Each level of the scorer needs all before it: number, kind, period, indicator phrase, everything. */
export const levelNames = ['a', 'b', 'c', 'd', 'e'] as const;
export type LevelName = (typeof levelNames)[number];

const SetName = z.enum(['written', 'development']);
export type SetName = z.infer<typeof SetName>;

/** F1 in per cent, cut off after one decimal. */
const Levels = z.strictObject({
  a: z.number(),
  b: z.number(),
  c: z.number(),
  d: z.number(),
  e: z.number(),
});
export type Levels = z.infer<typeof Levels>;

/** What the reader reached before, and falls that somebody decided and explained. */
export const KeptLevels = z.strictObject({
  sets: z.partialRecord(SetName, z.strictObject({ reports: z.array(z.string()), levels: Levels })),
  falls: z.array(
    z.strictObject({
      set: SetName,
      level: z.enum(levelNames),
      /** Down to here. */
      to: z.number(),
      /** File name of the decision in docs/adr that explains it. */
      adr: z.string(),
    }),
  ),
});
export type KeptLevels = z.infer<typeof KeptLevels>;

/** One set of annotated reports as it is read today. */
export interface MeasuredSet {
  readonly name: SetName;
  readonly reports: readonly string[];
  /** Levels over some of the reports together. */
  readonly levelsOf: (reports: readonly string[]) => Levels;
}

/** What the guard says: faults fail the check, remarks are only told. */
export interface GuardedLevels {
  readonly faults: string[];
  readonly remarks: string[];
}

/**
 * Sets the levels of today against those kept. A fall is a fault, unless a decision explains it; a set that is not on
 * this machine is told of. Reports that came since do not count before the levels are raised.
 *
 * @param decisions file names in docs/adr
 */
export function guardLevels(
  kept: KeptLevels,
  measured: readonly MeasuredSet[],
  decisions: readonly string[],
): GuardedLevels {
  const faults = kept.falls
    .filter(({ adr }) => !decisions.includes(adr))
    .map(({ set, level, adr }) => `${set} (${level}): docs/adr/${adr} is not there`);
  const remarks: string[] = [];
  for (const name of SetName.options) {
    const before = kept.sets[name];
    const today = measured.find((set) => set.name === name);
    if (before === undefined) continue;
    if (today === undefined) {
      remarks.push(`NOT GUARDED: the ${name} set is not on this machine`);
      continue;
    }
    const gone = before.reports.filter((report) => !today.reports.includes(report));
    if (gone.length > 0) {
      faults.push(`${name}: ${gone.join(', ')} of the kept levels cannot be found`);
      continue;
    }
    const added = today.reports.filter((report) => !before.reports.includes(report));
    if (added.length > 0) remarks.push(`${name}: ${added.join(', ')} not kept yet (--raise)`);
    const levels = today.levelsOf(before.reports);
    for (const level of levelNames) {
      const { least, adr } = leastOf(kept, name, level, before.levels[level]);
      const row = `${name} (${level}): ${levels[level].toFixed(1)}, kept ${before.levels[level].toFixed(1)}`;
      if (levels[level] < least) faults.push(row);
      else if (levels[level] < before.levels[level]) remarks.push(`${row}, explained in ${adr}`);
    }
  }
  return { faults, remarks };
}

function leastOf(
  { falls }: KeptLevels,
  set: SetName,
  level: LevelName,
  kept: number,
): { least: number; adr: string | null } {
  const fall = falls.findLast((one) => one.set === set && one.level === level);
  return fall === undefined ? { least: kept, adr: null } : { least: fall.to, adr: fall.adr };
}

/**
 * The levels to keep from now on: never lower over the same reports. Where reports were added, the levels over all of
 * them are new ones. Falls that were made good are forgotten.
 */
export function raiseLevels(kept: KeptLevels, measured: readonly MeasuredSet[]): KeptLevels {
  const sets = { ...kept.sets };
  for (const { name, reports, levelsOf } of measured) {
    const before = kept.sets[name];
    const today = levelsOf(reports);
    const isSame =
      before !== undefined &&
      before.reports.length === reports.length &&
      before.reports.every((report) => reports.includes(report));
    const levels = { ...today };
    if (isSame) {
      for (const level of levelNames) levels[level] = Math.max(today[level], before.levels[level]);
    }
    sets[name] = { reports: [...reports], levels };
  }
  const falls = kept.falls.filter(({ set, level }) => {
    const today = measured.find(({ name }) => name === set);
    const wanted = sets[set]?.levels[level];
    if (today === undefined || wanted === undefined) return true;
    return today.levelsOf(today.reports)[level] < wanted;
  });
  return { sets, falls };
}
