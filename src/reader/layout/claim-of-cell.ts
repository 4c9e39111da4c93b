import { absolute, big, type DecimalText, toDecimal } from '../../core/kernel/decimal.ts';
import type { FoundDirection, FoundKind, Reason, Span } from '../finding/reading.ts';
import type { Caption } from './caption.ts';
import type { CellNumber } from './cell-content.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { Cell } from './grid.ts';
import { measureHead } from './head-words.ts';
import { periodSaid } from './period-of-head.ts';
import { placeIn } from './place-in-head.ts';
import type { RowMeaning } from './read-rows.ts';
import type { DocumentClaim } from './table-figures.ts';
import { unitOfNoun } from './unit-of-noun.ts';

/** A place for a figure, with all that the heads say of it. */
export interface PlaceInTable {
  readonly column: ColumnMeaning;
  readonly row: RowMeaning;
  readonly caption: Caption;
}

export interface FigureInTable extends PlaceInTable {
  readonly cell: Cell;
  readonly number: CellNumber;
}

/** The figure of a cell: what stands in the cell goes first, then its column, its row, and what stands above the table. */
export function claimOfCell(figure: FigureInTable): DocumentClaim {
  const { cell, number } = figure;
  const named = indicatorOf(figure);
  const unit = unitOf(figure, named.text);
  const kind = kindOf(figure, unit.name, named.text);
  const { moved } = figure.row;
  const isMoved = moved !== null && kind.kind !== 'plan_percent' && kind.kind !== 'ratio';
  const indicator = isMoved ? { ...named, text: moved.thing } : named;
  const period = periodOf(figure);
  const org = orgOf(figure);
  const base = baseOf(figure, kind.kind);
  const isSized = kind.kind === 'growth' || kind.kind === 'change';
  const value = scaled(isSized ? absolute(number.value) : number.value, unit.exponent);
  const qualifier = qualifierOf(figure, kind.kind);
  const start = cell.range.start + number.quote.start;
  const end = cell.range.start + number.quote.end;
  return {
    start,
    end,
    quote: cell.text.slice(number.quote.start, number.quote.end),
    indicator: indicator.text,
    indicatorAt: indicator.text === null ? null : indicator.reason.words,
    value,
    value2: number.value2 === null ? null : scaled(number.value2, unit.exponent),
    unit: unit.name,
    qualifier: qualifier.value,
    kind: kind.kind,
    direction: directionOf(number, kind),
    base: base.value,
    period: period.value,
    org: org.value,
    reasons: {
      unit: unit.reason,
      qualifier: qualifier.reason,
      kind: kind.reason,
      base: base.reason,
      period: period.reason,
      indicator: indicator.reason,
      org: org.reason,
    },
    cell: { range: rangeOf(cell), quotation: quotationOf(figure, indicator.text) },
  };
}

function rangeOf({ range: { start, end } }: Cell): Span {
  return { start, end };
}

function because(rule: string, words: Span | null): Reason {
  return { rule, words };
}

function scaled(value: DecimalText, exponent: number): DecimalText {
  return exponent === 0 ? value : toDecimal(big(value).times(big(10).pow(exponent)));
}

/** What is measured: the row; the column where the row is a place or a time; both where both say something. */
export function indicatorOf({ row, column, caption }: PlaceInTable): {
  text: string | null;
  reason: Reason;
} {
  const { subject, subjectAt } = column;
  const own = row.indicator;
  if (own === null) {
    const named = subject ?? column.besideSubject;
    if (named !== null) {
      // "Giá trị sản xuất" under "Giá trị sản xuất công nghiệp qua các năm": the line above says more.
      const isFuller = caption.subject?.text.toLowerCase().includes(named.toLowerCase()) === true;
      return isFuller
        ? {
            text: caption.subject?.text ?? named,
            reason: because('caption', caption.subject?.range ?? null),
          }
        : { text: named, reason: because('column-head', subjectAt) };
    }
    const above = row.place === null && !row.isTotal && row.time === null ? null : caption.subject;
    return above === null
      ? { text: null, reason: because('none', null) }
      : { text: above.text, reason: because('caption', above.range) };
  }
  const rule = row.hasParent ? 'row-head-with-row-above' : 'row-head';
  if (subject === null) return { text: own, reason: because(rule, row.labelAt) };
  const isMeasure = measureHead.test(subject.toLowerCase()) && !measureHead.test(own.toLowerCase());
  const text = isMeasure ? `${subject}: ${own}` : `${own}: ${subject}`;
  return { text, reason: because('row-and-column-head', row.labelAt) };
}

