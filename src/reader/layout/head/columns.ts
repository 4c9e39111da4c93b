import { absenceOf } from '../cell/absence-marks.ts';
import { bareDigits } from '../cell/cell-content.ts';
import type { Cell, Grid } from '../grid.ts';
import { type HeadRows, hasAmount } from './head-rows.ts';
import { timesIn, isYearDigits } from './head-times.ts';
import { headWords } from './head-words.ts';
import { isOrdinal } from '../row-label.ts';
import { unitSaid } from '../cell/unit-text.ts';

export type ColumnRole = 'ordinal' | 'label' | 'unit' | 'note' | 'value';

export interface Column {
  readonly role: ColumnRole;
  /** The cells above it, outermost first. */
  readonly heads: readonly Cell[];
  /** Of a column of figures: the columns that name its rows, outermost first. */
  readonly labels: readonly number[];
}

/** How many cells of a column hold what. */
interface Census {
  amounts: number;
  years: number;
  times: number;
  ordinals: number;
  units: number;
  words: number;
}

/** What each column of a table is for, by its head and by what stands in it. */
export function columnsOf(grid: Grid, heads: HeadRows): Column[] {
  const above = headsOf(grid, heads);
  const census = censusOf(grid, heads.end);
  const hasHeads = above.some((cells) => cells.length > 0);
  const roles = above.map((cells, at) => roleOf(cells, census[at], { at, hasHeads }));
  const firstValue = roles.indexOf('value');
  const settled = roles.map((role, at): ColumnRole => {
    if (role !== 'label' || at < firstValue) return role;
    const head = textOf(above[at]);
    const isAgain =
      head !== '' &&
      roles.slice(0, firstValue).some((one, n) => one === 'label' && textOf(above[n]) === head);
    return isAgain ? 'label' : 'note';
  });
  return settled.map((role, at): Column => ({
    role,
    heads: above[at] ?? [],
    labels: role === 'ordinal' || role === 'unit' ? [] : labelsUpTo(settled, at),
  }));
}

/** The cells of the head rows over each column, each once. */
function headsOf({ rows, width }: Grid, { end, captions, indexRows }: HeadRows): Cell[][] {
  const above: Cell[][] = Array.from({ length: width }, () => []);
  for (let at = 0; at < end; at += 1) {
    if (indexRows.has(at)) continue;
    for (const cell of rows[at]?.cells ?? []) {
      if (cell.plain === '' || captions.includes(cell)) continue;
      for (let n = cell.column; n < Math.min(width, cell.column + cell.columnSpan); n += 1) {
        above[n]?.push(cell);
      }
    }
  }
  return above;
}

function censusOf({ rows, width }: Grid, end: number): Census[] {
  const census = Array.from({ length: width }, (): Census => ({
    amounts: 0,
    years: 0,
    times: 0,
    ordinals: 0,
    units: 0,
    words: 0,
  }));
  for (const { cells } of rows.slice(end)) {
    for (const cell of cells) {
      const one = census[cell.column];
      if (one === undefined || cell.columnSpan > 1 + width / 2) continue;
      count(one, cell);
    }
  }
  return census;
}

function count(one: Census, cell: Cell): void {
  const { plain } = cell;
  if (plain === '' || (absenceOf(plain) !== undefined && !isOrdinal(plain))) return;
  if (isOrdinal(plain)) one.ordinals += 1;
  if (isYearDigits(plain)) one.years += 1;
  else if (hasAmount(cell)) one.amounts += 1;
  else if (unitSaid(plain)?.isKnown === true && plain.length < 30) one.units += 1;
  else if (timesIn(plain).length > 0 && plain.length < 30) one.times += 1;
  else if (bareDigits(plain) === undefined && !isOrdinal(plain)) one.words += 1;
}

function textOf(cells: readonly Cell[] | undefined): string {
  return (cells ?? []).map(({ plain }) => plain.toLowerCase()).join(' | ');
}

function roleOf(
  heads: readonly Cell[],
  census: Census | undefined,
  { at, hasHeads }: { at: number; hasHeads: boolean },
): ColumnRole {
  const leaf = (heads.at(-1)?.plain ?? '').toLowerCase();
  const head = textOf(heads);
  const { amounts, years, times, ordinals, units, words } = census ?? EMPTY;
  if (startsWith(headWords.unit, leaf)) return 'unit';
  if (startsWith(headWords.ordinal, leaf) || leaf === '#') return 'ordinal';
  const others = words + units + times;
  if (at === 0 && head === '' && ordinals > 0 && ordinals >= others + amounts / 2 && years === 0) {
    return 'ordinal';
  }
  if (startsWith(headWords.note, leaf) && units <= words) return 'note';
  if (units > 0 && units >= others * 0.6 && amounts <= units / 4) return 'unit';
  if (at === 0 && years + times > amounts && years + times > 0) return 'label';
  if (startsWith(headWords.label, leaf) && others >= amounts) return 'label';
  if (others > amounts + years) return 'label';
  // A column without a head beside others that have one says nothing of its figures.
  if (head === '' && hasHeads) return 'note';
  return amounts + years > 0 || head !== '' ? 'value' : 'note';
}

const EMPTY: Census = { amounts: 0, years: 0, times: 0, ordinals: 0, units: 0, words: 0 };

function startsWith(words: RegExp, text: string): boolean {
  return words.exec(text)?.index === 0;
}

/** The columns that name the rows: the nearest run of labels to the left, or up to a label itself. */
function labelsUpTo(roles: readonly ColumnRole[], at: number): number[] {
  const last = roles.slice(0, at + 1).lastIndexOf('label');
  if (last === -1) return [];
  const labels = [last];
  for (let n = last - 1; n >= 0 && roles[n] !== 'value'; n -= 1) {
    if (roles[n] === 'label') labels.unshift(n);
  }
  return labels;
}
