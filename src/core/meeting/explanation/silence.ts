import type { UnitId } from '../../kernel/ids.ts';
import type { ExplanationStep, Silence } from './explanation.ts';

/** How a unit answers when it is asked to explain. */
export interface UnitSilence {
  unitId: UnitId;
  asked: number;
  waiting: number;
  /** Of those that wait, past their deadline. */
  overdue: number;
  /** Calendar days of the question that has waited longest; 0 where none waits. */
  longestDays: number;
}

/** Silence by unit: the longest silent first. Requests that were withdrawn count nowhere. */
export function silenceByUnit(
  requests: readonly { unitId: UnitId; step: ExplanationStep; silence: Silence }[],
): UnitSilence[] {
  const counted = requests.filter(({ step }) => step !== 'withdrawn');
  return [...Map.groupBy(counted, ({ unitId }) => unitId)]
    .map(([unitId, ofUnit]) => {
      const waiting = ofUnit.filter(({ step }) => step === 'waiting');
      return {
        unitId,
        asked: ofUnit.length,
        waiting: waiting.length,
        overdue: waiting.filter(({ silence }) => silence.workingDaysLate > 0).length,
        longestDays: Math.max(0, ...waiting.map(({ silence }) => silence.days)),
      };
    })
    .toSorted((a, b) => b.longestDays - a.longestDays || b.waiting - a.waiting);
}
