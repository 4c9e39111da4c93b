import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { compareDecimals } from '../../core/kernel/decimal.ts';
import type { Outcome } from '../../core/kernel/missing.ts';
import { yearOf } from '../../core/kernel/plain-date.ts';
import { parsePeriodId, periodInSentence } from '../../core/period/period-kinds.ts';
import { nextDue } from '../../core/period/reporting-calendar.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { PartEvaluation } from '../../core/target/evaluate-part.ts';
import type { Observation, PartFacts } from '../../core/target/target-facts.ts';
import type { TargetPart } from '../../core/target/target.ts';
import { colourOf } from '../../core/target/judgement/colour-of.ts';
import type { FigureCell } from '../../contract/figure.ts';
import type { GrowthCell, RequiredRateCell, TargetPartCell } from '../../contract/scorecard.ts';
import { figureCellOf } from '../figure/cells.ts';
import { newestPercents, percentsOfPlan } from '../figure/percents-of-plan.ts';
import { computedFigures, figureCellsOf } from '../indicator/computed-figures.ts';
import { ownerOf, type SeriesFacts } from '../indicator/series.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { forecastCellOf } from './forecast-cell.ts';
import { growthCodesOf, type TargetSources } from './target-facts.ts';
import { targetTextOf } from './target-text.ts';
import { trajectoryOf } from './trajectory.ts';

/** Which part of which target. */
export interface PartPlace {
  targetId: string;
  part: TargetPart;
  partNo: number;
  /** What the part was judged on. */
  facts: PartFacts;
}

/** One part of a target as the scorecard shows it. */
export function partCellOf(
  { targetId, part, partNo, facts }: PartPlace,
  evaluation: PartEvaluation,
  sources: TargetSources,
): TargetPartCell {
  const from = sources.units.get(part.unitId);
  const definition =
    part.indicatorCode === null || from === undefined
      ? undefined
      : definitionOf(from.facts, part.indicatorCode);
  const { judgement, outlook, advance } = evaluation;
  return {
    partNo,
    kind: part.kind,
    wording: part.wording,
    indicatorCode: part.indicatorCode,
    indicatorName: definition?.name ?? null,
    targetText: targetTextOf(part),
    targetValue: part.value,
    targetLow: part.low,
    targetHigh: part.high,
    measureUnit: part.measureUnit,
    latest: from === undefined ? null : cellOfObservation(evaluation.latest, part, from),
    latestMissing: isOfDeeds(part) ? null : evaluation.latestMissing,
    growth: from === undefined ? null : growthCellOf(evaluation.growth, part, from),
    latestYear:
      from === undefined || evaluation.latestYear === null
        ? null
        : {
            cell: cellOfObservation(evaluation.latestYear.observation, part, from),
            growth: growthCellOf(evaluation.latestYear.growth, part, from),
          },
    evidence: sources.evidence.get(`${targetId}|${partNo}`) ?? [],
    deadline: part.deadline,
    percentsOfPlan:
      from === undefined || definition === undefined
        ? []
        : newestPercents(
            percentsOfPlan(
              definition,
              from.facts,
              figureCellsOf(definition, from.facts, from.figures),
              yearsOf(part, sources),
            ),
          ),
    ...advance,
    requiredRate: requiredRateCellOf(evaluation.requiredRate),
    requiredRateFromRates: requiredRateCellOf(evaluation.requiredRateFromRates),
    judgement: judgement.label,
    judgementReasoned: judgement.reasoned,
    outlook: outlook.value,
    outlookReasoned: outlook.reasoned,
    colour: colourOf(judgement.label, outlook.value),
    forecast: forecastCellOf(part, evaluation, from?.facts.planLines ?? []),
    ...trajectoryOf(part, { facts, from }, sources),
    owner: definition === undefined || from === undefined ? null : ownerOf(definition, from.facts),
    nextDue: definition === undefined ? null : nextDueOf(definition, part, sources),
  };
}