interface UnitFound {
  readonly name: string;
  readonly exponent: number;
  readonly reason: Reason;
}

const COMPARED = new Set(['plan_percent', 'growth', 'compared', 'share']);

function unitOf(
  { cell, number, column, row, caption }: FigureInTable,
  indicator: string | null,
): UnitFound {
  if (number.unit !== null) {
    return { name: number.unit, exponent: 0, reason: because('own-unit', rangeOf(cell)) };
  }
  const kind = row.compared?.kind ?? column.kind;
  const ofHead = row.compared?.unit ?? column.unit;
  if (COMPARED.has(kind)) {
    const name = ofHead !== null && /^%|^lần|^điểm %/.test(ofHead.name) ? ofHead.name : '%';
    return { name, exponent: 0, reason: because('column-unit', column.at) };
  }
  if (column.unit !== null) {
    return {
      name: column.unit.name,
      exponent: column.unit.exponent,
      reason: because('column-unit', column.at),
    };
  }
  if (row.unit !== null) {
    const at = row.unitAt ?? row.labelAt;
    return { ...row.unit, reason: because(row.unitRule ?? 'row-unit', at) };
  }
  const counted = unitOfNoun(row.label ?? indicator ?? '') ?? unitOfNoun(indicator ?? '');
  if (counted !== null)
    return { name: counted, exponent: 0, reason: because('noun-of-row', row.labelAt) };
  if (caption.unit !== null)
    return { ...caption.unit, reason: because('caption-unit', caption.unitAt) };
  return { name: 'other:', exponent: 0, reason: because('no-unit', null) };
}

interface KindFound {
  readonly kind: FoundKind;
  readonly direction: FoundDirection | null;
  readonly reason: Reason;
}

const IS_GROWTH = /^(?:tốc độ (?:tăng|phát triển)|tăng trưởng|nhịp độ tăng|mức tăng trưởng)/iu;
const IS_RATE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|cơ cấu|độ che phủ|hộ nghèo)/iu;

function kindOf(
  { cell, number, column, row }: FigureInTable,
  unit: string,
  indicator: string | null,
): KindFound {
  const said = row.compared !== null && column.kind !== 'target' ? row.compared.kind : column.kind;
  const isRow = said !== column.kind;
  const at = isRow ? row.labelAt : column.at;
  const rule = isRow ? `row-${said.replace('_', '-')}` : column.kindRule;
  const found = (kind: FoundKind, direction: FoundDirection | null = null): KindFound => ({
    kind,
    direction,
    reason: because(rule, at),
  });
  const isPercent = unit.startsWith('%');
  if (said === 'target') {
    const isRise = number.isMoved || IS_GROWTH.test(indicator ?? '');
    return found('target', row.moved?.direction ?? (isRise ? (number.direction ?? 'up') : null));
  }
  if (said === 'level' && row.moved !== null) {
    const kind = isPercent && !IS_RATE.test(row.moved.thing) ? 'growth' : 'change';
    return { kind, direction: row.moved.direction, reason: because('row-moves', row.labelAt) };
  }
  if (number.form === 'score')
    return { ...found('score'), reason: because('score', rangeOf(cell)) };
  if (number.isMoved) {
    const kind =
      isPercent && said !== 'change' && !IS_RATE.test(indicator ?? '') ? 'growth' : 'change';
    return { kind, direction: number.direction, reason: because('cell-words', rangeOf(cell)) };
  }
  switch (said) {
    case 'compared':
      if (unit === 'lần' || column.isMultiple) return found('ratio');
      return moved(found, { number, isPercent, indicator });
    case 'growth':
    case 'change':
      return said === 'change' && !isPercent
        ? found('change', number.direction ?? 'up')
        : moved(found, { number, isPercent, indicator });
    case 'level': {
      const isGrowth = isPercent && IS_GROWTH.test(indicator ?? '');
      if (isGrowth) return found('growth', number.direction ?? 'up');
      const isPart = isPercent && /^cơ cấu/iu.test(indicator ?? '');
      return isPart ? found('share') : found('level');
    }
    default:
      return found(said);
  }
}

