import { big, toDecimal } from '../../core/kernel/decimal.ts';
import { missing, type Outcome, value } from '../../core/kernel/missing.ts';
import { yearOf } from '../../core/kernel/plain-date.ts';
import { parsePeriodId, year } from '../../core/period/period-kinds.ts';
import type { TargetPart } from '../../core/target/target.ts';
import { isRateOfChange } from '../../core/target/kind-arithmetic.ts';
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
 * levels for the others. A year without a figure keeps its place.
 */
export function trajectoryOf(
  part: TargetPart,
  from: SeriesFacts | undefined,
  { resolution }: TargetSources,
): Trajectory {
  if (from === undefined || part.indicatorCode === null) {
    return { trajectory: [], trajectoryOf: 'level' };
  }
  const asksGrowth = isRateOfChange(part);
  const codes = asksGrowth ? growthCodesOf(part.indicatorCode, from.facts) : [part.indicatorCode];
  const byYear = yearlyCells(codes, from);
  const firstYear = part.firstYear ?? resolution.firstYear;
  const lastYear = part.lastYear ?? resolution.lastYear;
  const trajectory = [];
  for (let y = firstYear - YEARS_BEFORE; y <= lastYear; y += 1) {
    const cell = byYear.get(y) ?? null;
    if (cell === null && y < firstYear && trajectory.length === 0) continue;
    trajectory.push({
      periodId: year(y).id,
      cell,
      outcome: cell?.outcome ?? missing('not-reported'),
      asked: askedIn(part, { y, firstYear, lastYear, asksGrowth }),
    });
  }
  return { trajectory, trajectoryOf: asksGrowth ? 'growth' : 'level' };
}

function yearlyCells(codes: readonly string[], from: SeriesFacts): Map<number, FigureCell> {
  const { facts, figures } = from;
  const cells = codes.flatMap((code) => {
    const definition = definitionOf(facts, code);
    return [
      ...(definition === undefined ? [] : computedFigures(definition, facts, figures)),
      ...figures.bestOf(code).map((vintage) => figureCellOf(vintage, facts)),
    ];
  });
  return new Map(
    cells.flatMap((cell): [number, FigureCell][] => {
      if (cell.address === null) return [];
      const period = parsePeriodId(cell.address.period);
      return period.kind === 'year' ? [[yearOf(period.start), cell]] : [];
    }),
  );
}

interface AskedYear {
  y: number;
  firstYear: number;
  lastYear: number;
  asksGrowth: boolean;
}

/** What the target asks of a year: its rate in every year, its level in the last. */
function askedIn(part: TargetPart, { y, firstYear, lastYear, asksGrowth }: AskedYear): Outcome {
  const mark = part.value ?? part.low ?? part.high;
  if (mark === null || y < firstYear) return missing('not-applicable');
  const isAskedEveryYear = asksGrowth || part.kind === 'every-year' || part.kind === 'bound';
  if (!isAskedEveryYear && y < lastYear) return missing('not-yet-due');
  return value(toDecimal(big(mark)));
}
