import type { UnitId } from '../../kernel/ids.ts';
import { type Actor, may, type Permission } from '../../permission/actor.ts';
import { notAllowed, notNow, type Shut } from '../../permission/shut.ts';
import {
  type ExplanationActKind,
  type ExplanationStep,
  explanationStepAfter,
} from './explanation.ts';

export interface ExplanationFacts {
  /** The unit that is asked. */
  unitId: UnitId;
  /** The unit that asks. */
  askingUnitId: UnitId;
  step: ExplanationStep;
}

const permissionFor = {
  ask: 'request-explanation',
  answer: 'answer-explanation',
  accept: 'request-explanation',
  'ask-again': 'request-explanation',
  withdraw: 'request-explanation',
} satisfies Record<ExplanationActKind, Permission>;

export function shutForAsking(actor: Actor, unitId?: UnitId): Shut | null {
  const place = unitId === undefined ? {} : { unitId };
  return may(actor, 'request-explanation', place) ? null : mayNotAsk;
}

/**
 * Answering is for the unit that is asked; everything else for whoever may ask it in the name of the unit that asks: the
 * head of the unit that is asked neither accepts its own answer nor withdraws the question of the level above.
 */
export function shutForExplanationAct(
  actor: Actor,
  { unitId, askingUnitId, step }: ExplanationFacts,
  kind: ExplanationActKind,
): Shut | null {
  const places = kind === 'answer' ? [unitId] : [unitId, askingUnitId];
  if (!places.every((place) => may(actor, permissionFor[kind], { unitId: place }))) {
    return kind === 'answer' ? mayNotAnswer : mayNotAsk;
  }
  return explanationStepAfter(step, kind) === null ? notAtThisStep : null;
}

const mayNotAsk = notAllowed(
  'Chỉ lãnh đạo hoặc người lập kế hoạch cấp trên của đơn vị yêu cầu giải trình được.',
  'Only a leader or planner over the unit may ask for an explanation.',
);

const mayNotAnswer = notAllowed(
  'Chỉ đơn vị được hỏi giải trình được.',
  'Only the unit that is asked may answer.',
);

const notAtThisStep = notNow(
  'Yêu cầu giải trình này không ở bước làm được việc đó.',
  'The request is not at a step at which this can be done.',
);
