import type { Draft, DraftCell, DraftRow } from '../draft.ts';
import { listMarkOf } from '../text/list-mark.ts';
import type { PageBlock } from './page-layout.ts';
import { joinParagraphs, type PageParagraph } from './paragraphs.ts';
import type { PageTable } from './ruled-table.ts';

interface OpenTable {
  readonly kind: 'table';
  readonly xs: readonly number[];
  readonly rows: DraftRow[];
}

/** Puts together what a page end cut in two, and makes drafts of all pages. */
export function joinPages(pages: readonly (readonly PageBlock[])[], bodySize: number): Draft[] {
  const joined: (PageParagraph | OpenTable)[] = [];
  pages.forEach((blocks) => {
    blocks.forEach((block, at) => {
      const last = joined.at(-1);
      if (at === 0 && last !== undefined && isContinued(last, block)) return;
      joined.push(block.kind === 'table' ? { ...block, rows: [...block.rows] } : block);
    });
  });
  return joined.map((block) =>
    block.kind === 'table'
      ? { kind: 'table', part: 'body', rows: block.rows }
      : paragraphDraft(block, bodySize),
  );
}

/** Adds the first block of a page to the last one before it, where it is its rest. */
function isContinued(last: PageParagraph | OpenTable, block: PageBlock): boolean {
  if (last.kind === 'table') return block.kind === 'table' && addRows(last, block);
  return block.kind === 'paragraph' && joinParagraphs(last, block);
}

const NEAR = 4;

/** A drawn table goes on where the next page begins with one of the same columns. */
function addRows(table: OpenTable, { xs, rows }: PageTable): boolean {
  const isSame =
    xs.length > 1 &&
    xs.length === table.xs.length &&
    xs.every((x, index) => Math.abs(x - (table.xs[index] ?? 0)) <= NEAR);
  if (!isSame) return false;
  let repeated = 0;
  while (repeated < rows.length && isSameRow(table.rows[repeated], rows[repeated])) repeated += 1;
  const [first, ...more] = rows.slice(repeated);
  const last = table.rows.at(-1);
  if (first === undefined) return true;
  if (last !== undefined && isRestOfRow(last, first)) {
    table.rows[table.rows.length - 1] = joinRows(last, first);
    table.rows.push(...more);
  } else table.rows.push(first, ...more);
  return true;
}

function isSameRow(a: DraftRow | undefined, b: DraftRow | undefined): boolean {
  if (a === undefined || b === undefined || a.cells.length !== b.cells.length) return false;
  return a.cells.every(({ text }, index) => text === b.cells[index]?.text);
}

/** A row cut by the page end: fewer cells go on than began, and the text goes on in small letters. */
function isRestOfRow(row: DraftRow, rest: DraftRow): boolean {
  const began = new Map(row.cells.map(({ column, text }) => [column, text]));
  const filled = rest.cells.filter(({ text }) => text !== '');
  return (
    filled.length > 0 &&
    filled.length < row.cells.filter(({ text }) => text !== '').length &&
    filled.every(({ column, text }) => (began.get(column) ?? '') !== '' && /^\p{Ll}/u.test(text))
  );
}

function joinRows(row: DraftRow, rest: DraftRow): DraftRow {
  const texts = new Map(rest.cells.map(({ column, text }) => [column, text]));
  const cells = row.cells.map((cell): DraftCell => {
    const more = texts.get(cell.column) ?? '';
    return more === '' ? cell : { ...cell, text: `${cell.text} ${more}` };
  });
  return { ...row, cells };
}

const LARGER = 1.12;
const LONGEST_HEADING = 200;

function paragraphDraft(paragraph: PageParagraph, bodySize: number): Draft {
  const { pieces, size, bold, lineCount } = paragraph;
  const text = pieces.map((piece) => piece.text).join('');
  const numbering = listMarkOf(text);
  const isLarge = size > bodySize * LARGER;
  const isTitle =
    (isLarge || bold) && lineCount <= 3 && text.length < LONGEST_HEADING && !/[.;,]\s*$/.test(text);
  const draft = { part: 'body', pieces, ...(numbering === null ? {} : { numbering }) } as const;
  if (isTitle) return { kind: 'heading', level: isLarge ? 1 : 2, ...draft };
  return numbering === null
    ? { kind: 'paragraph', ...draft }
    : { kind: 'list-item', level: 1, ...draft };
}
