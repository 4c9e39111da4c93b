import type { UnitId } from '../../kernel/ids.ts';
import { type Actor, may, type Permission } from '../../permission/actor.ts';
import { notAllowed, notNow, type Shut } from '../../permission/shut.ts';
import type { DifficultyActKind } from './difficulty.ts';
import { type DifficultyState, stepAfter } from './difficulty-state.ts';

/** What the rules on a difficulty need to know. */
export interface DifficultyFacts {
  /** The unit that raised it. */
  unitId: UnitId;
  /** That unit, and every owner it has had. */
  involved: readonly UnitId[];
  state: DifficultyState;
}

export function shutForRaising(actor: Actor, unitId?: UnitId): Shut | null {
  const place = unitId === undefined ? {} : { unitId };
  return may(actor, 'raise-difficulties', place) ? null : notYours;
}

/** Any act but raising: the step must allow it, and the actor must have the right where the act belongs. */
export function shutForAct(
  actor: Actor,
  facts: DifficultyFacts,
  kind: DifficultyActKind,
): Shut | null {
  if (!mayAct[kind](actor, facts)) return notYours;
  return stepAfter(facts.state.step, kind) === null ? notAtStep[facts.state.step] : null;
}

/** Who does what. Work above is given and answered by its owner, or written down below from a document. */
const mayAct: Record<DifficultyActKind, (actor: Actor, facts: DifficultyFacts) => boolean> = {
  raise: () => false,
  'take-on': (actor, { state }) =>
    state.owner.unitId !== null &&
    may(actor, 'answer-difficulties', { unitId: state.owner.unitId }),
  escalate: mayAnswer,
  'assign-route': mayAnswer,
  answer: mayAnswer,
  resolve: (actor, facts) =>
    mayAnswer(actor, facts) || isIn(actor, 'raise-difficulties', [facts.unitId]),
  reopen: (actor, facts) =>
    mayAnswer(actor, facts) || isIn(actor, 'raise-difficulties', [facts.unitId]),
  withdraw: (actor, facts) => isIn(actor, 'raise-difficulties', [facts.unitId]),
};

function mayAnswer(actor: Actor, { involved }: DifficultyFacts): boolean {
  return isIn(actor, 'answer-difficulties', involved);
}

function isIn(actor: Actor, permission: Permission, units: readonly UnitId[]): boolean {
  return units.some((unitId) => may(actor, permission, { unitId }));
}

/**
 * Whether the actor must name the document in which the owner said it: whoever does not sit at the owner's own level
 * writes down what was said there, and only a document proves that. A right over the whole installation is one of its
 * own offices, which end below the province.
 */
export function needsDocument(actor: Actor, { state }: DifficultyFacts): boolean {
  const { unitId, level } = state.owner;
  if (unitId === null) return true;
  const isAboveHere = level === 'province' || level === 'central';
  return !actor.grants.some(
    (grant) =>
      (grant.unitId === null ? !isAboveHere : grant.covers.includes(unitId)) &&
      may({ ...actor, grants: [grant] }, 'answer-difficulties', { unitId }),
  );
}

const notYours = notAllowed(
  'Bạn không giữ quyền xử lý khó khăn của đơn vị này.',
  'You hold no right to deal with difficulties of this unit.',
);

const notAtStep: Record<DifficultyState['step'], Shut> = {
  open: notNow('Khó khăn này đang mở.', 'This difficulty is open.'),
  'taken-on': notNow('Đã có đơn vị nhận xử lý.', 'It was taken on already.'),
  'raised-upward': notNow('Đang chờ cấp trên trả lời.', 'It waits for the higher level.'),
  assigned: notNow('Đã giao xử lý, đang chờ trả lời.', 'It was given on and waits for an answer.'),
  answered: notNow('Đã có trả lời.', 'It was answered.'),
  resolved: notNow(
    'Khó khăn này đã gỡ xong; hãy mở lại trước.',
    'It is resolved; reopen it first.',
  ),
  withdrawn: notNow('Khó khăn này đã rút; hãy mở lại trước.', 'It is withdrawn; reopen it first.'),
};
