import { missing, type Outcome } from '../../core/kernel/missing.ts';
import { yearOf } from '../../core/kernel/plain-date.ts';
import { parsePeriodId, year } from '../../core/period/period-kinds.ts';
import { askedInYear } from '../../core/target/outlook/asked-in-year.ts';
import { mismatch } from '../../core/target/comparability.ts';
import { settleScopes } from '../../core/target/settle-scope.ts';
import type { Observation, PartFacts } from '../../core/target/target-facts.ts';
import type { TargetPart } from '../../core/target/target.ts';
import { asksFall, isRateOfChange } from '../../core/target/kind-arithmetic.ts';
import type { FigureCell } from '../../contract/figure.ts';
import type { TargetPartCell } from '../../contract/scorecard.ts';
import { figureCellOf } from '../figure/cells.ts';
import { computedFigures } from '../indicator/computed-figures.ts';
import type { SeriesFacts } from '../indicator/series.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { growthCodesOf, type TargetSources } from './target-facts.ts';

type Trajectory = Pick<TargetPartCell, 'trajectory' | 'trajectoryOf'>;

/** How many years before the term the line begins, so that a reader sees where it comes from. */
const YEARS_BEFORE = 3;

/**
 * Year by year, what was reached and what the target asks: yearly growth for targets that ask for growth,
 * levels for the others, those that ask for a fall among them. A year without a figure keeps its place; a figure that may not stand beside the target
 * (another scope, another price basis) is shown and not joined to the line.
 */
export function trajectoryOf(
  part: TargetPart,
  { facts, from }: { facts: PartFacts; from: SeriesFacts | undefined },
  { resolution }: TargetSources,
): Trajectory {
  if (from === undefined || part.indicatorCode === null) {
    return { trajectory: [], trajectoryOf: 'level' };
  }
  const asksGrowth = isRateOfChange(part) && !asksFall(part);
  const codes = asksGrowth ? growthCodesOf(part.indicatorCode, from.facts) : [part.indicatorCode];
  const byYear = yearlyPoints(part, settleScopes(part, facts), asksGrowth);
  const firstYear = part.firstYear ?? resolution.firstYear;
  const lastYear = part.lastYear ?? resolution.lastYear;
  const base = byYear.get(firstYear - 1)?.outcome ?? missing('not-reported');
  const trajectory = [];
  for (let y = firstYear - YEARS_BEFORE; y <= lastYear; y += 1) {
    const point = byYear.get(y);
    if (point === undefined && y < firstYear && trajectory.length === 0) continue;
    trajectory.push({
      periodId: year(y).id,
      cell: point === undefined ? null : doorOf(point.observation, codes, from),
      outcome: point?.outcome ?? missing('not-reported'),
      asked: askedInYear(part, { year: y, firstYear, lastYear, base }),
    });
  }
  return { trajectory, trajectoryOf: asksGrowth ? 'growth' : 'level' };
}

interface YearPoint {
  observation: Observation;
  /** What of it may stand beside the target. */
  outcome: Outcome;
}

function yearlyPoints(
  { scope, priceBasis, indicatorVersion }: TargetPart,
  { actuals, growthRates }: PartFacts,
  asksGrowth: boolean,
): Map<number, YearPoint> {
  const yardstick = { scope, priceBasis, indicatorVersion };
  const points = new Map<number, YearPoint>();
  for (const observation of asksGrowth ? growthRates : actuals) {
    const period = parsePeriodId(observation.periodId);
    const known = points.get(yearOf(period.start));
    if (period.kind !== 'year' || known?.outcome.kind === 'value') continue;
    const outcome = mismatch(yardstick, observation) ?? observation.outcome;
    if (known !== undefined && outcome.kind === 'missing') continue;
    points.set(yearOf(period.start), { observation, outcome });
  }
  return points;
}

/** The figure behind an observation: told by a document, or what a formula of these indicators gives. */
function doorOf(
  { vintageId, periodId }: Observation,
  codes: readonly string[],
  { facts, figures }: SeriesFacts,
): FigureCell | null {
  const vintage = vintageId === null ? undefined : facts.vintagesById.get(vintageId);
  if (vintage !== undefined) return figureCellOf(vintage, facts);
  const computed = codes.flatMap((code) => {
    const definition = definitionOf(facts, code);
    return definition === undefined ? [] : computedFigures(definition, facts, figures);
  });
  return computed.find((cell) => cell.address?.period === periodId) ?? null;
}
