import { isInForce } from '../../core/indicator/indicator-in-force.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { Lists } from '../known-facts/lists.ts';

/** The definition that holds on the last day of a period, else the latest there is. */
export function definitionIn(
  periodId: PeriodId,
  code: string,
  { indicators }: Pick<Lists, 'indicators'>,
): IndicatorVersion | undefined {
  const lastDay = addDays(parsePeriodId(periodId).end, -1);
  const versions = indicators.filter(({ indicatorCode }) => indicatorCode === code);
  return versions.find((version) => isInForce(version, lastDay)) ?? versions.at(-1);
}

export function noIndicator(code: string, part: string): Fault {
  return {
    place: [part],
    message: { vi: `Không có chỉ tiêu "${code}".`, en: `There is no indicator "${code}".` },
  };
}
