import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { TaskId, UnitId } from '../../core/kernel/ids.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { closingUnitOf } from '../../core/task/check-terms.ts';
import type { TaskActContent, TaskActKind } from '../../core/task/task-act.ts';
import { taskActNames } from '../../core/task/task-names.ts';
import type { TaskStanding } from '../../core/task/task-standing.ts';
import type { NoticeKind } from '../../contract/notice.ts';
import type { NoticeDraft } from '../notice/write-notices.ts';

interface DoneAct {
  taskId: TaskId;
  actId: number;
  content: TaskActContent;
  /** After it. */
  standing: TaskStanding;
}

type Told = 'lead' | 'co-units' | 'ordering' | 'closing';

/** Who is told of which act, and as what; acts that wait for nobody tell nobody. */
const tellings: Partial<Record<TaskActKind, { kind: NoticeKind; to: readonly Told[] }>> = {
  issue: { kind: 'task-issued', to: ['lead', 'co-units'] },
  reassign: { kind: 'task-issued', to: ['lead'] },
  return: { kind: 'task-returned', to: ['ordering'] },
  'answer-part': { kind: 'task-answered', to: ['lead'] },
  'ask-extension': { kind: 'task-extension-asked', to: ['ordering'] },
  extend: { kind: 'task-extended', to: ['lead', 'co-units'] },
  'refuse-extension': { kind: 'task-extension-refused', to: ['lead'] },
  'report-done': { kind: 'task-reported', to: ['closing'] },
  'refuse-done': { kind: 'task-refused', to: ['lead'] },
  close: { kind: 'task-closed', to: ['lead', 'ordering'] },
  overtake: { kind: 'task-ended', to: ['lead', 'co-units'] },
  withdraw: { kind: 'task-ended', to: ['lead', 'co-units'] },
  'correct-back': { kind: 'task-reopened', to: ['lead', 'closing'] },
};

/** The notices of one act: to those who have to go on, and to the head in person. */
export function noticesOfTaskAct({ taskId, actId, content, standing }: DoneAct): NoticeDraft[] {
  const telling = tellings[content.kind];
  if (telling === undefined || standing.issuedOn === null) return [];
  const text = textOf(content, standing);
  const about = {
    roundId: null,
    submissionId: null,
    link: `/tasks/${taskId}`,
    kind: telling.kind,
    text,
  };
  return telling.to
    .flatMap((told) => receivers(told, standing))
    .map((receiver) => ({
      ...about,
      ...receiver,
      key: keyOf(`${content.kind}-${actId}`, receiver),
    }));
}

/** A failed spot check lowers the score of whoever did the work: the lead unit and its head are told, with the words. */
export function noticesOfFailedCheck(failed: {
  taskId: TaskId;
  checkId: number;
  standing: TaskStanding;
  result: { words: string };
}): NoticeDraft[] {
  const { taskId, checkId, standing, result } = failed;
  const { title } = standing.terms;
  return leadReceivers(standing).map((receiver) => ({
    roundId: null,
    submissionId: null,
    link: `/tasks/${taskId}`,
    kind: 'task-refused',
    text: {
      vi: `Kiểm tra lại, không đạt: ${title}: ${result.words}`,
      en: `Checked again, failed: ${title}: ${result.words}`,
    },
    ...receiver,
    key: keyOf(`spot-check-${checkId}`, receiver),
  }));
}

export type Receiver = Pick<NoticeDraft, 'unitId' | 'role' | 'accountId'>;

/** Those who act for the lead unit, and its head. */
export function leadReceivers({ terms }: TaskStanding): Receiver[] {
  const { leadUnitId: unitId, head } = terms;
  if (unitId === null) return [];
  const accountId = head?.accountId ?? null;
  return [
    { unitId, role: 'reporter' },
    accountId === null ? { unitId, role: 'approver' } : { unitId, role: 'approver', accountId },
  ];
}

/** One key for each receiver of one telling. */
export function keyOf(telling: string, { accountId }: Receiver): string {
  return accountId === undefined ? telling : `${telling}-head`;
}

function receivers(told: Told, standing: TaskStanding): Receiver[] {
  const { terms } = standing;
  switch (told) {
    case 'lead':
      return leadReceivers(standing);
    case 'co-units':
      return terms.coUnits.map(({ unitId }) => ({ unitId, role: 'reporter' }));
    case 'ordering':
      return deciders(terms.orderingUnitId);
    case 'closing':
      return deciders(closingUnitOf(terms));
  }
}

function deciders(unitId: UnitId | null): Receiver[] {
  if (unitId === null) return [];
  return [
    { unitId, role: 'planner' },
    { unitId, role: 'approver' },
  ];
}

function textOf(content: TaskActContent, { terms, dueOn }: TaskStanding): Bilingual {
  const act = taskActNames[content.kind];
  const why = 'reason' in content ? `: ${content.reason}` : '';
  const isDated = content.kind === 'issue' || content.kind === 'extend';
  const due = (language: 'vi' | 'en'): string => {
    if (!isDated || dueOn === null) return '';
    return `, ${language === 'vi' ? 'hạn' : 'due on'} ${formatDate(dueOn, language)}`;
  };
  return {
    vi: `${act.vi}: ${terms.title}${due('vi')}${why}`,
    en: `${act.en}: ${terms.title}${due('en')}${why}`,
  };
}
