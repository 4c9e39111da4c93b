import type { UnitId } from '../kernel/ids.ts';
import { type Actor, may, type Permission } from '../permission/actor.ts';
import { holdsOffice, isSamePerson } from '../permission/office.ts';
import { notAllowed, notNow, type Shut } from '../permission/shut.ts';
import { closingUnitOf } from './check-terms.ts';
import type { TaskActKind } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';
import { taskActNames, taskStepNames } from './task-names.ts';
import { transitions } from './transitions.ts';

/** Acts on a task that is there. */
export type OpenableAct = Exclude<TaskActKind, 'draft'>;

type Doer = 'manager' | 'lead' | 'co-unit' | 'closer' | 'whoever-did-it';

/** Whose act it is: who ordered it, who leads it, who coordinates, or the second body. */
const doers = {
  edit: 'manager',
  issue: 'manager',
  accept: 'lead',
  return: 'lead',
  reassign: 'manager',
  'answer-part': 'co-unit',
  'report-interim': 'lead',
  'ask-extension': 'lead',
  extend: 'manager',
  'refuse-extension': 'manager',
  'report-done': 'lead',
  'refuse-done': 'closer',
  close: 'closer',
  overtake: 'manager',
  withdraw: 'manager',
  'correct-back': 'whoever-did-it',
} satisfies Record<OpenableAct, Doer>;

/** Writing tasks in the name of a unit, or of any at all. */
export function shutForOrdering(actor: Actor, unitId?: UnitId): Shut | null {
  return may(actor, 'manage-tasks', unitId === undefined ? {} : { unitId })
    ? null
    : notYoursToOrder;
}

/** Giving work to a lead unit: a right that reaches it, so that nobody orders work from above or beside. */
export function shutForGivingTo(actor: Actor, leadUnitId: UnitId | null): Shut | null {
  const reaches = leadUnitId === null || may(actor, 'manage-tasks', { unitId: leadUnitId });
  return reaches ? null : notYoursToGive;
}

/** Whether an act is shut to the actor now, and why; null when it is open. */
export function shutForTaskAct(
  actor: Actor,
  kind: OpenableAct,
  standing: TaskStanding,
): Shut | null {
  if (kind === 'correct-back') return shutForCorrecting(actor, standing);
  return shutForDoer(actor, kind, standing) ?? shutByStep(kind, standing);
}

/** Units in whose name the actor may do it; the first is taken where nothing else is said. */
export function actingUnits(actor: Actor, kind: OpenableAct, standing: TaskStanding): UnitId[] {
  const { terms, undoable } = standing;
  switch (doers[kind]) {
    case 'manager':
      return shutForOrdering(actor, terms.orderingUnitId) === null ? [terms.orderingUnitId] : [];
    case 'lead':
      return held(actor, 'carry-out-tasks', terms.leadUnitId);
    case 'co-unit':
      return terms.coUnits.flatMap(({ unitId }) => held(actor, 'carry-out-tasks', unitId));
    case 'closer':
      return held(actor, 'close-tasks', closingUnitOf(terms));
    case 'whoever-did-it': {
      const undone = undoable?.content.kind;
      return undone === undefined || !isOpenable(undone)
        ? []
        : actingUnits(actor, undone, { ...standing, undoable: null });
    }
  }
}

/** Attaching files: who leads or coordinates, while a report or an answer may still name them. */
export function shutForAttaching(actor: Actor, standing: TaskStanding): Shut | null {
  const kinds = ['report-done', 'report-interim', 'answer-part'] as const;
  const [first, ...others] = kinds.map((kind) => shutForTaskAct(actor, kind, standing));
  return others.includes(null) ? null : (first ?? null);
}

function shutForDoer(actor: Actor, kind: OpenableAct, standing: TaskStanding): Shut | null {
  const doer = doers[kind];
  if (actingUnits(actor, kind, standing).length === 0) {
    if (doer === 'manager') return notYoursToOrder;
    if (doer === 'co-unit') return notYourPart;
    return doer === 'closer' ? notYoursToClose : notYoursToDo;
  }
  const { reported } = standing;
  const isOwn = doer === 'closer' && reported !== null && isSamePerson(actor, reported);
  return isOwn ? ownClosing : null;
}

function shutByStep(kind: OpenableAct, { step, asked }: TaskStanding): Shut | null {
  const from: readonly string[] = transitions[kind].from;
  if (!from.includes(step)) {
    const [act, now] = [taskActNames[kind], taskStepNames[step]];
    return notNow(
      `Nhiệm vụ đang ở bước “${now.vi}”, không làm được việc “${act.vi}”.`,
      `The task is at the step “${now.en}”; “${act.en}” is not possible.`,
    );
  }
  if (kind === 'refuse-extension' && asked === null) {
    return notNow('Không có đề nghị gia hạn nào.', 'Nobody asked for more time.');
  }
  return kind === 'ask-extension' && asked !== null
    ? notNow('Đã xin gia hạn, đang chờ trả lời.', 'More time was asked for; the answer is awaited.')
    : null;
}

function shutForCorrecting(actor: Actor, standing: TaskStanding): Shut | null {
  const { undoable } = standing;
  if (undoable === null || !isOpenable(undoable.content.kind)) {
    return notNow('Không có thao tác nào hoàn lại được.', 'There is nothing that can be undone.');
  }
  return shutForDoer(actor, undoable.content.kind, standing);
}

function isOpenable(kind: TaskActKind): kind is OpenableAct {
  return kind !== 'draft';
}

function held(actor: Actor, permission: Permission, unitId: UnitId | null): UnitId[] {
  const isHeld = unitId !== null && holdsOffice(actor, permission, { unitId, groups: ['figures'] });
  return isHeld ? [unitId] : [];
}

const notYoursToOrder = notAllowed(
  'Chỉ người giao việc của đơn vị giao làm được việc này.',
  'Only those who order tasks for the ordering unit may do this.',
);
const notYoursToGive = notAllowed(
  'Bạn chỉ giao việc được cho đơn vị trong phạm vi quyền của mình.',
  'You may give work only to units within your right.',
);
const notYoursToDo = notAllowed(
  'Chỉ người của đơn vị chủ trì làm được việc này.',
  'Only people of the lead unit may do this.',
);
const notYourPart = notAllowed(
  'Chỉ người của đơn vị phối hợp làm được việc này.',
  'Only people of a coordinating unit may do this.',
);
const notYoursToClose = notAllowed(
  'Chỉ đơn vị nghiệm thu, không phải đơn vị chủ trì, làm được việc này.',
  'Only the closing unit, which is not the lead unit, may do this.',
);
const ownClosing = notAllowed(
  'Người báo cáo hoàn thành không được tự nghiệm thu, đóng nhiệm vụ.',
  'Whoever reported it done may not close it.',
);
