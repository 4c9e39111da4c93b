import type { DecimalText } from '../../core/kernel/decimal.ts';
import { absenceOf } from './cell/absence-marks.ts';
import type { Caption } from './caption.ts';
import { type CellNumber, bareDigits, cellNumber } from './cell/cell-content.ts';
import { claimOfCell } from './cell/claim-of-cell.ts';
import { type ColumnMeaning, columnMeanings } from './head/column-meaning.ts';
import { type Column, columnsOf } from './head/columns.ts';
import type { Cell, Grid } from './grid.ts';
import { headRowsOf } from './head/head-rows.ts';
import { isYearDigits } from './head/head-times.ts';
import { headWords } from './head/head-words.ts';
import { type MarksOfTable, marksOf } from './cell/number-marks.ts';
import { isPlace } from './head/place-in-head.ts';
import { indicatorOf, periodOf } from './head/words-of-heads.ts';
import { type RowFor, type RowMeaning, rowReader } from './read-rows.ts';
import type { Absence, DocumentClaim } from './table-figures.ts';

/** A cell with words that hold digits, and what the table says of them. */
export interface WordCell {
  readonly cell: Cell;
  /** `head`: names rows or columns, so its numbers are no figures; `body`: is read as a text of its own. */
  readonly sort: 'head' | 'ordinal' | 'unit' | 'body';
  readonly column: ColumnMeaning | null;
  readonly row: RowMeaning | null;
}

export interface TableReading {
  readonly claims: readonly DocumentClaim[];
  readonly absences: readonly Absence[];
  /** Every other cell that holds digits. */
  readonly words: readonly WordCell[];
  /** How many rows of heads it begins with. */
  readonly headRows: number;
  readonly caption: Caption;
}

export interface TableToRead {
  readonly grid: Grid;
  /** Rows at its top that belong to the table before, which it goes on. */
  readonly borrowed: number;
  /** What is said above it, with the cells of its first rows that are its title. */
  readonly captionWith: (inside: readonly Cell[]) => Caption;
  /** Year of the document's date; null when unknown. */
  readonly dated: number | null;
}

interface TableContext {
  readonly caption: Caption;
  readonly dated: number | null;
}

/**
 * Reads a table of figures; undefined for a table that only sets text side by side (letterhead, signatures, layout).
 * Linear in the number of cells.
 */
export function readTable({
  grid,
  borrowed,
  captionWith,
  dated,
}: TableToRead): TableReading | undefined {
  if (grid.width < 2) return undefined;
  const heads = headRowsOf(grid);
  const columns = columnsOf(grid, heads);
  const caption = captionWith(heads.captions);
  const body = grid.rows.slice(heads.end);
  const numbers = numbersOf(
    body.flatMap(({ cells }) => cells),
    columns,
  );
  if (!isOfFigures(numbers, columns)) return undefined;
  const values = columns.map((): DecimalText[] => []);
  for (const [cell, { value }] of numbers) values[cell.column]?.push(value);
  const meanings = columnMeanings(columns, { caption, dated, values });
  const headTexts = new Set(grid.rows.slice(0, heads.end).map(({ cells }) => joined(cells)));
  const rowOf = rowReader({
    columns,
    year: caption.year,
    isOfPlaces: placesIn(grid, columns, heads.end),
  });
  const found = {
    claims: [] as DocumentClaim[],
    absences: [] as Absence[],
    words: [] as WordCell[],
  };
  const context = { caption, dated };
  grid.rows.slice(0, heads.end).forEach(({ cells }, at) => {
    if (at < borrowed) return;
    const sort = heads.indexRows.has(at) ? 'ordinal' : 'head';
    for (const cell of cells) addWords(found.words, cell, sort);
  });
  body.forEach(({ cells }, index) => {
    const isHeadAgain = heads.end > 0 && cells.length > 1 && headTexts.has(joined(cells));
    const rowFor = rowOf(cells, heads.end + index);
    for (const cell of cells) {
      if (isHeadAgain) addWords(found.words, cell, 'head');
      else readCell(cell, { columns, meanings, rowFor, numbers, context }, found);
    }
  });
  return { ...found, headRows: heads.end, caption };
}

