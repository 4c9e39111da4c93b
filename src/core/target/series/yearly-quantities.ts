import { big, negate, toDecimal } from '../../kernel/decimal.ts';
import { yearlyArithmeticOf } from '../kind-arithmetic.ts';
import { levelSeriesOf } from './level-series.ts';
import type { PartContext } from '../part-context.ts';
import { isSingleYear, type Pace, pacesBetween, statedGrowth } from './yearly-paces.ts';
import type { YearFigure, YearSeries } from './year-series.ts';

/**
 * every-year: what each year is tested on. The figure of the year; or its growth on the year before, as stated,
 * else from two levels; or its decline in points. Gaps keep the reason.
 */
export function yearlyQuantitiesOf(context: PartContext): YearSeries {
  const asked = yearlyArithmeticOf(context.part);
  if (asked === 'level') return levelSeriesOf(context);
  const levels = levelSeriesOf(context);
  const computed = pacesBetween(levels, asked === 'growth' ? 'growth' : 'step');
  const paces = asked === 'growth' ? [...statedGrowth(context), ...computed] : computed;
  const figures = new Map<number, YearFigure>();
  for (const pace of paces.filter(isSingleYear)) {
    if (!figures.has(pace.lastYear)) figures.set(pace.lastYear, asFigure(pace, asked));
  }
  return {
    figures: [...figures.values()].sort((a, b) => a.year - b.year),
    gaps: levels.gaps.filter((gap) => !figures.has(gap.year)),
  };
}

/** Plain mean of the yearly quantities: shown beside the judgement, never judged. */
export function meanOf(
  figures: readonly Pick<YearFigure, 'value'>[],
): ReturnType<typeof toDecimal> | null {
  if (figures.length === 0) return null;
  const total = figures.reduce((sum, figure) => sum.plus(figure.value), big(0));
  return toDecimal(total.div(figures.length));
}

function asFigure(pace: Pace, asked: 'growth' | 'decline'): YearFigure {
  return {
    year: pace.lastYear,
    value: asked === 'decline' ? negate(pace.amount) : pace.amount,
    grade: pace.isEstimate ? 'estimate' : 'official',
    qualifier: 'none',
    indicatorVersion: 1,
  };
}
