import { absenceOf } from './absence-marks.ts';
import type { Column } from './columns.ts';
import type { Cell, Grid } from './grid.ts';
import { headWords } from './head-words.ts';
import { headText } from './head-text.ts';
import { hasAmount } from './head-rows.ts';
import { timesIn } from './head-times.ts';
import { isPlace, placeIn } from './place-in-head.ts';
import { type HeadMeaning, readHead } from './read-head.ts';
import { type RowLabel, rowLabel } from './row-label.ts';
import { type RowTree, rowTree } from './row-heads.ts';
import { type UnitSaid, unitSaid } from './unit-text.ts';

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
}
import type { Span } from '../finding/reading.ts';

interface Following {
  /** Cells of label and unit columns that reach into rows below. */
  readonly open: Map<number, Cell>;
  /** By the column of the innermost label. */
  readonly trees: Map<number, RowTree>;
}

export interface RowsContext {
  readonly columns: readonly Column[];
  readonly year: number | null;
  readonly isOfPlaces: (label: number) => boolean;
}

/** The meaning of each row for figures with given label columns; rows must be asked for from top to bottom. */
export function rowReader({
  columns,
  year,
  isOfPlaces,
}: RowsContext): (
  cells: readonly Cell[],
  row: number,
) => (labels: readonly number[]) => RowMeaning {
  const following: Following = { open: new Map(), trees: new Map() };
  const held = columns.flatMap(({ role }, at) =>
    role === 'label' || role === 'unit' || role === 'ordinal' ? [at] : [],
  );
  const unitColumn = columns.findIndex(({ role }) => role === 'unit');
  const ordinalColumn = columns.findIndex(({ role }) => role === 'ordinal');
  return (cells, row) => {
    for (const cell of cells) {
      if (held.includes(cell.column)) following.open.set(cell.column, cell);
    }
    const cellAt = (column: number): Cell | undefined => {
      const cell = following.open.get(column);
      return cell !== undefined && cell.row + cell.rowSpan > row ? cell : undefined;
    };
    const unitCell = cellAt(unitColumn);
    const ordinal = cellAt(ordinalColumn);
    const hasFigures =
      unitCell?.plain !== undefined && unitCell.plain !== ''
        ? true
        : cells.some(
            (cell) =>
              columns[cell.column]?.role === 'value' &&
              (hasAmount(cell) || (cell.plain !== '' && absenceOf(cell.plain) !== undefined)),
          );
    const known = new Map<number, RowMeaning>();
    return (labels) => {
      const inner = labels.findLast((at) => (cellAt(at)?.plain ?? '') !== '') ?? -1;
      const before = known.get(inner);
      if (before !== undefined) return before;
      const cell = cellAt(inner);
      const outer = labels
        .slice(0, labels.indexOf(inner))
        .map((at) => cellAt(at))
        .filter((one) => one !== undefined && one.plain !== '');
      const tree = following.trees.get(inner) ?? rowTree();
      following.trees.set(inner, tree);
      const own = ordinal?.row === row ? ordinal.plain : '';
      const meaning = meaningOf({
        cell,
        outer: outer.flatMap((one) => (one === undefined ? [] : [one])),
        unitCell,
        ordinal: own,
        hasFigures,
        tree,
        year,
        isOfPlaces: isOfPlaces(inner),
      });
      known.set(inner, meaning);
      return meaning;
    };
  };
}

interface RowParts {
  readonly cell: Cell | undefined;
  readonly outer: readonly Cell[];
  readonly unitCell: Cell | undefined;
  readonly ordinal: string;
  readonly hasFigures: boolean;
  readonly tree: RowTree;
  readonly year: number | null;
  readonly isOfPlaces: boolean;
}

function meaningOf({
  cell,
  outer,
  unitCell,
  ordinal,
  hasFigures,
  tree,
  year,
  isOfPlaces,
}: RowParts): RowMeaning {
  const label = cell === undefined ? null : rowLabel(cell.text);
  const unit = unitOf(unitCell, label);
  const at = cell === undefined || label === null ? null : shifted(cell, label);
  const none = {
    ...unit,
    indicator: null,
    label: null,
    labelAt: at,
    hasParent: false,
    time: null,
    place: null,
    isTotal: false,
    compared: null,
  };
  if (cell === undefined || label === null) return none;
  const lower = label.text.toLowerCase();
  const isTime = timesIn(headText(cell.plain)).length > 0 && isOnlyTime(cell.plain);
  if (isTime) return { ...none, label: label.text, time: cell.plain };
  if (isPlace(label.text)) return { ...none, label: label.text, place: placeIn(label.text) };
  if (isOfPlaces) {
    const isTotal = headWords.total.test(lower);
    return { ...none, label: label.text, isTotal, place: isTotal ? null : label.text };
  }
  const compares = headWords.compare.exec(lower)?.index === 0 || /^(?:tốc độ tăng|% )/u.test(lower);
  const subject = tree.enter(label, ordinal, hasFigures);
  const words = outer.map(({ plain }) => plain).filter((one) => !subject.indicator.includes(one));
  const indicator = label.text === '' ? null : [...words, subject.indicator].join(': ');
  const isBelow = compares && subject.parent !== null;
  return {
    ...none,
    indicator: isBelow ? subject.parent : indicator,
    label: label.text === '' ? null : label.text,
    hasParent: subject.parent !== null || words.length > 0,
    compared: compares ? readHead([cell.plain], year) : null,
  };
}

function shifted({ range }: Cell, { at }: RowLabel): Span {
  return { start: range.start + at.start, end: range.start + at.end };
}

type RowUnit = Pick<RowMeaning, 'unit' | 'unitAt' | 'unitRule' | 'unitPrinted'>;

function unitOf(cell: Cell | undefined, label: RowLabel | null): RowUnit {
  const plain = cell?.plain ?? '';
  if (cell !== undefined && plain !== '' && !/^["”〃'']+$/u.test(plain)) {
    const said = unitSaid(plain) ?? otherUnit(plain);
    if (said !== undefined) {
      const { start, end } = cell.range;
      return { unit: said, unitAt: { start, end }, unitRule: 'row-unit', unitPrinted: plain };
    }
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
