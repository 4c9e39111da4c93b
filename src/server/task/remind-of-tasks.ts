import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { reminderOn } from '../../core/figure/round/round-deadlines.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import { interimReportsOf } from '../../core/task/interim-reports.ts';
import { officialState } from '../../core/task/official-state.ts';
import { stateOn } from '../../core/task/state-on.ts';
import type { TaskStanding } from '../../core/task/task-standing.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { type NoticeDraft, writeNotices } from '../notice/write-notices.ts';
import { keyOf, leadReceivers } from './notices-of-task-acts.ts';
import { type LoadedTask, loadTasks } from './task.views.ts';

/** Reminds lead units and heads of deadlines and interim reports, each time once; their e-mails go with the others. */
export function remindOfTasks(db: Database, today: PlainDate): Promise<void> {
  return seeEverything(async () => {
    const { tasks, days } = await inRead(db, async (tx) => ({
      tasks: await loadTasks(tx),
      days: await loadWorkingDays(tx),
    }));
    const reminders = tasks.flatMap((task) => remindersOf(task, today, days));
    if (reminders.length === 0) return;
    await inWrite(db, (tx) => writeNotices(tx, reminders));
  });
}

function remindersOf(task: LoadedTask, today: PlainDate, days: WorkingDays): NoticeDraft[] {
  const standing = stateOn(task.acts, today);
  if (standing === null || standing.reported !== null) return [];
  if (officialState(standing, today) === null) return [];
  const { dueOn } = standing;
  const ofDeadline = dueOn === null ? [] : deadlineReminder(dueOn, today, days);
  const ofReports = interimReportsOf(task.acts, today).flatMap(({ state, dueOn: reportOn }) =>
    state === 'given' ? [] : interimReminder(reportOn, today, days),
  );
  return [...ofDeadline, ...ofReports].flatMap((reminder) => toLead(task, standing, reminder));
}

type Reminder = Pick<NoticeDraft, 'kind' | 'key'> & { vi: string; en: string };

function deadlineReminder(dueOn: PlainDate, today: PlainDate, days: WorkingDays): Reminder[] {
  const due = reminderOn(dueOn, today, days);
  if (due === null) return [];
  const [vi, en] = [formatDate(dueOn, 'vi'), formatDate(dueOn, 'en')];
  const key = `${due.key}-${dueOn}`;
  return due.kind === 'overdue'
    ? [{ kind: 'task-overdue', key, vi: `Đã quá hạn ${vi}`, en: `Overdue since ${en}` }]
    : [{ kind: 'task-due-soon', key, vi: `Sắp đến hạn ${vi}`, en: `Due soon, on ${en}` }];
}

function interimReminder(dueOn: PlainDate, today: PlainDate, days: WorkingDays): Reminder[] {
  const due = reminderOn(dueOn, today, days);
  if (due === null) return [];
  return [
    {
      kind: 'task-interim-due',
      key: `interim-${due.key}-${dueOn}`,
      vi: `Cần báo cáo giữa kỳ trước hết ngày ${formatDate(dueOn, 'vi')}`,
      en: `An interim report is due by ${formatDate(dueOn, 'en')}`,
    },
  ];
}

function toLead(task: LoadedTask, standing: TaskStanding, reminder: Reminder): NoticeDraft[] {
  const { title } = standing.terms;
  const { kind, key, vi, en } = reminder;
  return leadReceivers(standing).map((receiver) => ({
    ...receiver,
    roundId: null,
    submissionId: null,
    link: `/tasks/${task.id}`,
    kind,
    key: keyOf(key, receiver),
    text: { vi: `${vi}: ${title}.`, en: `${en}: ${title}.` },
  }));
}
