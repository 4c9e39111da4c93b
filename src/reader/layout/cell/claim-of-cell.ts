import { absolute } from '../../../core/kernel/decimal.ts';
import { scaled } from '../../finding/number/unit.ts';
import type { FoundDirection, FoundKind } from '../../finding/reading.ts';
import type { CellNumber } from './cell-content.ts';
import { rangeOf } from '../grid.ts';
import { because, type FigureInTable, type Told } from './figure-in-table.ts';
import { type KindFound, kindOf } from './kind-of-cell.ts';
import { placeIn } from '../head/place-in-head.ts';
import type { DocumentClaim } from '../table-figures.ts';
import { indicatorOf, periodOf, unitOf } from '../head/words-of-heads.ts';

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
    sentence: rangeOf(cell),
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
