import { describe, expect, it } from 'vitest';
import type { Rule } from './page-marks.ts';
import { gridsOf } from './ruled-grid.ts';

const across = (at: number, from: number, to: number): Rule => ({
  direction: 'across',
  at,
  from,
  to,
});
const down = (at: number, from: number, to: number): Rule => ({ direction: 'down', at, from, to });

/** Cells as `row,column`, with their spans where they have any. */
function cellsOf(rules: readonly Rule[]): string[][] {
  return gridsOf(rules).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => {
      const spans = rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '';
      return `${row},${column}${spans}`;
    }),
  );
}

const square = [
  across(0, 0, 100),
  across(20, 0, 100),
  across(40, 0, 100),
  down(0, 0, 40),
  down(100, 0, 40),
];

describe('lines on a page', () => {
  it.each<[string, Rule[], string[][]]>([
    ['two columns and two rows', [...square, down(50, 0, 40)], [['0,0', '0,1', '1,0', '1,1']]],
    [
      'a cell over two columns: no line between them',
      [...square, down(50, 20, 40)],
      [['0,0 1×2', '1,0', '1,1']],
    ],
    [
      'a cell over two rows',
      [
        across(0, 0, 100),
        across(20, 50, 100),
        across(40, 0, 100),
        down(0, 0, 40),
        down(50, 0, 40),
        down(100, 0, 40),
      ],
      [['0,0 2×1', '0,1', '1,1']],
    ],
    [
      'lines drawn cell by cell, a little apart',
      [
        ...[0, 20, 40].flatMap((y) => [across(y, 0, 50), across(y + 0.5, 50.5, 100)]),
        ...[0, 50, 100].flatMap((x) => [down(x, 0, 20), down(x + 0.4, 20, 40)]),
      ],
      [['0,0', '0,1', '1,0', '1,1']],
    ],
    [
      'a table open at its left and right',
      [across(0, 0, 100), across(20, 0, 100), across(40, 0, 100), down(30, 0, 40), down(60, 0, 40)],
      [['0,0', '0,1', '0,2', '1,0', '1,1', '1,2']],
    ],
    [
      'two tables apart',
      [
        ...square,
        ...square.map((rule) => ({
          ...rule,
          ...(rule.direction === 'across' ? { at: rule.at + 100 } : { from: 100, to: 140 }),
        })),
      ],
      [
        ['0,0', '1,0'],
        ['0,0', '1,0'],
      ],
    ],
    ['a frame', [across(0, 0, 100), across(40, 0, 100), down(0, 0, 40), down(100, 0, 40)], []],
    ['lines under words', [across(0, 0, 100), across(20, 0, 80)], []],
    ['nothing', [], []],
    [
      'a drawing of thousands of lines',
      Array.from({ length: 2000 }, (_, index) => across(index * 5, 0, 100 + index)),
      [],
    ],
  ])('%s', (_, rules, cells) => {
    expect(cellsOf(rules)).toEqual(cells);
  });
});
