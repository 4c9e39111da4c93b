import { type DueReminder, reminderOn } from '../../core/figure/round/round-deadlines.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { explanationOn, silenceOn } from '../../core/meeting/explanation/explanation.ts';
import { stateOn } from '../../core/meeting/difficulty/difficulty-state.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadDifficulties } from '../difficulty/difficulty.views.ts';
import { type OfficeNews, tellOffices } from '../notice/tell-offices.ts';
import { listUnits } from '../organisation/unit.views.ts';
import { loadExplanations } from './explanation.views.ts';

/**
 * Reminds units of explanations and answers that are due soon or overdue, by the days of rounds, each time once; whoever
 * asked hears which unit is silent.
 */
export async function remindOfClocks(
  tx: WriteTransaction,
  today: PlainDate,
  days: WorkingDays,
): Promise<void> {
  const explanations = await loadExplanations(tx, {});
  const difficulties = await loadDifficulties(tx);
  const names = new Map<string, string>((await listUnits(tx)).map(({ id, name }) => [id, name]));
  await tellOffices(tx, [
    ...explanations.flatMap(({ id, explanation, acts }): OfficeNews[] => {
      const state = explanationOn(acts, today);
      if (state?.step !== 'waiting') return [];
      const reminder = reminderOn(state.dueOn, today, days);
      if (reminder === null) return [];
      const key = `explanation-${id}-${reminder.key}`;
      const place = { kind: 'explanation' as const, link: '/explanations' };
      const toUnit: OfficeNews = {
        ...place,
        unitId: explanation.unitId,
        roles: reminder.kind === 'overdue' ? ['reporter', 'approver'] : ['reporter'],
        key,
        text: wordsOf(reminder, state.dueOn, state.question),
      };
      if (reminder.kind !== 'overdue') return [toUnit];
      const { days: silent } = silenceOn(state, today, days);
      const name = names.get(explanation.unitId) ?? explanation.unitId;
      const toAsker: OfficeNews = {
        ...place,
        unitId: explanation.askingUnitId,
        roles: ['leader', 'planner'],
        key: `${key}-silence`,
        text: silenceWords(name, silent, state.question),
      };
      return [toUnit, toAsker];
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

function silenceWords(unit: string, silent: number, question: string): Bilingual {
  return {
    vi: `${unit} im lặng ${silent} ngày, đã quá hạn giải trình: ${question}`,
    en: `${unit} has been silent for ${silent} ${silent === 1 ? 'day' : 'days'}, past the deadline: ${question}`,
  };
}
