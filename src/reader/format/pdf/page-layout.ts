import type { DraftCell, DraftRow } from '../draft.ts';
import { bandsOf, type DividedBand } from './bands.ts';
import {
  type Frame,
  frameOf,
  joinParagraphs,
  type PageParagraph,
  paragraphsOf,
} from './paragraphs.ts';
import type { PageTable } from './ruled-table.ts';
import type { TextLine } from './text-lines.ts';

export type PageBlock = PageParagraph | PageTable;

const DEEPEST = 3;

/** What is laid out: the lines and drawn tables of a page, and how wide the page is. */
export interface PageContent {
  readonly lines: readonly TextLine[];
  readonly tables: readonly PageTable[];
  readonly width: number;
}

/** Text narrower than this share of the page consists of short lines. */
const NARROW = 0.5;

/**
 * Puts the lines and drawn tables of a page into reading order: from top to bottom, columns one after the
 * other. `usual` is the frame of the whole document, for pages with little text.
 */
export function layOutPage(
  { lines, tables, width }: PageContent,
  page: number,
  usual: Frame | null,
): PageBlock[] {
  const own = frameOf(lines);
  const right = Math.max(own.right, usual?.right ?? 0);
  const isNarrow = right - own.left < width * NARROW;
  const frame = { ...own, right: isNarrow ? width - Math.min(own.left, width / 4) : right };
  const blocks: PageBlock[] = [];
  let rest = lines;
  for (const table of tables) {
    const above = rest.filter(({ y }) => y <= table.top);
    blocks.push(...layOutLines(above, frame, page, 0), table);
    rest = rest.filter(({ y }) => y > table.top);
  }
  return [...blocks, ...layOutLines(rest, frame, page, 0)];
}

function layOutLines(
  lines: readonly TextLine[],
  frame: Frame,
  page: number,
  depth: number,
): PageBlock[] {
  if (depth > DEEPEST) return paragraphsOf(lines, frame, page);
  return bandsOf(lines).flatMap((band): PageBlock[] => {
    if (band.kind === 'text') return paragraphsOf(band.lines, frame, page);
    if (band.kind === 'aligned') return [alignedTable(band, page)];
    return band.columns.reduce<PageBlock[]>((blocks, column) => {
      const inner = layOutLines(column, frameOf(column), page, depth + 1);
      const last = blocks.at(-1);
      const [first] = inner;
      const isRest =
        last?.kind === 'paragraph' && first?.kind === 'paragraph' && joinParagraphs(last, first);
      return [...blocks, ...inner.slice(isRest ? 1 : 0)];
    }, []);
  });
}

/** Rows of a table without lines: cells that went on to a second line are put together. */
function alignedTable({ lines, columns }: DividedBand, page: number): PageTable {
  const byLine = lines.map((line) =>
    columns.map((column) => column.find(({ y, segments }) => y === line.y && segments.length > 0)),
  );
  const rows: string[][] = [];
  for (const parts of byLine) {
    const texts = parts.map((part) => part?.segments.map(({ text }) => text).join(' ') ?? '');
    const filled = texts.filter((text) => text !== '').length;
    const last = rows.at(-1);
    const isNext = texts[0] !== '' || filled * 2 >= columns.length || last === undefined;
    if (isNext) rows.push(texts);
    else texts.forEach((text, index) => appendText(last, index, text));
  }
  return {
    kind: 'table',
    top: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    xs: [],
    rows: rows.map((texts): DraftRow => ({
      cells: texts.map((text, index): DraftCell => ({ column: index + 1, text, page })),
    })),
  };
}

function appendText(row: string[], index: number, text: string): void {
  if (text === '') return;
  const before = row[index] ?? '';
  row[index] = before === '' ? text : `${before} ${text}`;
}
