import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import {
  type Caption,
  type CaptionLine,
  captionOf,
  type DocumentTime,
  linesAbove,
  timedHeading,
} from './caption.ts';
import type { BlockToRead, DocumentToRead, RowToRead } from './document-to-read.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';
import { readTable, type TableReading, type WordCell } from './read-table.ts';

/** The table before, as far as one that goes on needs it. */
interface TableBefore {
  readonly index: number;
  readonly width: number;
  readonly headRows: readonly RowToRead[];
  readonly above: readonly CaptionLine[];
}

/**
 * Reads the tables of a document in their order; blocks must be given one after the other, null for those of text. A
 * table without heads right after one of the same width goes on with it.
 */
export function tableReader(
  document: DocumentToRead,
  time: DocumentTime,
): (block: BlockToRead, index: number) => Omit<TableReading, 'headRows'> | null {
  const { text } = document;
  const dated = Number(/^\d{4}/.exec(time.date ?? '')?.[0] ?? 0) || null;
  let heading: CaptionLine | null = null;
  let before: TableBefore | null = null;
  return (block, index) => {
    if (block.kind !== 'table') {
      heading = headingOf(text, block) ?? heading;
      return null;
    }
    const yearSaid = lastYearSaid(text, block.range.start);
    const read = (grid: Grid, above: readonly CaptionLine[], borrowed: number) => {
      const captionWith = (inside: readonly Cell[]): Caption =>
        captionOf(
          { lines: [...inside.map(lineOf).toReversed(), ...above], heading, yearSaid },
          time,
        );
      return readTable({ grid, borrowed, captionWith, dated }) ?? captionWith([]);
    };
    const grid = gridOf(text, block.rows);
    const above = linesAbove(document, index);
    const alone = read(grid, above, 0);
    if (!('claims' in alone)) {
      before = { index, width: grid.width, headRows: [], above };
      return { claims: [], absences: [], words: grid.rows.flatMap(wordsOf), caption: alone };
    }
    const isNext = before?.index === index - 1 && before.width === grid.width;
    if (alone.headRows === 0 && before !== null && isNext && before.headRows.length > 0) {
      const { headRows } = before;
      const joined = read(
        gridOf(text, [...headRows, ...block.rows]),
        before.above,
        headRows.length,
      );
      before = { ...before, index };
      if ('claims' in joined) return joined;
    }
    before = { index, width: grid.width, headRows: block.rows.slice(0, alone.headRows), above };
    return alone;
  };
}

function headingOf(text: string, { kind, range }: BlockToRead): CaptionLine | null {
  const { start, end } = range;
  const line = end - start > HEADING_AT_MOST ? '' : normaliseText(text.slice(start, end));
  return timedHeading({ text: line, kind }) ? { text: line, range: { start, end } } : null;
}

const HEADING_AT_MOST = 300;
const TEXT_BEFORE = 2000;
const COMPARED = /(?:so với|cùng kỳ|nhiệm kỳ|giai đoạn)[^.;]{0,30}$/iu;

/** The last year before an offset that nothing is only compared with. */
function lastYearSaid(text: string, offset: number): number | null {
  const from = Math.max(0, offset - TEXT_BEFORE);
  const before = text.slice(from, offset);
  const years = [...before.matchAll(/năm\s+(20\d\d|19\d\d)(?!\d)/giu)];
  const last = years.findLast(
    ({ index }) => !COMPARED.test(before.slice(Math.max(0, index - 50), index)),
  );
  return last === undefined ? null : Number(last[1]);
}

function lineOf({ plain, range: { start, end } }: Cell): CaptionLine {
  return { text: plain, range: { start, end } };
}

function wordsOf({ cells }: Grid['rows'][number]): WordCell[] {
  return cells.flatMap((cell): WordCell[] =>
    /\d/.test(cell.text) ? [{ cell, sort: 'body', column: null, row: null }] : [],
  );
}
