import { multiply } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import {
  type ComposedFigure,
  type Contribution,
  notSummable,
  refuseToSum,
  sumContributions,
} from './composed-figure.ts';
import { predecessorsOn, shareBetween, type ShareBasis, type Strand } from './strand.ts';
import { getUnit, type UnitHistory } from './unit-history.ts';

export interface PredecessorSeries {
  history: UnitHistory;
  unitId: UnitId;
  /** `[start, end)` of the figure asked for. */
  period: { start: PlainDate; end: PlainDate };
  /** The indicator may be summed over units: amounts and counts, never rates. */
  additive: boolean;
  /**
   * How an amount of a split unit is divided: what is about people `by-population`, about land `by-area`, things on a
   * list `by-list`; null for an amount that none of these divides (a budget revenue).
   */
  splitBy: ShareBasis | 'by-list' | null;
  /** Figure of a former unit for the period. */
  figureOf: (unitId: UnitId) => Outcome;
  /** With `by-list`: what of a split unit's list is now in the heir, counted item by item. */
  listFigureOf?: (strand: Strand) => Outcome;
}

/**
 * A unit's figure for a period before its birth, from the units that held its territory then: their sum for an
 * additive indicator, whole units entire, split ones by their share (marked as estimated) or by their own list.
 * What may not be summed is only carried over from a single unit of the same territory, never averaged; rates are
 * rebuilt with `composeRatio`. In a period that lies across the day of the succession no unit has a whole figure:
 * `not-comparable`. For a period of the unit's own life this is its own figure. Refuses (`not-found`) an unknown unit.
 */
export function composeFromPredecessors(series: PredecessorSeries): ComposedFigure {
  const { history, unitId, period, additive } = series;
  const { strands, unknownBefore } = predecessorsOn(history, unitId, period.start);
  if (strands.length + unknownBefore.length === 0) return refuseToSum([], endedBefore(series));
  const [only] = strands;
  const sameTerritory = strands.length === 1 && only?.whole === true;
  const contributions = [
    ...strands.map((strand) => contributionOf(series, strand)),
    ...unknownBefore.map((id) => unknownContribution(history, id)),
  ];
  if (additive || sameTerritory) return sumContributions(contributions);
  return refuseToSum(contributions, notSummable);
}

/** The figure of a unit that must have existed on every day of the period. */
export function outcomeThrough(
  history: UnitHistory,
  unitId: UnitId,
  period: { start: PlainDate; end: PlainDate },
  figureOf: (unitId: UnitId) => Outcome,
): Outcome {
  const { name, validTo } = getUnit(history, unitId);
  if (validTo === null || validTo >= period.end) return figureOf(unitId);
  return missing('not-comparable', {
    vi: `${name} hết hiệu lực ngày ${formatDate(validTo, 'vi')}, giữa kỳ`,
    en: `${name} ended on ${formatDate(validTo, 'en')}, within the period`,
  });
}

function contributionOf(series: PredecessorSeries, strand: Strand): Contribution {
  const { history, period, splitBy, figureOf } = series;
  const unit = getUnit(history, strand.fromUnit);
  const whole = outcomeThrough(history, unit.id, period, figureOf);
  const own = { unitId: unit.id, name: unit.name, estimate: null };
  const outlivesPeriod = unit.validTo === null || unit.validTo >= period.end;
  if (strand.whole || !outlivesPeriod) return { ...own, allocation: 'exact', outcome: whole };
  if (splitBy === null) {
    return { ...own, allocation: 'exact', outcome: cannotDivide(unit.name) };
  }
  if (splitBy === 'by-list') {
    const outcome = series.listFigureOf?.(strand) ?? listNeeded(history, strand);
    return { ...own, allocation: 'by-list', outcome };
  }
  return { ...own, ...sharedContribution(history, { strand, splitBy, whole }) };
}

function sharedContribution(
  history: UnitHistory,
  { strand, splitBy, whole }: { strand: Strand; splitBy: ShareBasis; whole: Outcome },
): Pick<Contribution, 'outcome' | 'allocation' | 'estimate'> {
  const { name, validTo } = getUnit(history, strand.fromUnit);
  const share = shareBetween(history, strand, splitBy);
  const basis =
    splitBy === 'by-population'
      ? { vi: 'theo dân số', en: 'by population' }
      : { vi: 'theo diện tích', en: 'by area' };
  if (share === null) {
    const outcome = missing('not-comparable', {
      vi: `${name} bị chia mà chưa có phần chuyển ${basis.vi}`,
      en: `${name} was split and no share ${basis.en} is stored`,
    });
    return { outcome, allocation: splitBy, estimate: null };
  }
  const day = validTo ?? getUnit(history, strand.toUnit).validFrom;
  return {
    outcome: whole.kind === 'value' ? value(multiply(whole.value, share)) : whole,
    allocation: splitBy,
    estimate: {
      vi: `${name} × ${share.replace('.', ',')} ${basis.vi} (${formatDate(day, 'vi')})`,
      en: `${name} × ${share} ${basis.en} (${formatDate(day, 'en')})`,
    },
  };
}

function unknownContribution(history: UnitHistory, unitId: UnitId): Contribution {
  const { name, validFrom } = getUnit(history, unitId);
  const outcome = missing('not-comparable', {
    vi: `không rõ đơn vị tiền thân trước ${formatDate(validFrom, 'vi')}`,
    en: `no predecessor is known before ${formatDate(validFrom, 'en')}`,
  });
  return { unitId, name, outcome, allocation: 'exact', estimate: null };
}

function cannotDivide(name: string): Outcome {
  return missing('not-comparable', {
    vi: `${name} bị chia và chỉ tiêu này không phân bổ được`,
    en: `${name} was split and this indicator cannot be allocated`,
  });
}

function listNeeded(history: UnitHistory, { fromUnit, toUnit }: Strand): Outcome {
  const [from, to] = [getUnit(history, fromUnit).name, getUnit(history, toUnit).name];
  return missing('not-reported', {
    vi: `cần danh sách phần của ${from} nay thuộc ${to}`,
    en: `the list of what of ${from} is now in ${to} is needed`,
  });
}

function endedBefore({ history, unitId, period }: PredecessorSeries) {
  const { name, validTo } = getUnit(history, unitId);
  const day = validTo ?? period.start;
  return missing('not-comparable', {
    vi: `${name} đã hết hiệu lực ngày ${formatDate(day, 'vi')}; chỉ tính được theo địa bàn cũ`,
    en: `${name} ended on ${formatDate(day, 'en')}; only a series of its former territory can be made`,
  });
}
