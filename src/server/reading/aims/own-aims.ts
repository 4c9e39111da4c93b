import type { PlanLine } from '../../../core/target/plan-line.ts';
import type { Target } from '../../../core/target/target.ts';
import type { ReadingState } from '../reading-state.ts';

/** Plan lines without the versions that a reading added to them. */
export function planLinesWithout(
  planLines: readonly PlanLine[],
  { aims }: Pick<ReadingState, 'aims'>,
): readonly PlanLine[] {
  const own = new Map<string, Set<number>>();
  for (const { effect } of aims.values()) {
    if (!('versionNo' in effect)) continue;
    const versions = own.get(effect.planLineId) ?? new Set();
    own.set(effect.planLineId, versions.add(effect.versionNo));
  }
  if (own.size === 0) return planLines;
  return planLines.flatMap((line) => {
    const added = own.get(line.id);
    if (added === undefined) return [line];
    const versions = line.versions.filter((_, index) => !added.has(index + 1));
    return versions.length === 0 ? [] : [{ ...line, versions }];
  });
}

/** Targets without those that a reading added. */
export function targetsWithout(
  targets: readonly Target[],
  { aims }: Pick<ReadingState, 'aims'>,
): readonly Target[] {
  const own = new Set(
    [...aims.values()].flatMap(({ effect }) =>
      effect.kind === 'target-added' ? [effect.targetId] : [],
    ),
  );
  return own.size === 0 ? targets : targets.filter(({ id }) => !own.has(id));
}
