import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { daysBlocked } from '../../core/meeting/difficulty/days-blocked.ts';
import type { Owner } from '../../core/meeting/difficulty/difficulty.ts';
import { ownerLevelNames } from '../../core/meeting/difficulty/difficulty-names.ts';
import { blockedSpans, clockOn, stateOn } from '../../core/meeting/difficulty/difficulty-state.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { DifficultyRow } from '../../contract/difficulty.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listUnits } from '../organisation/unit.views.ts';
import type { LoadedDifficulty } from './difficulty.views.ts';

/** What every row is written with. */
export interface RowSurroundings {
  day: PlainDate;
  days: WorkingDays;
  nameOf: (unitId: string) => string;
}

export async function rowSurroundings(
  tx: ReadTransaction,
  day: PlainDate,
): Promise<RowSurroundings> {
  const names = new Map<string, string>((await listUnits(tx)).map(({ id, name }) => [id, name]));
  return {
    day,
    days: await loadWorkingDays(tx),
    nameOf: (unitId) => names.get(unitId) ?? unitId,
  };
}

export function ownerName(
  { level, unitId, office }: Owner,
  { nameOf }: Pick<RowSurroundings, 'nameOf'>,
): string {
  return office ?? (unitId === null ? ownerLevelNames[level].vi : nameOf(unitId));
}

/** A difficulty as it stood on the day; null before it was raised. */
export function difficultyRow(
  { id, difficulty, acts }: LoadedDifficulty,
  around: RowSurroundings,
): DifficultyRow | null {
  const { day, days, nameOf } = around;
  const state = stateOn(acts, day);
  if (state === null) return null;
  return {
    id,
    text: difficulty.text,
    kind: difficulty.kind,
    cause: difficulty.cause,
    causeConfirmedBy: difficulty.causeConfirmedBy,
    about: difficulty.about,
    unitId: difficulty.unitId,
    unitName: nameOf(difficulty.unitId),
    state,
    ownerName: ownerName(state.owner, around),
    clock: clockOn(state, day, days),
    daysBlocked: daysBlocked(blockedSpans(acts, day), day).days,
  };
}

/** Open first, of those the one that has waited longest at its owner; then the closed, the newest end first. */
export function inOrderOfWaiting(rows: readonly DifficultyRow[]): DifficultyRow[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.state.closedOn !== null) - Number(b.state.closedOn !== null) ||
      (b.state.closedOn ?? '').localeCompare(a.state.closedOn ?? '') ||
      b.clock.daysWithOwner - a.clock.daysWithOwner ||
      a.id - b.id,
  );
}
