import type { UnitId } from '../../kernel/ids.ts';
import type { ExplanationStep, FirstAnswer, Silence } from './explanation.ts';

/** How a unit answers when it is asked to explain. */
export interface UnitSilence {
  unitId: UnitId;
  asked: number;
  waiting: number;
  /** Of those that wait, past their deadline. */
  overdue: number;
  /** Calendar days of the question that has waited longest; 0 where none waits. */
  longestDays: number;
  /** Answers that came after their deadline, those to earlier questions too. */
  answeredLate: number;
  /** Working days behind the deadline of the latest of them; 0 where none was late. */
  mostDaysLate: number;
}

interface Request {
  unitId: UnitId;
  step: ExplanationStep;
  silence: Silence;
  answers: readonly FirstAnswer[];
}

/** Silence by unit: the longest silent first. Requests that were withdrawn count nowhere. */
export function silenceByUnit(requests: readonly Request[]): UnitSilence[] {
  const counted = requests.filter(({ step }) => step !== 'withdrawn');
  return [...Map.groupBy(counted, ({ unitId }) => unitId)]
    .map(([unitId, ofUnit]) => {
      const waiting = ofUnit.filter(({ step }) => step === 'waiting');
      const late = ofUnit
        .flatMap(({ answers }) => answers.map(({ workingDaysLate }) => workingDaysLate))
        .filter((days) => days > 0);
      return {
        unitId,
        asked: ofUnit.length,
        waiting: waiting.length,
        overdue: waiting.filter(({ silence }) => silence.workingDaysLate > 0).length,
        longestDays: Math.max(0, ...waiting.map(({ silence }) => silence.days)),
        answeredLate: late.length,
        mostDaysLate: Math.max(0, ...late),
      };
    })
    .toSorted(
      (a, b) =>
        b.longestDays - a.longestDays || b.waiting - a.waiting || b.answeredLate - a.answeredLate,
    );
}
