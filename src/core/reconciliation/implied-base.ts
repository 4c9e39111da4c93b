import type { Bilingual } from '../kernel/bilingual.ts';
import { big } from '../kernel/decimal.ts';
import type { MeasureUnit } from '../kernel/measure-unit.ts';
import { yearOf } from '../kernel/plain-date.ts';
import { parsePeriodId, year } from '../period/period-kinds.ts';
import type { Period, PeriodId } from '../period/period.ts';
import { isPercentage } from '../indicator/formula/result-unit.ts';
import { type Amount, inUnit } from './amount.ts';
import {
  addBands,
  type Band,
  divideBands,
  exactly,
  powerOfBand,
  scaleBand,
  subtractBands,
} from '../kernel/band.ts';
import { impliedAmount } from './claim-amount.ts';
import { commonTerms } from './comparable.ts';
import {
  amountBeside,
  basePeriodOf,
  type Evidence,
  hasOneMethod,
  levelTopic,
  oncePerTelling,
  type Statement,
  type Topic,
} from './evidence.ts';
import { lastYearId, lastYearOf } from './last-year.ts';
import { onePlus, unsigned } from './wording.ts';

/** The level a movement starts from, worked out from the level it leads to. */
export interface ImpliedBase {
  /** The base: a level of the indicator in the base period. */
  topic: Topic;
  amount: Amount;
  /** The movement, and the level it leads to. */
  movement: Statement;
  now: Amount;
}

/** From which period to which a movement runs, and over how many years its yearly number is repeated. */
export interface Span {
  from: PeriodId;
  to: PeriodId;
  years: number;
}

/**
 * Base = level now ÷ (1 + growth), ÷ (1 + yearly growth)ⁿ, ÷ multiple, or level now − change.
 * Null where the level now is not known or told in several ways, where the text names no base, and where
 * the definition changed between the two periods.
 */
export function impliedBase(evidence: Evidence, movement: Statement): ImpliedBase | null {
  const { claim, topic, amount } = movement;
  const span = spanOf(movement);
  if (span === null || !hasOneMethod(evidence, topic.indicatorCode, [span.from, span.to])) {
    return null;
  }
  const beside = { documentId: claim.documentId, terms: amount };
  const now = amountBeside(evidence, beside, levelTopic({ ...topic, periodId: span.to }));
  const terms = now === null ? null : commonTerms([now, amount]);
  if (now === null || terms === null) return null;
  const band = bandOfBase(now, movement, span.years);
  if (band === null) return null;
  return {
    topic: levelTopic({ ...topic, periodId: span.from }),
    movement,
    now,
    amount: impliedAmount(band, now.measureUnit, {
      terms,
      inputs: [now, amount],
      working: workingOf(now, movement, span.years),
    }),
  };
}

/** The bases of several movements. Those that one document repeats word for word lead to one base, by all of them. */
export function impliedBasesOf(evidence: Evidence, movements: readonly Statement[]): ImpliedBase[] {
  return oncePerTelling(movements, (movement) => impliedBase(evidence, movement));
}

/**
 * Several years count from the year before their first (2016-2020 from 2015); a term counts from its
 * first year, in which the congress sits (2015-2020 from 2015).
 */
export function spanOf({ claim }: Statement): Span | null {
  const period = parsePeriodId(claim.periodId);
  const from = basePeriodOf(claim);
  const isYearly = claim.kind === 'per-year-growth' || isYearlyChange(claim.measureUnit);
  if (from !== null) {
    if (!isYearly) return { from, to: period.id, years: 1 };
    const years = lastYearOf(period) - lastYearOf(parsePeriodId(from));
    return years < 1 ? null : { from, to: lastYearId(period.id), years };
  }
  if (claim.base !== null || !isYearly) return null;
  const first = firstBaseYear(period);
  return first === null
    ? null
    : { from: year(first).id, to: lastYearId(period.id), years: lastYearOf(period) - first };
}

/** `giảm 0,66 %/năm`: a change repeated every year. */
function isYearlyChange(measureUnit: MeasureUnit | null): boolean {
  return measureUnit === 'percent-per-year' || measureUnit === 'percentage-point-per-year';
}

function firstBaseYear(period: Period): number | null {
  if (period.kind === 'term') return yearOf(period.start);
  return period.kind === 'multi-year' ? yearOf(period.start) - 1 : null;
}

function bandOfBase(now: Amount, { claim, amount }: Statement, years: number): Band | null {
  if (claim.kind === 'change') {
    const step = changeInUnitOf(now, amount);
    return step === null ? null : subtractBands(now, scaleBand(step, big(years)));
  }
  const factor = claim.kind === 'ratio' ? amount : factorOfGrowth(amount);
  return factor.low.lte(0) ? null : divideBands(now, powerOfBand(factor, years));
}

/** 16.5 % → 1.165. */
export function factorOfGrowth(growth: Band): Band {
  return addBands(exactly(big(1)), scaleBand(growth, big(1).div(100)));
}

/** A change in the unit of the level; points and percent of a rate are one here, see the rule that asks. */
export function changeInUnitOf(level: Amount, change: Amount): Band | null {
  if (isPercentage(level.measureUnit) && isPercentage(change.measureUnit)) return change;
  return inUnit(change, level.measureUnit);
}

function workingOf(now: Amount, { claim, amount }: Statement, years: number): Bilingual {
  const times = years === 1 ? '' : ` × ${years}`;
  const exponent = years === 1 ? '' : `^${years}`;
  const write = (language: 'vi' | 'en'): string => {
    const level = now.text[language];
    const movement = unsigned(amount.text)[language];
    const sign = amount.value.lt(0) ? '+' : '−';
    if (claim.kind === 'change') return `${level} ${sign} ${movement}${times}`;
    if (claim.kind === 'ratio') return `${level} ÷ ${movement}`;
    return `${level} ÷ (${onePlus(amount, language)})${exponent}`;
  };
  return { vi: write('vi'), en: write('en') };
}
