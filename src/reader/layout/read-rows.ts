import type { FoundDirection, Span } from '../finding/reading.ts';
import { absenceOf } from './cell/absence-marks.ts';
import type { Column } from './head/columns.ts';
import type { Cell } from './grid.ts';
import { hasAmount } from './head/head-rows.ts';
import { headText } from './head/head-text.ts';
import { timesIn } from './head/head-times.ts';
import { headWords, measureHead, sectionHead } from './head/head-words.ts';
import { isPlace, placeIn } from './head/place-in-head.ts';
import { type HeadMeaning, readHead } from './head/read-head.ts';
import { type RowLabel, rowLabel } from './row-label.ts';
import { type RowTree, rowTree } from './head/row-heads.ts';
import { type UnitSaid, unitSaid } from './cell/unit-text.ts';

/** What the head of a row says of its figures. */
export interface RowMeaning {
  /** With the words of the row above where its own do not say what is measured; null for none. */
  readonly indicator: string | null;
  /** Of its own words. */
  readonly label: string | null;
  readonly labelAt: Span | null;
  readonly hasParent: boolean;
  readonly unit: UnitSaid | null;
  readonly unitAt: Span | null;
  readonly unitRule: 'row-unit' | 'label-unit' | null;
  /** The cell of the unit column, as printed. */
  readonly unitPrinted: string | null;
  /** The row is a period: `Năm 2020`, `Quý I`. */
  readonly time: string | null;
  /** The row is of a place. */
  readonly place: string | null;
  /** The row sums up places. */
  readonly isTotal: boolean;
  /** The row compares: `So với cùng kỳ (%)`. */
  readonly compared: HeadMeaning | null;
  /** The row tells how something moved: `Giảm tỷ lệ hộ nghèo`. */
  readonly moved: { readonly thing: string; readonly direction: FoundDirection } | null;
}

export interface RowsContext {
  readonly columns: readonly Column[];
  /** What a time without a year is of. */
  readonly year: number | null;
  readonly isOfPlaces: (label: number) => boolean;
}

/** The meaning of one row for figures with given label columns. */
export type RowFor = (labels: readonly number[]) => RowMeaning;

/** Reads the heads of rows, which must be asked for from top to bottom. */
export function rowReader(context: RowsContext): (cells: readonly Cell[], row: number) => RowFor {
  const { columns } = context;
  const held = heldCells(columns);
  const trees = new Map<number, RowTree>();
  const unitColumn = columns.findIndex(({ role }) => role === 'unit');
  const ordinalColumn = columns.findIndex(({ role }) => role === 'ordinal');
  return (cells, row) => {
    held.enter(cells);
    const unitCell = held.at(unitColumn, row);
    const ordinal = held.at(ordinalColumn, row);
    const hasFigures = hasUnit(unitCell) || cells.some((cell) => isFigure(cell, columns));
    const known = new Map<number, RowMeaning>();
    return (labels) => {
      const inner = labels.findLast((at) => (held.at(at, row)?.plain ?? '') !== '') ?? -1;
      const before = known.get(inner);
      if (before !== undefined) return before;
      const tree = trees.get(inner) ?? rowTree();
      trees.set(inner, tree);
      const outer = labels.slice(0, Math.max(0, labels.indexOf(inner)));
      const meaning = meaningOf(
        {
          cell: held.at(inner, row),
          outer: outer.flatMap((at) => held.at(at, row) ?? []),
          unitCell,
          ordinal: ordinal?.plain ?? '',
          hasFigures,
          isOfPlaces: context.isOfPlaces(inner),
        },
        { tree, year: context.year },
      );
      known.set(inner, meaning);
      return meaning;
    };
  };
}

/** The same as above. */
const DITTO = /^(?:["”“〃']+|-?\s*nt\s*-?|như trên|-\s*["”]\s*-)$/iu;

/** Cells of label, unit and ordinal columns, as far down as they reach. */
function heldCells(columns: readonly Column[]): {
  enter: (cells: readonly Cell[]) => void;
  at: (column: number, row: number) => Cell | undefined;
} {
  const open = new Map<number, Cell>();
  const held = columns.flatMap(({ role }, at) => (role === 'value' || role === 'note' ? [] : [at]));
  const isUnit = (at: number): boolean => columns[at]?.role === 'unit';
  return {
    enter: (cells) => {
      for (const cell of cells) {
        for (const at of held) {
          if (at < cell.column || at >= cell.column + cell.columnSpan) continue;
          const above = open.get(at);
          const isSame = isUnit(at) && DITTO.test(cell.plain) && above !== undefined;
          open.set(at, isSame ? { ...cell, plain: above.plain } : cell);
        }
      }
    },
    at: (column, row) => {
      const cell = open.get(column);
      return cell !== undefined && cell.row + cell.rowSpan > row ? cell : undefined;
    },
  };
}

function hasUnit(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.plain !== '';
}

function isFigure(cell: Cell, columns: readonly Column[]): boolean {
  if (columns[cell.column]?.role !== 'value' || cell.plain === '') return false;
  return hasAmount(cell) || absenceOf(cell.plain) !== undefined;
}

