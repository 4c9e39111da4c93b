import type { TaskActKind } from '../../../core/task/task-act.ts';
import type { OpenAct } from '../../../contract/open-act.ts';
import type { Task, TaskActs } from '../../../contract/task/task.ts';

type OpenableAct = Exclude<TaskActKind, 'draft'>;

const fieldOf = {
  edit: 'edit',
  issue: 'issue',
  accept: 'accept',
  return: 'return',
  reassign: 'reassign',
  'answer-part': 'answerPart',
  'report-interim': 'reportInterim',
  'ask-extension': 'askExtension',
  extend: 'extend',
  'refuse-extension': 'refuseExtension',
  'report-done': 'reportDone',
  'refuse-done': 'refuseDone',
  close: 'close',
  overtake: 'overtake',
  withdraw: 'withdraw',
  'correct-back': 'correctBack',
} satisfies Record<OpenableAct, keyof TaskActs>;

/** Acts in the order in which their buttons stand: what moves the work on comes first. */
export const actsInOrder = [
  'issue',
  'edit',
  'accept',
  'report-done',
  'report-interim',
  'answer-part',
  'ask-extension',
  'close',
  'refuse-done',
  'extend',
  'refuse-extension',
  'return',
  'reassign',
  'correct-back',
  'overtake',
  'withdraw',
] as const satisfies OpenableAct[];

export function openActOf(open: TaskActs, act: OpenableAct): OpenAct {
  return open[fieldOf[act]];
}

/** Kind of the act that could be undone. */
export function undoableKind({ acts, undoable }: Task): TaskActKind | null {
  return acts.find(({ id }) => id === undoable)?.content.kind ?? null;
}
