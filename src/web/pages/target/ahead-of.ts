import type { TargetPartCell } from '../../../contract/scorecard.ts';
import type { AheadYear } from '../../ui/chart/chart-model.ts';

/** The years ahead in the terms of the trajectory of a part: growth for a target of growth, levels for the others. */
export function aheadOf(part: TargetPartCell): AheadYear[] {
  return yearsOf(part, part.trajectoryOf);
}

/** The years ahead as levels, for the chart of the figures themselves. */
export function levelsAheadOf(part: TargetPartCell): AheadYear[] {
  return yearsOf(part, 'level');
}

/** A rate rebuilt from two figures is not drawn: the chart holds the figure above the line only. */
function yearsOf({ forecast }: TargetPartCell, of: 'level' | 'growth'): AheadYear[] {
  const bands = forecast.years.filter((one) => one.of === of);
  const required = forecast.requiredPath.filter((one) => one.of === of);
  const years = [...new Set([...bands, ...required].map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    band: bands.find((one) => one.year === year) ?? null,
    required: required.find((one) => one.year === year)?.value ?? null,
  }));
}
