import { divide } from '../kernel/decimal-division.ts';
import { type DecimalText, decimal, multiply } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import { type Missing, missing, type Outcome } from '../kernel/missing.ts';
import {
  type ComposedFigure,
  lacking,
  type MissingUnit,
  worstAllocation,
} from './composed-figure.ts';

export interface RatioParts {
  numerator: ComposedFigure;
  denominator: ComposedFigure;
  /** 100 for percent, 10000 for "per 10,000 people"; 1 when absent. */
  multiplier?: DecimalText;
  /** The rate itself, where a unit told only that: it cannot be used, but it is why the rate is not comparable. */
  rateOf?: (unitId: UnitId) => Outcome;
}

/**
 * A rate or ratio over several units: composed numerator × multiplier ÷ composed denominator, to 30 decimals; never
 * an average of rates. Both sides must be complete. A unit of which only the rate is known makes it
 * `not-comparable`; a denominator of 0 `divided-by-zero`.
 */
export function composeRatio(parts: RatioParts): ComposedFigure {
  const { numerator, denominator, multiplier = decimal('1') } = parts;
  const missingUnits = unitsMissingIn(numerator, denominator);
  const of = Math.max(numerator.coverage.of, denominator.coverage.of);
  const coverage = { reported: of - missingUnits.length, of };
  const shared = {
    reportedSum: null,
    coverage,
    missingUnits,
    allocation: worstAllocation([numerator.allocation, denominator.allocation]),
  };
  if (numerator.outcome.kind === 'value' && denominator.outcome.kind === 'value') {
    const outcome = divide(
      multiply(numerator.outcome.value, multiplier),
      denominator.outcome.value,
    );
    return { ...shared, outcome, note: joinNotes(numerator, denominator) };
  }
  return { ...shared, outcome: whyNoRatio(parts, missingUnits, coverage), note: null };
}

function whyNoRatio(
  { numerator, denominator, rateOf }: RatioParts,
  missingUnits: MissingUnit[],
  coverage: { reported: number; of: number },
): Missing {
  const onlyRateKnown = missingUnits.filter(({ unitId }) => rateOf?.(unitId).kind === 'value');
  if (onlyRateKnown.length > 0) {
    const names = onlyRateKnown.map(({ name }) => name).join(', ');
    return missing('not-comparable', {
      vi: `Chỉ biết tỷ lệ, không có tử số và mẫu số của ${names}; tỷ lệ không lấy trung bình`,
      en: `Only the rate is known, without numerator and denominator, of ${names}; rates are not averaged`,
    });
  }
  if (missingUnits.length > 0) return lacking(missingUnits, coverage);
  const [first] = [numerator.outcome, denominator.outcome].filter(isMissing);
  return first ?? missing('not-reported');
}

function unitsMissingIn(...figures: ComposedFigure[]): MissingUnit[] {
  const all = figures.flatMap((figure) => figure.missingUnits);
  return [...new Map(all.map((unit) => [unit.unitId, unit])).values()];
}

function joinNotes({ note: first }: ComposedFigure, { note: second }: ComposedFigure) {
  if (first === null || second === null) return first ?? second;
  if (first.vi === second.vi) return first;
  return { vi: `${first.vi}. ${second.vi}`, en: `${first.en}. ${second.en}` };
}

function isMissing(outcome: Outcome): outcome is Missing {
  return outcome.kind === 'missing';
}
