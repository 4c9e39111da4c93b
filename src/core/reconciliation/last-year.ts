import { addDays, yearOf } from '../kernel/plain-date.ts';
import { parsePeriodId, year } from '../period/period-kinds.ts';
import type { Period, PeriodId } from '../period/period.ts';

export function lastYearOf(period: Period): number {
  return yearOf(addDays(period.end, -1));
}

/** The year whose level a statement about several years speaks of; any other period stands for itself. */
export function lastYearId(periodId: PeriodId): PeriodId {
  const period = parsePeriodId(periodId);
  const isOfYears = period.kind === 'multi-year' || period.kind === 'term';
  return isOfYears ? year(lastYearOf(period)).id : periodId;
}