interface RowParts {
  readonly cell: Cell | undefined;
  readonly outer: readonly Cell[];
  readonly unitCell: Cell | undefined;
  readonly ordinal: string;
  readonly hasFigures: boolean;
  readonly isOfPlaces: boolean;
}

function meaningOf(
  { cell, outer, unitCell, ordinal, hasFigures, isOfPlaces }: RowParts,
  { tree, year }: { tree: RowTree; year: number | null },
): RowMeaning {
  const label = cell === undefined ? null : rowLabel(cell.text);
  const outerPlace = outer.find(({ plain }) => isPlace(plain));
  const none: RowMeaning = {
    ...unitOf(unitCell, label),
    indicator: null,
    label: label === null || label.text === '' ? null : label.text,
    labelAt: cell === undefined || label === null ? null : shifted(cell, label),
    hasParent: false,
    time: null,
    place: outerPlace === undefined ? null : placeIn(outerPlace.plain),
    isTotal: false,
    compared: null,
    moved: null,
  };
  if (cell === undefined || label === null) return none;
  if (isOnlyTime(cell.plain)) return { ...none, time: cell.plain };
  const unnumbered = cell.plain.replace(/^\d{1,3}[.)]\s*/u, '');
  if (isPlace(unnumbered)) return { ...none, label: unnumbered, place: placeIn(unnumbered) };
  if (isOfPlaces) {
    const isTotal = headWords.total.test(label.text.toLowerCase());
    return { ...none, isTotal, place: isTotal ? none.place : label.text };
  }
  const above = tree.last();
  if (above !== null && isComparison(label.text, cell.plain)) {
    return { ...none, indicator: above, hasParent: true, compared: readHead([cell.plain], year) };
  }
  const subject = tree.enter(label, ordinal, hasFigures);
  const words = outerWords(outer, label.text);
  return {
    ...none,
    indicator: label.text === '' ? null : [...words, subject.indicator].join(': '),
    hasParent: subject.parent !== null || words.length > 0,
    moved: movedThing(label.text),
  };
}

/** Words of outer label columns, where the label itself does not say what is measured. */
function outerWords(outer: readonly Cell[], text: string): string[] {
  if (measureHead.test(text.toLowerCase())) return [];
  return outer
    .map(({ plain }) => plain)
    .filter((one) => one !== '' && !isPlace(one) && !sectionHead.test(one.toLowerCase()));
}

/** Rows that tell how the row before moved: `Tốc độ tăng (%)`, `% so với cùng kỳ`. */
const COMPARES =
  /^[-+*\s]*(?:tốc độ tăng(?: trưởng)?|tăng, giảm|% (?=so|kh|hoàn|tăng|thực|kế)[^:]{0,40})(?:\s+so\s[^:]{0,40})?\s*(?:\(%\))?$/iu;

function isComparison(text: string, plain: string): boolean {
  return headWords.compare.exec(text.toLowerCase())?.index === 0 || COMPARES.test(plain);
}

/** `Giảm tỷ lệ hộ nghèo`; "giảm nghèo" and "tăng trưởng" are names of things. */
function movedThing(text: string): RowMeaning['moved'] {
  const [, verb, thing = ''] = /^(tăng|giảm|nâng|hạ)\s+(.+)$/iu.exec(text) ?? [];
  if (verb === undefined || !measureHead.test(thing.toLowerCase())) return null;
  return { thing, direction: /^(?:giảm|hạ)$/iu.test(verb) ? 'down' : 'up' };
}

function shifted({ range }: Cell, { at }: RowLabel): Span {
  return { start: range.start + at.start, end: range.start + at.end };
}

type RowUnit = Pick<RowMeaning, 'unit' | 'unitAt' | 'unitRule' | 'unitPrinted'>;

function unitOf(cell: Cell | undefined, label: RowLabel | null): RowUnit {
  const said = cell === undefined ? undefined : (unitSaid(cell.plain) ?? otherUnit(cell.plain));
  if (cell !== undefined && said !== undefined) {
    const { start, end } = cell.range;
    const at = { unitAt: { start, end }, unitPrinted: cell.plain };
    return { unit: said, unitRule: 'row-unit', ...at };
  }
  const unit = label?.unit ?? null;
  return { unit, unitAt: null, unitRule: unit === null ? null : 'label-unit', unitPrinted: null };
}

/** Any word of a unit column is a unit. */
function otherUnit(plain: string): UnitSaid | undefined {
  return /\p{L}/u.test(plain) && plain.length < 40
    ? { name: `other:${plain.toLowerCase()}`, exponent: 0, isKnown: false }
    : undefined;
}

/** `Năm 2020`, `2020`, `6 tháng đầu năm 2021`: a time and nothing else. */
function isOnlyTime(plain: string): boolean {
  const text = headText(plain);
  const [time] = timesIn(text);
  if (time === undefined) return false;
  const rest = `${text.slice(0, time.start)} ${text.slice(time.end)}`;
  return /^[\s().,:-]*(?:năm|thực hiện|th|kế hoạch|ước|đến|tính)?[\s().,:-]*$/iu.test(rest);
}
