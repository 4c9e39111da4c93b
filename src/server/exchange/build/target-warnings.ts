import type { Fault } from '../../../core/kernel/refusal.ts';
import type { Resolution } from '../../../core/resolution/resolution.ts';
import { checkTarget } from '../../../core/target/entry/entry-checks.ts';
import { columnOf } from '../sheet/fault-places.ts';
import { type PackContents, together } from '../pack.ts';
import { itemsOf, type PlacedContents } from './placed-contents.ts';

/** What a person should look at in the targets of a pack; nothing here stands in the way of saving. */
export function targetWarnings(pack: PlacedContents, known: PackContents): Fault[] {
  const units = together(itemsOf(pack.units), known.units, ({ id }) => id);
  const indicators = together(
    itemsOf(pack.indicators),
    known.indicators,
    (one) => `${one.indicatorCode}@${one.version}`,
  );
  const resolutions = new Map<string, Resolution>(
    [...known.resolutions, ...itemsOf(pack.resolutions)].map((one) => [one.id, one]),
  );
  return pack.targets.flatMap(({ line, item: target, partLines }) => {
    const resolution = resolutions.get(target.resolutionId);
    if (resolution === undefined) return [];
    const { start: decidedOn, firstYear, lastYear } = resolution;
    const facts = { decidedOn, firstYear, lastYear, indicators, units, annex: [] };
    return checkTarget(target, facts).map(({ place: [list, index, field], message }) => ({
      place:
        list === 'parts'
          ? ['target-parts.csv', partLines[Number(index)] ?? line, columnOf(`${field}`)]
          : ['targets.csv', line, columnOf(`${list}`)],
      message,
    }));
  });
}
