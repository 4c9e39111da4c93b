import { parsePeriodId } from '../../period/period-kinds.ts';
import type { Period } from '../../period/period.ts';
import type { Observation } from '../target-facts.ts';

/** An evaluation asks for the period of each figure some twenty times; reading the id is most of its work. */
const periods = new WeakMap<Observation, Period>();

/** The period an observation is of. */
export function observedPeriod(observation: Observation): Period {
  const known = periods.get(observation);
  if (known !== undefined) return known;
  const period = parsePeriodId(observation.periodId);
  periods.set(observation, period);
  return period;
}
