import type { Bilingual, Language } from '../../../core/kernel/bilingual.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { daysBetween, formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import type { Colour } from '../../../core/target/target.ts';
import { taskStepNames } from '../../../core/task/task-names.ts';
import type { OfficialState } from '../../../core/task/task-state.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import type { Words } from '../../language/vi.ts';

/** What a sentence is said with. */
export interface Speech {
  words: Words;
  language: Language;
  say: (text: Bilingual) => string;
}

/** Colour and shape beside each of the four states; a step that counts in no rate has that of nothing judged. */
const colours = {
  'done-on-time': 'green',
  'done-late': 'orange',
  'open-in-time': 'none',
  'open-overdue': 'red',
} satisfies Record<OfficialState, Colour>;

export function colourOf({ official }: Pick<TaskRow, 'official'>): Colour {
  return official === null ? 'none' : colours[official];
}

/** Where a task stands on a day, in words: "Quá hạn 10 ngày", "Còn 5 ngày", "Dự thảo". */
export function stateWords(
  row: TaskRow,
  asOf: PlainDate,
  { words, language, say }: Speech,
): string {
  const { task } = words;
  const late = countText(row.daysOverdue, language);
  const isAwaiting = row.step === 'awaiting-closure';
  switch (row.official) {
    case null:
      return say(taskStepNames[row.step]);
    case 'done-on-time':
      return task.doneOnTime;
    case 'done-late':
      return task.doneLate(late);
    case 'open-overdue':
      return isAwaiting ? task.awaitingLate(late) : task.overdueBy(late);
    case 'open-in-time': {
      if (isAwaiting) return task.awaiting;
      if (row.dueOn === null) return task.noDue;
      const left = daysBetween(asOf, row.dueOn);
      return left === 0 ? task.dueToday : task.daysLeft(countText(left, language));
    }
  }
}

/** "hạn 05/12/2026 · gia hạn 1 lần (hạn đầu 01/11/2026)". */
export function dueWords(row: TaskRow, speech: Speech): string {
  const { words, language } = speech;
  if (row.dueOn === null) return words.task.noDue;
  const due = words.task.due(formatDate(row.dueOn, language));
  const extended = extensionWords(row, speech);
  return extended === '' ? due : `${due} · ${extended}`;
}

/** "gia hạn 1 lần (hạn đầu 01/11/2026)"; empty where the first deadline holds. */
export function extensionWords(row: TaskRow, { words, language }: Speech): string {
  const { task } = words;
  if (row.extensions === 0 || row.firstDueOn === null) return '';
  const first = task.firstDue(formatDate(row.firstDueOn, language));
  return `${task.extended(row.extensions)} (${first})`;
}

/** What of a task needs an eye besides its state. */
export function alertsOf(row: TaskRow, { words }: Speech): string[] {
  const { task } = words;
  const answered = row.coUnits.filter(({ hasAnswered }) => hasAnswered).length;
  return [
    ...(row.missingInterimReports > 0 ? [task.missingInterim(row.missingInterimReports)] : []),
    ...(row.isExtensionAsked ? [task.extensionAsked] : []),
    ...(row.coUnits.length > 0 && row.step !== 'closed'
      ? [task.answered(answered, row.coUnits.length)]
      : []),
  ];
}

/** Title of the source, else its kind. */
export function sourceWords({ origin }: Pick<TaskRow, 'origin'>, { words }: Speech): string {
  if (origin.title !== null) return origin.title;
  const kind = words.task.origin[origin.origin.kind];
  return origin.origin.kind === 'own' ? `${kind}: ${origin.origin.words}` : kind;
}

/** A whole number as readers write it. */
export function countText(count: number, language: Language): string {
  return formatNumber(decimal(count), { language });
}
