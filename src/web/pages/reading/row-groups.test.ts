import { describe, expect, it } from 'vitest';
import { rowGroups } from './row-groups.ts';

const row = (rowSpan = 1) => [{ range: { start: 0, end: 1 }, rowSpan, columnSpan: 1 }];

describe('the pieces of a table', () => {
  it('are one where it is short', () => {
    expect(rowGroups([row(), row()])).toHaveLength(1);
    expect(rowGroups([])).toEqual([[]]);
  });

  it('hold sixty rows each, and all of them', () => {
    const groups = rowGroups(Array.from({ length: 150 }, () => row()));
    expect(groups.map((group) => group.length)).toEqual([60, 60, 30]);
  });

  it('are never cut through a cell of several rows', () => {
    const rows = Array.from({ length: 100 }, (_, at) => row(at === 58 ? 5 : 1));
    expect(rowGroups(rows).map((group) => group.length)).toEqual([63, 37]);
  });
});
