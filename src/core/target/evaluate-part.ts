import { roundDecimal } from '../kernel/decimal.ts';
import type { MeasureUnit } from '../kernel/measure-unit.ts';
import type { Missing, Outcome } from '../kernel/missing.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import { distanceCovered, gapToTarget, percentOfTarget } from './advance.ts';
import { type BaseLevels, baseLevelsOf } from './series/base-levels.ts';
import { endPathOf, type Forecast, forecastOf } from './outlook/forecast.ts';
import { indexFromLevels, indexFromRates } from './series/growth-index.ts';
import { judgePart } from './judgement/judge-part.ts';
import { arithmeticOf, gapUnitOf } from './kind-arithmetic.ts';
import { latestFigureOf, latestWholeYearBefore } from './series/latest-figure.ts';
import { type LatestGrowth, latestGrowthOf } from './series/latest-growth.ts';
import { type OutlookResult, partOutlook } from './outlook/outlook.ts';
import { figureUnitOf, type PartContext } from './part-context.ts';
import type { PartJudgement } from './judgement/part-judgement.ts';
import { type PercentOfPlan, percentOfPlan } from './percent-of-plan.ts';
import type { PlanLine } from './plan-line.ts';
import { type PlanOutlook, planOutlooks } from './outlook/plan-outlook.ts';
import { countRecognised, type RecognitionCount } from './series/recognition-count.ts';
import { type RequiredRate, requiredRate } from './outlook/required-rate.ts';
import { type RequiredInYear, requiredInYear } from './outlook/required-in-year.ts';
import { requiredPath, type RequiredYear } from './outlook/required-path.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Observation } from './target-facts.ts';
import { type WithinYearForecast, withinYearForecast } from './outlook/within-year-forecast.ts';

/** Two indices that agree to so many decimals tell one story; beyond them lies the rounding of the rates. */
const AGREEING_DECIMALS = 6;

/** How far the part has come, by its last whole-year figure. Each Missing carries its reason. */
export interface Advance {
  percentOfTarget: Outcome;
  distanceCovered: Outcome;
  gap: Outcome;
  gapUnit: MeasureUnit;
}

/** Everything a scorecard row needs about one part; plain data. */
export interface PartEvaluation {
  /** Newest figure of any period, comparable ones first; null when there is none. */
  latest: Observation | null;
  /** Why there is no latest figure, or why it may not be compared with the target. */
  latestMissing: Missing | null;
  /** Growth of the latest figure; null when there is none. */
  growth: LatestGrowth | null;
  /** Newest whole year and its growth, where the newest figure is of a later part of a year; null elsewhere. */
  latestYear: { observation: Observation; growth: LatestGrowth | null } | null;
  standing: Standing;
  advance: Advance;
  requiredRate: RequiredRate | null;
  /** A growth known both by levels and by yearly rates that disagree: the rate that follows from the other. */
  requiredRateFromRates: RequiredRate | null;
  judgement: PartJudgement;
  withinYear: WithinYearForecast | null;
  /** Unit of the figures behind the part: of a growth it is not the unit of the target. */
  measureUnitOfFigures: MeasureUnit;
  /** The year in progress against each of its plan lines. */
  planOutlooks: PlanOutlook[];
  /** What the years ahead and the end of the term may bring. */
  forecast: Forecast;
  /** What every month left of the year in progress has to bring, for each plan and for the target. */
  requiredInYear: RequiredInYear[];
  /** The years left, each with what it has to bring. */
  requiredPath: RequiredYear[];
  outlook: OutlookResult;
  percentsOfPlan: PercentOfPlan[];
  /** count-up-to-standard from a list: who is recognised, who may follow, both denominators. */
  recognition: RecognitionCount | null;
  /** multiple-of-base: the level asked for by the base as decided and as revised. */
  baseLevels: BaseLevels | null;
}

function latestYearOf(
  context: PartContext,
  latest: Observation | null,
): PartEvaluation['latestYear'] {
  const observation = latest === null ? null : latestWholeYearBefore(context, latest);
  if (observation === null) return null;
  return { observation, growth: latestGrowthOf(context, observation) };
}

