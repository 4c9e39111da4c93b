import { type DueReminder, reminderOn } from '../../core/figure/round/round-deadlines.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { explanationOn } from '../../core/meeting/explanation/explanation.ts';
import { stateOn } from '../../core/meeting/difficulty/difficulty-state.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadDifficulties } from '../difficulty/difficulty.views.ts';
import { type OfficeNews, tellOffices } from '../notice/tell-offices.ts';
import { loadExplanations } from './explanation.views.ts';

/** Reminds units of explanations and answers that are due soon or overdue, by the days of rounds, each time once. */
export async function remindOfClocks(
  tx: WriteTransaction,
  today: PlainDate,
  days: WorkingDays,
): Promise<void> {
  const explanations = await loadExplanations(tx, {});
  const difficulties = await loadDifficulties(tx);
  await tellOffices(tx, [
    ...explanations.flatMap(({ id, explanation, acts }): OfficeNews[] => {
      const state = explanationOn(acts, today);
      if (state?.step !== 'waiting') return [];
      const reminder = reminderOn(state.dueOn, today, days);
      if (reminder === null) return [];
      return [
        {
          unitId: explanation.unitId,
          roles: reminder.kind === 'overdue' ? ['reporter', 'approver'] : ['reporter'],
          kind: 'explanation',
          key: `explanation-${id}-${reminder.key}`,
          link: '/explanations',
          text: wordsOf(reminder, state.dueOn, state.question),
        },
      ];
    }),
    ...difficulties.flatMap(({ id, difficulty, acts }): OfficeNews[] => {
      const state = stateOn(acts, today);
      const unitId = state?.owner.unitId ?? null;
      if (state === null || unitId === null || state.dueOn === null) return [];
      if (state.answeredOn !== null || state.closedOn !== null) return [];
      const reminder = reminderOn(state.dueOn, today, days);
      if (reminder === null) return [];
      return [
        {
          unitId,
          roles: ['approver', 'planner'],
          kind: 'difficulty',
          key: `difficulty-${id}-${reminder.key}`,
          link: `/difficulties/${id}`,
          text: wordsOf(reminder, state.dueOn, difficulty.text),
        },
      ];
    }),
  ]);
}

function wordsOf({ kind }: DueReminder, dueOn: PlainDate, about: string): Bilingual {
  const [vi, en] = [formatDate(dueOn, 'vi'), formatDate(dueOn, 'en')];
  return kind === 'due-soon'
    ? { vi: `Sắp đến hạn trả lời ${vi}: ${about}`, en: `An answer is due on ${en}: ${about}` }
    : {
        vi: `Đã quá hạn trả lời ${vi}: ${about}`,
        en: `An answer is overdue since ${en}: ${about}`,
      };
}
