import { type ActKeys, heldOn } from '../kernel/history.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { TaskAct, TaskActKind } from './task-act.ts';
import type { ActOf, TaskStanding } from './task-standing.ts';
import type { TaskTerms } from './task.ts';
import { transitions } from './transitions.ts';

const keys: ActKeys<TaskAct> = { dayOf: ({ on }) => on, numberOf: ({ id }) => id };

/**
 * Where a task stands at the end of a day, from its acts up to that day; null where it did not exist yet. With
 * `knownAt`, only from what had been recorded by that instant. An act of a later day never changes the answer.
 */
export function stateOn(
  acts: readonly TaskAct[],
  day: PlainDate,
  knownAt?: string,
): TaskStanding | null {
  const known = knownAt === undefined ? acts : acts.filter((act) => isRecordedBy(act, knownAt));
  const counted = heldOn(known, day, keys);
  const undone = new Set(
    counted.flatMap(({ content }) => (content.kind === 'correct-back' ? [content.actId] : [])),
  );
  const first = counted.find((act) => isOf('draft', act));
  if (first === undefined || !isOf('draft', first)) return null;
  const standing = counted
    .filter((act) => act !== first && !undone.has(act.id))
    .reduce<TaskStanding>(after, drafted(first.content.terms));
  return {
    ...standing,
    version: counted.length,
    undone,
    undoable: undoableIn(counted, undone),
  };
}

export function isOf<Kind extends TaskActKind>(kind: Kind, act: TaskAct): act is ActOf<Kind> {
  return act.content.kind === kind;
}

function isRecordedBy({ recordedAt }: TaskAct, instant: string): boolean {
  return Date.parse(recordedAt) <= Date.parse(instant);
}

function drafted(terms: TaskTerms): TaskStanding {
  return {
    step: 'draft',
    terms,
    version: 1,
    issuedOn: null,
    firstDueOn: null,
    dueOn: terms.dueOn,
    extensions: 0,
    asked: null,
    reported: null,
    isReportedLate: false,
    deliveredOn: null,
    closedOn: null,
    missedDueOn: null,
    heads: [],
    answers: new Map(),
    interimReports: [],
    failures: [],
    undone: new Set(),
    undoable: null,
  };
}

function after(before: TaskStanding, act: TaskAct): TaskStanding {
  const { to } = transitions[act.content.kind];
  const moved = { ...before, missedDueOn: missedIn(before, act) };
  const next = to === 'stays' ? moved : { ...moved, step: to };
  return { ...next, ...changeOf(next, act) };
}

/** A deadline that passed before the act while the work was open. */
function missedIn({ step, dueOn, missedDueOn }: TaskStanding, { on }: TaskAct): PlainDate | null {
  const isOpen = step === 'new' || step === 'accepted';
  return missedDueOn ?? (isOpen && dueOn !== null && on > dueOn ? dueOn : null);
}

function changeOf(standing: TaskStanding, act: TaskAct): Partial<TaskStanding> {
  if (isOf('edit', act)) return edited(standing, act.content.terms);
  if (isOf('issue', act)) return issued(standing, act.on);
  if (isOf('reassign', act)) return reassigned(standing, act);
  if (isOf('answer-part', act)) {
    const { coUnitId } = act.content;
    const on = standing.answers.get(coUnitId) ?? act.on;
    return { answers: new Map(standing.answers).set(coUnitId, on) };
  }
  if (isOf('report-interim', act)) {
    return { interimReports: [...standing.interimReports, act.on] };
  }
  if (isOf('ask-extension', act)) return { asked: act };
  if (isOf('refuse-extension', act)) return { asked: null };
  if (isOf('extend', act)) return { asked: null, ...redated(standing, act.content.dueOn) };
  if (isOf('report-done', act)) {
    const isReportedLate = standing.dueOn !== null && act.on > standing.dueOn;
    return { reported: act, isReportedLate, asked: null };
  }
  if (isOf('refuse-done', act)) {
    const { failure } = act.content;
    const failures =
      failure === null ? standing.failures : [...standing.failures, { on: act.on, cause: failure }];
    return { reported: null, isReportedLate: false, failures };
  }
  return isOf('close', act) ? closed(standing, act) : {};
}

function closed({ reported, dueOn }: TaskStanding, act: ActOf<'close'>): Partial<TaskStanding> {
  const deliveredOn = act.content.delivery?.on ?? reported?.on ?? null;
  const isReportedLate = dueOn !== null && deliveredOn !== null && deliveredOn > dueOn;
  return { closedOn: act.on, deliveredOn, isReportedLate };
}

/** Before issue the deadline is what the draft says; once issued it holds until the next issue. */
function edited(standing: TaskStanding, terms: TaskTerms): Partial<TaskStanding> {
  return standing.issuedOn === null ? { terms, dueOn: terms.dueOn } : { terms };
}

function issued(standing: TaskStanding, on: PlainDate): Partial<TaskStanding> {
  const { terms, issuedOn, firstDueOn } = standing;
  return {
    issuedOn: issuedOn ?? on,
    firstDueOn: firstDueOn ?? terms.dueOn,
    asked: null,
    ...(terms.dueOn === null ? {} : redated(standing, terms.dueOn)),
    ...headedBy(standing, on),
  };
}

/** An issue anew with a later deadline is an extension too, so that none is hidden by a return. */
function redated({ issuedOn, dueOn, extensions }: TaskStanding, next: PlainDate) {
  const isLater = issuedOn !== null && dueOn !== null && next > dueOn;
  return { dueOn: next, extensions: isLater ? extensions + 1 : extensions };
}

function reassigned(standing: TaskStanding, act: ActOf<'reassign'>): Partial<TaskStanding> {
  const { leadUnitId, head } = act.content;
  const isOther = leadUnitId !== standing.terms.leadUnitId;
  const terms = { ...standing.terms, leadUnitId, head };
  return {
    terms,
    step: isOther ? 'new' : standing.step,
    ...headedBy({ ...standing, terms }, act.on),
  };
}

function headedBy({ heads, terms }: TaskStanding, from: PlainDate): Partial<TaskStanding> {
  const { head, leadUnitId } = terms;
  const last = heads.at(-1);
  if (head === null || leadUnitId === null) return {};
  const isSame =
    last?.leadUnitId === leadUnitId &&
    last.head.office === head.office &&
    last.head.accountId === head.accountId;
  return isSame ? {} : { heads: [...heads, { from, leadUnitId, head }] };
}

/** The last act that moved something on and stands: only it may be undone, and only where the table allows. */
function undoableIn(counted: readonly TaskAct[], undone: ReadonlySet<number>): TaskAct | null {
  const last = counted.findLast(
    ({ id, content }) =>
      content.kind !== 'correct-back' && !undone.has(id) && !isAside(content.kind),
  );
  return last !== undefined && transitions[last.content.kind].isUndoable ? last : null;
}

function isAside(kind: TaskActKind): boolean {
  return kind === 'answer-part' || kind === 'report-interim';
}
