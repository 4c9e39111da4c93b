import * as z from 'zod';
import { Bilingual } from '../../kernel/bilingual.ts';
import { DecimalText } from '../../kernel/decimal.ts';
import { Grade } from '../../kernel/grade.ts';
import { VintageId } from '../../kernel/ids.ts';
import { MeasureUnit } from '../../kernel/measure-unit.ts';
import { Missing, Outcome } from '../../kernel/missing.ts';
import { PlainDate, yearOf } from '../../kernel/plain-date.ts';
import { PeriodId } from '../../period/period.ts';
import { mismatch } from '../comparability.ts';
import type { PartEvaluation } from '../evaluate-part.ts';
import { JudgementSettings } from '../judgement/judgement-settings.ts';
import { observedPeriod } from '../series/observed-period.ts';
import { ForecastTerms, forecastTerms, isSameForetold } from './forecast-terms.ts';
import { type PartContext, yardstickOf } from '../part-context.ts';
import { Reasoned, sentences } from '../reasoned.ts';
import type { Observation } from '../target-facts.ts';
import { Outlook } from '../target.ts';

/** One number foretold, with its interval. */
export const ForecastNumber = z.object({
  /** end: the result of the term in the terms of the target; the others as `ForecastOf`. */
  of: z.enum(['level', 'growth', 'rebuilt-rate', 'end']),
  /** The year it is of; of the end, the last year of the part. */
  year: z.int(),
  low: DecimalText,
  central: DecimalText,
  high: DecimalText,
  measureUnit: MeasureUnit,
  method: z.enum(['same-months', 'paces', 'mean-of-years']),
  /** Months of the year that were known. */
  months: z.int().nullable(),
});
export type ForecastNumber = z.infer<typeof ForecastNumber>;

/** A figure that a forecast stood on, as it was. */
export const FigureStoodOn = z.object({
  periodId: PeriodId,
  outcome: Outcome,
  measureUnit: MeasureUnit,
  grade: Grade,
  /** Null for what a formula gave. */
  vintageId: VintageId.nullable(),
});
export type FigureStoodOn = z.infer<typeof FigureStoodOn>;

/** What was foretold of a part on a day, and on what: enough to follow it when its figures have changed. */
export const ForecastMade = z.object({
  madeOn: PlainDate,
  outlook: Outlook,
  /** The end of the term and every year on the way there; empty where nothing could be foretold. */
  numbers: z.array(ForecastNumber),
  /** Why the end of the term could not be foretold; null where it was. */
  whyNone: Missing.nullable(),
  /** Fewer than three single years: the interval is the central path ± the spread seen. */
  isWeak: z.boolean(),
  endsOnEstimate: z.boolean(),
  /** The rule in words and the numbers it used. */
  reasoned: Reasoned,
  figures: z.array(FigureStoodOn),
  settings: JudgementSettings,
  /** What the part measured then; null of forecasts kept before this was kept with them. */
  terms: ForecastTerms.nullable().default(null),
});
export type ForecastMade = z.infer<typeof ForecastMade>;

/** The forecast that an evaluation makes, to be kept: of the years that are not over yet. */
export function forecastMade(context: PartContext, evaluation: PartEvaluation): ForecastMade {
  const { forecast, outlook, withinYear } = evaluation;
  const { end, endMethod, years } = forecast;
  const hasEnd = !('reason' in end);
  const ofEnd = hasEnd ? [endNumber(context, end, endMethod)] : [];
  return {
    madeOn: context.asOf,
    outlook: outlook.value,
    numbers: [...years, ...ofEnd]
      .filter(({ year }) => !isOverOn(year, context.asOf))
      .map((number) => ForecastNumber.parse(number)),
    whyNone: hasEnd ? null : end,
    isWeak: hasEnd && end.isWeak,
    endsOnEstimate: hasEnd && end.endsOnEstimate,
    reasoned: {
      rule: sentences(outlook.reasoned.rule, withinYear?.reasoned.rule ?? null),
      numbers: [...outlook.reasoned.numbers, ...(withinYear?.reasoned.numbers ?? [])],
    },
    figures: figuresStoodOn(context),
    settings: context.settings,
    terms: forecastTerms(context),
  };
}

