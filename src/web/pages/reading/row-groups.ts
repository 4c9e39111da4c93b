import type { ReadBlock } from '../../../contract/reading/reading.ts';

type Rows = ReadBlock['rows'];

const ROWS_PER_GROUP = 60;

/** Cuts a long table into groups of rows, never through a cell that spans several rows. */
export function rowGroups(rows: Rows): Rows[] {
  const groups: Rows[] = [];
  let group: Rows = [];
  let spannedUntil = 0;
  for (const [index, cells] of rows.entries()) {
    if (group.length >= ROWS_PER_GROUP && index >= spannedUntil) {
      groups.push(group);
      group = [];
    }
    group.push(cells);
    spannedUntil = Math.max(spannedUntil, ...cells.map(({ rowSpan }) => index + rowSpan));
  }
  groups.push(group);
  return groups;
}
