import type { Bilingual } from '../kernel/bilingual.ts';
import { addDays, formatDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { daysOverdue, officialState } from './official-state.ts';
import { stateOn } from './state-on.ts';
import type { TaskAct, TaskActContent } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';

/** An act that is to be done, and what it is dated against. */
export interface DatedAct {
  content: TaskActContent;
  standing: TaskStanding;
  /** All acts before it. */
  acts: readonly TaskAct[];
  /** Day from which the act holds, the day of the act before it, and today. */
  on: PlainDate;
  lastOn: PlainDate;
  today: PlainDate;
  /** Last days of the interim reports that are asked for. */
  interimDueOn: readonly PlainDate[];
}

/**
 * What is wrong with the day of an act. Acts are in the order of their days. Once a deadline has passed, what a task is
 * judged by is no longer in the hands of those who act on it; and no act changes what the task counted as, for whom, and
 * by how many days it was late, on a day that is over. Before the first issue nothing is judged, so that a task of the
 * past may be entered.
 */
export function dayFaults(act: DatedAct): Fault[] {
  const { on, lastOn, today, standing } = act;
  if (on > today) return [at(aheadOfToday)];
  if (on < lastOn) return [at(beforeLast(lastOn))];
  const undo = undoFaults(act);
  if (standing.issuedOn === null || on === today) return undo;
  const passed = [...overDeadline(act), ...overPeriod(act)];
  if (passed.length > 0) return [...passed, ...undo];
  const changed = firstDayChanged(act);
  return changed === null ? undo : [at(changesPast(changed)), ...undo];
}

/** An act for a day in time would turn late into in time. */
function overDeadline({ standing: { dueOn }, on, today }: DatedAct): Fault[] {
  return dueOn === null || on > dueOn || today <= dueOn ? [] : [at(deadlinePassed(dueOn))];
}

/** A report for a quarter that is over came too late for it, and a part of an ended month is in no score of it. */
function overPeriod({ content, on, today, interimDueOn }: DatedAct): Fault[] {
  if (content.kind === 'answer-part') {
    return on.slice(0, 7) === today.slice(0, 7) ? [] : [at(monthPassed)];
  }
  if (content.kind !== 'report-interim') return [];
  const passed = interimDueOn.find((dueOn) => on <= dueOn && dueOn < today);
  return passed === undefined ? [] : [at(interimPassed(passed))];
}

/**
 * Undoing what had stopped or moved a deadline does not bring one back that passed meanwhile: the work would be overdue
 * for days on which nobody had to do it.
 */
function undoFaults({ content, acts, on, standing }: DatedAct): Fault[] {
  const { undoable } = standing;
  if (content.kind !== 'correct-back' || undoable === null) return [];
  if (!stopping.has(undoable.content.kind)) return [];
  const dueOn = stateOn(withAct(acts, { content, on }), on)?.dueOn ?? null;
  const hasPassed = dueOn !== null && undoable.on <= dueOn && dueOn < on;
  return hasPassed ? [{ place: [], message: passedMeanwhile(dueOn) }] : [];
}

const stopping = new Set<TaskActContent['kind']>(['extend', 'return', 'withdraw', 'overtake']);

/**
 * The first day before today on which the task would count otherwise with the act than it was shown; null for none. What
 * it counts as changes only at the act and behind a deadline, and days of lateness grow evenly between.
 */
function firstDayChanged({ acts, content, on, today, standing }: DatedAct): PlainDate | null {
  const next = withAct(acts, { content, on });
  const deadlines = [standing.dueOn, stateOn(next, on)?.dueOn ?? null];
  const turns = deadlines.flatMap((dueOn) => (dueOn === null ? [] : [dueOn, addDays(dueOn, 1)]));
  const days = [on, ...turns, addDays(today, -1)].filter((day) => day >= on && day < today);
  return days.toSorted().find((day) => shown(acts, day) !== shown(next, day)) ?? null;
}

function shown(acts: readonly TaskAct[], day: PlainDate): string {
  const standing = stateOn(acts, day);
  if (standing === null) return '';
  const state = officialState(standing, day);
  return `${state} ${daysOverdue(standing, day)} ${standing.terms.leadUnitId}`;
}

function withAct(
  acts: readonly TaskAct[],
  { content, on }: Pick<DatedAct, 'content' | 'on'>,
): TaskAct[] {
  const last = acts.at(-1);
  const id = Math.max(0, ...acts.map((act) => act.id)) + 1;
  return last === undefined ? [] : [...acts, { ...last, id, on, content }];
}

function at(message: Bilingual): Fault {
  return { place: ['on'], message };
}

const aheadOfToday = { vi: 'Ngày này chưa tới.', en: 'This day is still to come.' };
const monthPassed = {
  vi: 'Tháng đó đã qua: phần phối hợp chỉ tính từ ngày ghi.',
  en: 'That month is over: the part holds from the day it is recorded.',
};

function beforeLast(lastOn: PlainDate): Bilingual {
  return {
    vi: `Ngày này trước việc đã ghi ngày ${formatDate(lastOn, 'vi')}.`,
    en: `This day is before what was recorded for ${formatDate(lastOn, 'en')}.`,
  };
}

function deadlinePassed(dueOn: PlainDate): Bilingual {
  return {
    vi: `Hạn ${formatDate(dueOn, 'vi')} đã qua: việc chỉ tính từ ngày ghi. Nếu sản phẩm đã giao trước, đơn vị nghiệm thu xác nhận ngày giao khi đóng nhiệm vụ.`,
    en: `The deadline ${formatDate(dueOn, 'en')} has passed: the act holds from the day it is recorded. If the product was there before, the closing unit confirms that day when it closes.`,
  };
}

function interimPassed(dueOn: PlainDate): Bilingual {
  return {
    vi: `Hạn báo cáo giữa kỳ ${formatDate(dueOn, 'vi')} đã qua: báo cáo chỉ tính từ ngày ghi.`,
    en: `The interim report was due on ${formatDate(dueOn, 'en')}: a report holds from the day it is recorded.`,
  };
}

function changesPast(day: PlainDate): Bilingual {
  return {
    vi: `Ghi lùi như vậy sẽ đổi tình trạng của nhiệm vụ đã tính cho ngày ${formatDate(day, 'vi')}: hãy ghi từ hôm nay.`,
    en: `Dated back like this it would change what the task counted as on ${formatDate(day, 'en')}: record it from today.`,
  };
}

function passedMeanwhile(dueOn: PlainDate): Bilingual {
  return {
    vi: `Hạn ${formatDate(dueOn, 'vi')} đã qua trong lúc đó nên không hoàn lại được: hãy giao lại với hạn mới.`,
    en: `The deadline ${formatDate(dueOn, 'en')} passed meanwhile, so this cannot be undone: order it anew with a new deadline.`,
  };
}