/** A rate that moves by so many per cent moves by points. */
function moved(
  found: (kind: FoundKind, direction: FoundDirection) => KindFound,
  {
    number,
    isPercent,
    indicator,
  }: { number: CellNumber; isPercent: boolean; indicator: string | null },
): KindFound {
  const isOfRate = IS_RATE.test(indicator ?? '');
  return found(isPercent && !isOfRate ? 'growth' : 'change', number.direction ?? 'up');
}

function directionOf(
  { direction }: CellNumber,
  { kind, direction: told }: KindFound,
): FoundDirection | null {
  return kind === 'growth' || kind === 'change'
    ? (told ?? direction ?? 'up')
    : kind === 'target'
      ? told
      : null;
}

interface Told<T> {
  readonly value: T;
  readonly reason: Reason;
}

function baseOf({ column, row }: FigureInTable, kind: FoundKind): Told<string | null> {
  const takes =
    kind === 'growth' ||
    kind === 'change' ||
    kind === 'plan_percent' ||
    kind === 'ratio' ||
    kind === 'target';
  const ofRow = row.compared?.base ?? null;
  if (takes && ofRow !== null) return { value: ofRow, reason: because('row-base', row.labelAt) };
  if (takes && column.base !== null)
    return { value: column.base, reason: because('column-base', column.at) };
  return { value: null, reason: because('no-base', null) };
}

function qualifierOf(
  { cell, number, column }: FigureInTable,
  kind: FoundKind,
): Told<DocumentClaim['qualifier']> {
  if (number.qualifier !== null) {
    const { start } = cell.range;
    const words =
      number.words === null
        ? rangeOf(cell)
        : { start: start + number.words.start, end: start + number.words.end };
    return { value: number.qualifier, reason: because('hedge', words) };
  }
  const isEstimate = column.qualifier !== null && kind !== 'target' && column.kind === 'level';
  return isEstimate
    ? { value: column.qualifier, reason: because('column-estimate', column.at) }
    : { value: 'exact', reason: because('no-hedge', null) };
}

export function periodOf({ row, column, caption }: PlaceInTable): Told<string | null> {
  if (row.time !== null) {
    const texts = [row.time, ...column.heads.map(({ plain }) => plain).toReversed()];
    const said = periodSaid(texts, caption.year);
    if (said !== null) return { value: said.period, reason: because('row-time', row.labelAt) };
  }
  return { value: column.period, reason: because(column.periodRule, column.periodAt) };
}

function orgOf({ row, column, caption }: FigureInTable): Told<string | null> {
  if (row.place !== null) return { value: row.place, reason: because('row-head', row.labelAt) };
  if (column.place !== null)
    return { value: column.place, reason: because('column-head', column.placeAt) };
  const { place } = caption;
  return place === null
    ? { value: null, reason: because('none', null) }
    : { value: placeIn(place.text), reason: because('caption', place.range) };
}

/** Row head, unit, column head and cell, as printed. */
function quotationOf({ cell, column, row }: FigureInTable, indicator: string | null): string {
  const head = column.heads.map(({ plain }) => plain).join(' – ');
  const ofRow = row.indicator ?? row.label ?? indicator;
  return [
    ...(ofRow === null ? [] : [ofRow]),
    ...(row.unitPrinted === null ? [] : [row.unitPrinted]),
    head === '' ? cell.plain : `${head}: ${cell.plain}`,
  ].join(' | ');
}
