import type { DifficultyRow } from '../../../contract/difficulty.ts';
import type { OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import type { DifficultySearch } from './difficulty-search.ts';

/** The rows that the address asks for, in the order of the server. */
export function filterDifficulties(
  rows: readonly DifficultyRow[],
  { level, by, clock, show }: DifficultySearch,
): DifficultyRow[] {
  return rows.filter(
    (row) =>
      (level === undefined || row.state.owner.level === level) &&
      (by === undefined || row.unitId === by) &&
      (clock === undefined || row.clock.state === clock) &&
      (show === 'all' || isOpen(row)) &&
      (show !== 'unanswered' || row.state.answeredOn === null),
  );
}

export function isOpen({ state }: DifficultyRow): boolean {
  return state.closedOn === null;
}

/** Last day of each column of the picture; the last column has none. */
const columnEnds = [7, 30, 90, 365];

/** Open difficulties by level, and in each by how long they have lain with their owner. */
export function waitingByLevel(
  rows: readonly DifficultyRow[],
  level: OwnerLevel,
): DifficultyRow[][] {
  const ofLevel = rows.filter((row) => isOpen(row) && row.state.owner.level === level);
  return [...columnEnds.keys(), columnEnds.length].map((column) =>
    ofLevel.filter(({ clock }) => columnOf(clock.daysWithOwner) === column),
  );
}

function columnOf(days: number): number {
  const column = columnEnds.findIndex((end) => days <= end);
  return column === -1 ? columnEnds.length : column;
}