/** Evaluates one part on the day of the context. `planLines`: of its indicator and unit, others are ignored. */
export function evaluatePart(context: PartContext, planLines: readonly PlanLine[]): PartEvaluation {
  const standing = standingOf(context);
  const judgement = judgePart(context, standing);
  const required = requiredRate(context, standing);
  const withinYear = withinYearForecast(context);
  const path = endPathOf(context, standing, withinYear);
  const latest = latestFigureOf(context);
  const lines = planLines.filter(
    ({ indicatorCode, unitId }) =>
      indicatorCode === context.part.indicatorCode && unitId === context.part.unitId,
  );
  return {
    latest: latest.observation,
    latestMissing: latest.why,
    growth: latest.observation === null ? null : latestGrowthOf(context, latest.observation),
    latestYear: latestYearOf(context, latest.observation),
    standing,
    advance: advanceOf(context, standing),
    requiredRate: required,
    requiredRateFromRates: requiredFromRates(context, standing),
    judgement,
    withinYear,
    measureUnitOfFigures: figureUnitOf(context),
    planOutlooks: withinYear === null ? [] : planOutlooks(context, withinYear, lines),
    forecast: forecastOf(context, { path, standing, judgement, withinYear }),
    requiredInYear: requiredInYear(context, { standing, required, withinYear, planLines: lines }),
    requiredPath: requiredPath(context, standing, required),
    outlook: partOutlook(context, { standing, judgement, required, path }),
    percentsOfPlan:
      latest.observation === null ? [] : percentsOf(context, latest.observation, lines),
    recognition:
      arithmeticOf(context.part) === 'count' && context.facts.recognitions.length > 0
        ? countRecognised(context, context.asOf)
        : null,
    baseLevels: baseLevelsOf(context),
  };
}

function advanceOf({ part }: PartContext, { measured, measuredBase }: Standing): Advance {
  return {
    percentOfTarget: percentOfTarget(part, measured),
    distanceCovered: distanceCovered(part, measured, measuredBase),
    gap: gapToTarget(part, measured),
    gapUnit: gapUnitOf(part.measureUnit),
  };
}

/** Levels and stated rates may tell two stories; the one not used for the standing is worked out beside it. */
function requiredFromRates(context: PartContext, standing: Standing): RequiredRate | null {
  if (arithmeticOf(context.part) !== 'growth' || standing.fromRates) return null;
  const { last } = context.years;
  const levels = indexFromLevels(context, last);
  const rates = indexFromRates(context, last);
  if ('reason' in levels || 'reason' in rates) return null;
  if (
    roundDecimal(rates.index, AGREEING_DECIMALS) === roundDecimal(levels.index, AGREEING_DECIMALS)
  )
    return null;
  return requiredRate(context, {
    ...standing,
    index: rates.index,
    lastYear: rates.lastYear,
    yearsGone: rates.lastYear - context.years.base,
    fromRates: true,
  });
}

/** Every plan line whose period holds the latest figure, and the latest whole year where that is another. */
function percentsOf(
  { part, ...rest }: PartContext,
  latest: Observation,
  planLines: readonly PlanLine[],
): PercentOfPlan[] {
  const { indicatorCode, unitId } = part;
  if (indicatorCode === null) return [];
  const wholeYear = latestWholeYearBefore({ part, ...rest }, latest);
  return [latest, ...(wholeYear === null ? [] : [wholeYear])].flatMap((observation) =>
    planLines
      .filter(({ periodId }) => holds(periodId, observation))
      .map((planLine) => percentOfPlan({ indicatorCode, unitId, observation }, planLine)),
  );
}

function holds(planned: PlanLine['periodId'], { periodId }: Observation): boolean {
  const [outer, inner] = [parsePeriodId(planned), parsePeriodId(periodId)];
  return outer.start <= inner.start && inner.end <= outer.end;
}