function endNumber(
  context: PartContext,
  { low, central, high }: Pick<ForecastNumber, 'low' | 'central' | 'high'>,
  method: ForecastNumber['method'],
): ForecastNumber {
  const measureUnit = context.part.measureUnit;
  const year = context.years.last;
  return { of: 'end', year, low, central, high, measureUnit, method, months: null };
}

/** Usable figures of this and the last term, oldest first; a figure of another basis or scope was not stood on. */
function figuresStoodOn(context: PartContext): FigureStoodOn[] {
  const { facts, years } = context;
  const yardstick = yardstickOf(context);
  const earliest = years.base - years.count;
  const base = facts.base === null ? [] : [facts.base];
  const isUsed = (observation: Observation): boolean =>
    observation.outcome.kind === 'value' &&
    mismatch(yardstick, observation) === null &&
    yearOf(observedPeriod(observation).start) >= earliest;
  return [...base, ...facts.actuals, ...facts.growthRates, ...facts.denominators]
    .filter(isUsed)
    .map(({ periodId, outcome, measureUnit, grade, vintageId }) => ({
      periodId,
      outcome,
      measureUnit,
      grade,
      vintageId,
    }))
    .sort((a, b) => order(a).localeCompare(order(b)));
}

function order({ periodId, vintageId, measureUnit }: FigureStoodOn): string {
  return `${periodId} ${measureUnit} ${String(vintageId ?? 0).padStart(12, '0')}`;
}

/**
 * Whether a forecast is to be kept: where it says something else than the one kept before, of something else, or stands on
 * other figures.
 * That a day has passed is no reason; nor that a year has, whose number is then a result and no forecast. A part that
 * never had a forecast keeps none, and a result that is there is no forecast.
 */
export function isWorthKeeping(made: ForecastMade, before: ForecastMade | null): boolean {
  const earlier = before?.numbers.filter(({ year }) => !isOverOn(year, made.madeOn)) ?? [];
  const isSettled = made.whyNone?.reason === 'not-applicable';
  if (made.numbers.length === 0 && (isSettled || earlier.length === 0)) return false;
  if (before === null) return true;
  const isOfOther =
    made.terms !== null &&
    before.terms !== null &&
    !isSameForetold('end', made.terms, before.terms);
  return isOfOther || said(made) !== said({ ...before, numbers: earlier });
}

function isOverOn(year: number, day: PlainDate): boolean {
  return year < yearOf(day);
}

function said({ numbers, whyNone, figures, settings }: ForecastMade): string {
  const why = whyNone?.reason ?? null;
  return JSON.stringify(ForecastSaid.parse({ numbers, why, figures, settings }));
}

/** Parsing puts the fields into one order, whatever order a database keeps them in. */
const ForecastSaid = ForecastMade.pick({ numbers: true, figures: true, settings: true }).extend({
  why: z.string().nullable(),
});

/** What is foretold, in words. */
export const foretoldNames = {
  level: { vi: 'số cả năm', en: 'figure of the year' },
  growth: { vi: 'tốc độ tăng trong năm', en: 'growth in the year' },
  'rebuilt-rate': { vi: 'tỷ lệ của năm', en: 'rate of the year' },
  end: { vi: 'kết quả cuối nhiệm kỳ', en: 'result of the term' },
} satisfies Record<ForecastNumber['of'], Bilingual>;

/** By which rule, in words. */
export const methodNames = {
  'same-months': {
    vi: 'tỷ lệ cùng kỳ các năm trước',
    en: 'share reached by the same month in past years',
  },
  paces: { vi: 'nhịp hằng năm đã thấy', en: 'yearly paces seen' },
  'mean-of-years': { vi: 'bình quân các năm đã có', en: 'mean of the years known' },
} satisfies Record<ForecastNumber['method'], Bilingual>;