interface Reading {
  readonly columns: readonly Column[];
  readonly meanings: readonly (ColumnMeaning | null)[];
  readonly rowFor: RowFor;
  readonly numbers: ReadonlyMap<Cell, CellNumber>;
  readonly context: TableContext;
}

function readCell(
  cell: Cell,
  { columns, meanings, rowFor, numbers, context }: Reading,
  found: { claims: DocumentClaim[]; absences: Absence[]; words: WordCell[] },
): void {
  const column = columns[cell.column];
  const meaning = meanings[cell.column] ?? null;
  if (column?.role === 'ordinal') return addWords(found.words, cell, 'ordinal');
  // Asked for in every row, so that rows without a figure count as rows above.
  const row = rowFor(column?.labels ?? []);
  if (column?.role === 'label') {
    return addWords(found.words, cell, 'head');
  }
  if (column?.role === 'unit') return addWords(found.words, cell, 'unit');
  if (meaning === null) return addWords(found.words, cell, 'body', null, row);
  const number = numbers.get(cell);
  if (number !== undefined) {
    found.claims.push(
      claimOfCell({ cell, number, column: meaning, row, caption: context.caption }),
    );
    return;
  }
  const reason = absenceOf(cell.plain);
  if (reason === undefined) return addWords(found.words, cell, 'body', meaning, row);
  if (row.label === null && row.indicator === null) return;
  const { start, end } = cell.range;
  const place = { column: meaning, row, caption: context.caption };
  found.absences.push({
    range: { start, end },
    reason,
    printed: cell.plain,
    indicator: indicatorOf(place).text,
    period: periodOf(place).value,
  });
}

function addWords(
  words: WordCell[],
  cell: Cell,
  sort: WordCell['sort'],
  column: ColumnMeaning | null = null,
  row: RowMeaning | null = null,
): void {
  if (/\d/.test(cell.text)) words.push({ cell, sort, column, row });
}

function joined(cells: readonly Cell[]): string {
  return cells.map(({ plain }) => plain).join('\t');
}

/** The numbers of the columns of figures. */
function numbersOf(cells: readonly Cell[], columns: readonly Column[]): Map<Cell, CellNumber> {
  const inValues = cells.filter(({ column }) => columns[column]?.role === 'value');
  const marks: MarksOfTable = marksOf(
    inValues.flatMap(({ text }) => {
      const digits = bareDigits(text);
      return digits === undefined ? [] : [digits];
    }),
  );
  const found = new Map<Cell, CellNumber>();
  for (const cell of inValues) {
    const number = cellNumber(cell.text, marks);
    if (number === undefined) continue;
    const isYear = isYearDigits(cell.plain) && isColumnOfYears(columns[cell.column]);
    if (!isYear) found.set(cell, number);
  }
  return found;
}

/** "Năm hoàn thành", "Năm thành lập": years as they are. */
function isColumnOfYears(column: Column | undefined): boolean {
  return /^năm(?! \d)(?=\s|$)/iu.test(column?.heads.at(-1)?.plain ?? '');
}

function isOfFigures(numbers: ReadonlyMap<Cell, CellNumber>, columns: readonly Column[]): boolean {
  if (numbers.size === 0) return false;
  return (
    columns.some(({ role }) => role === 'label') || columns.some(({ heads }) => heads.length > 0)
  );
}

/** Label columns whose rows are places: by their head, or by most of their cells. */
function placesIn(
  { rows }: Grid,
  columns: readonly Column[],
  from: number,
): (label: number) => boolean {
  const known = new Map<number, boolean>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const head = columns[label]?.heads.at(-1)?.plain.toLowerCase() ?? '';
    const names = rows
      .slice(from)
      .flatMap(({ cells }) =>
        cells.filter(({ column, plain }) => column === label && plain !== ''),
      );
    const named = names.filter(({ plain }) => isPlace(plain)).length;
    const isNamed =
      headWords.placeLabel.exec(head)?.index === 0 &&
      !head.startsWith('xã hội') &&
      names.every(({ plain }) => /^(?:\p{Lu}|\d)/u.test(plain));
    const isOfPlaces = named * 2 > names.length || isNamed;
    known.set(label, isOfPlaces);
    return isOfPlaces;
  };
}