/** The door of an observation: the stated vintage it is, or the computed figure of its period. */
export function cellOfObservation(
  observation: Observation | null,
  part: TargetPart,
  from: SeriesFacts,
): FigureCell | null {
  if (observation === null) return null;
  const { facts, figures } = from;
  const vintage =
    observation.vintageId === null ? undefined : facts.vintagesById.get(observation.vintageId);
  if (vintage !== undefined) return figureCellOf(vintage, facts);
  const definition =
    part.indicatorCode === null ? undefined : definitionOf(facts, part.indicatorCode);
  if (definition === undefined) return null;
  return (
    computedFigures(definition, facts, figures).find(
      (cell) => cell.address?.period === observation.periodId,
    ) ?? null
  );
}

function growthCellOf(
  growth: PartEvaluation['growth'],
  part: TargetPart,
  from: SeriesFacts,
): GrowthCell | null {
  if (growth === null || part.indicatorCode === null) return null;
  const { outcome, measureUnit, periodId, basePeriodId, gradesDiffer } = growth;
  const cell = growth.origin === 'stated' ? doorOfGrowth(growth, part.indicatorCode, from) : null;
  return {
    outcome,
    measureUnit,
    origin: cell?.origin ?? growth.origin,
    periodId,
    base: baseInWords(basePeriodId),
    cell,
    gradesDiffer,
  };
}

/** The figure of a growth indicator that the growth was read from: told by a document, or by its formula. */
function doorOfGrowth(
  { periodId, outcome }: NonNullable<PartEvaluation['growth']>,
  indicatorCode: string,
  { facts, figures }: SeriesFacts,
): FigureCell | null {
  const cells = growthCodesOf(indicatorCode, facts).flatMap((code) => {
    const definition = definitionOf(facts, code);
    return [
      ...figures.bestOf(code).map((vintage) => figureCellOf(vintage, facts)),
      ...(definition === undefined ? [] : computedFigures(definition, facts, figures)),
    ];
  });
  const ofPeriod = cells.filter((cell) => cell.address?.period === periodId);
  return ofPeriod.find((cell) => isSame(cell.outcome, outcome)) ?? null;
}

function isSame(a: Outcome, b: Outcome): boolean {
  return a.kind === 'value' && b.kind === 'value' && compareDecimals(a.value, b.value) === 0;
}

function baseInWords(basePeriodId: string | null): Bilingual {
  if (basePeriodId === null) {
    return { vi: 'bình quân mỗi năm', en: 'average per year' };
  }
  const period = parsePeriodId(basePeriodId);
  return {
    vi: `so với ${periodInSentence(period, 'vi')}`,
    en: `on ${periodInSentence(period, 'en')}`,
  };
}

function requiredRateCellOf(requiredRate: PartEvaluation['requiredRate']): RequiredRateCell | null {
  if (requiredRate === null) return null;
  const { outcome, measureUnit, yearsLeft, toHold, aboveHighestSeen, reasoned } = requiredRate;
  return { outcome, measureUnit, yearsLeft, toHold, aboveHighestSeen, reasoned };
}

/** Dated works and judgements in words have no figure to wait for. */
function isOfDeeds({ kind }: TargetPart): boolean {
  return kind === 'before-date' || kind === 'qualitative';
}

function yearsOf(
  part: TargetPart,
  { resolution }: TargetSources,
): { firstYear: number; lastYear: number } {
  return {
    firstYear: part.firstYear ?? resolution.firstYear,
    lastYear: part.lastYear ?? resolution.lastYear,
  };
}

/** The next report that can still bring a figure; none once the unit is gone or the term's reports are in. */
function nextDueOf(
  definition: IndicatorVersion,
  part: TargetPart,
  sources: TargetSources,
): TargetPartCell['nextDue'] {
  const { resolution, day, units } = sources;
  const ends = units.get(part.unitId)?.facts.unit.validTo ?? null;
  const due = nextDue(definition.periodicity, day, 'administrative');
  if (due === null || (ends !== null && due.period.start >= ends)) return null;
  if (yearOf(due.period.start) > (part.lastYear ?? resolution.lastYear)) return null;
  return { periodId: due.period.id, dueOn: due.dueOn };
}
