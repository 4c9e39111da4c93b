import * as z from 'zod';
import { type ActKeys, heldOn } from '../../kernel/history.ts';
import { IndicatorCode, TargetId, TaskId, UnitId } from '../../kernel/ids.ts';
import { daysBetween, type PlainDate, PlainDate as Day } from '../../kernel/plain-date.ts';
import { type WorkingDays, workingDaysLate } from '../../period/working-days.ts';

/** What is to be explained, with what it was called when it was asked. */
export const ExplanationAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('target'), targetId: TargetId, name: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('figure'),
    indicatorCode: IndicatorCode,
    periodId: z.string().min(1),
    name: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('task'), taskId: TaskId, name: z.string().min(1) }),
]);
export type ExplanationAbout = z.infer<typeof ExplanationAbout>;

/** Working days that a unit has, where the leader names no other day. No law fixes them. */
export const usualExplanationDays = 3;

const Text = z.string().min(1);

export const ExplanationDeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), question: Text, dueOn: Day }),
  z.strictObject({ kind: z.literal('answer'), text: Text }),
  z.strictObject({ kind: z.literal('accept'), text: Text.nullable() }),
  z.strictObject({ kind: z.literal('ask-again'), question: Text, dueOn: Day }),
  z.strictObject({ kind: z.literal('withdraw'), text: Text }),
]);
export type ExplanationDeed = z.infer<typeof ExplanationDeed>;
export type ExplanationActKind = ExplanationDeed['kind'];

/** One act in the history; the first is always `ask`. */
export const ExplanationAct = z.object({
  actNo: z.int().positive(),
  on: Day,
  office: z.string().min(1),
  accountId: z.int().nullable(),
  recordedAt: z.iso.datetime({ offset: true }),
  deed: ExplanationDeed,
});
export type ExplanationAct = z.infer<typeof ExplanationAct>;

export const Explanation = z.object({
  about: ExplanationAbout,
  /** The unit that is asked. */
  unitId: UnitId,
  /** The unit that asks. */
  askingUnitId: UnitId,
});
export type Explanation = z.infer<typeof Explanation>;

export const ExplanationStep = z.enum(['waiting', 'answered', 'accepted', 'withdrawn']);
export type ExplanationStep = z.infer<typeof ExplanationStep>;

/** Which acts are open at which step, and where each leads. */
export const explanationTransitions = {
  waiting: { answer: 'answered', withdraw: 'withdrawn' },
  answered: {
    accept: 'accepted',
    'ask-again': 'waiting',
    answer: 'answered',
    withdraw: 'withdrawn',
  },
  accepted: { 'ask-again': 'waiting' },
  withdrawn: {},
} as const satisfies Record<ExplanationStep, Partial<Record<ExplanationActKind, ExplanationStep>>>;

export function explanationStepAfter(
  step: ExplanationStep,
  kind: ExplanationActKind,
): ExplanationStep | null {
  const open: Partial<Record<ExplanationActKind, ExplanationStep>> = explanationTransitions[step];
  return open[kind] ?? null;
}

/** What holds of a request on a day. */
export const ExplanationState = z.object({
  step: ExplanationStep,
  question: z.string(),
  /** Day of the question that stands, and the day by which it is to be answered. */
  askedOn: Day,
  dueOn: Day,
  /** How many times it was asked: 1, 2, … */
  timesAsked: z.int(),
  answer: z.string().nullable(),
  /** Day of the first answer to that question: what is added to it later makes it neither earlier nor later. */
  answeredOn: Day.nullable(),
});
export type ExplanationState = z.infer<typeof ExplanationState>;

const keys: ActKeys<ExplanationAct> = { dayOf: ({ on }) => on, numberOf: ({ actNo }) => actNo };

/** What held on a day; null before it was asked. */
export function explanationOn(
  acts: readonly ExplanationAct[],
  day: PlainDate,
): ExplanationState | null {
  return heldOn(acts, day, keys).reduce<ExplanationState | null>(afterAct, null);
}

function afterAct(
  state: ExplanationState | null,
  { on, deed }: ExplanationAct,
): ExplanationState | null {
  if (deed.kind === 'ask') {
    const { question, dueOn } = deed;
    const unanswered = { answer: null, answeredOn: null };
    return { step: 'waiting', question, askedOn: on, dueOn, timesAsked: 1, ...unanswered };
  }
  const step = state === null ? null : explanationStepAfter(state.step, deed.kind);
  if (state === null || step === null) return state;
  if (deed.kind === 'answer') {
    return { ...state, step, answer: deed.text, answeredOn: state.answeredOn ?? on };
  }
  if (deed.kind !== 'ask-again') return { ...state, step };
  return {
    ...state,
    step,
    question: deed.question,
    askedOn: on,
    dueOn: deed.dueOn,
    timesAsked: state.timesAsked + 1,
    answer: null,
    answeredOn: null,
  };
}

/** How long the question that stands has gone, or went, without an answer. */
export const Silence = z.object({
  /** Calendar days from the question to its answer, or to the day. */
  days: z.int(),
  /** Working days behind the deadline; 0 in time. */
  workingDaysLate: z.int(),
});
export type Silence = z.infer<typeof Silence>;

export function silenceOn(state: ExplanationState, day: PlainDate, days: WorkingDays): Silence {
  const until = state.answeredOn ?? day;
  return {
    days: Math.max(0, daysBetween(state.askedOn, until)),
    workingDaysLate: workingDaysLate(state.dueOn, until, days),
  };
}

/** An answer that was the first to its question, by the number of its act. */
export interface FirstAnswer {
  actNo: number;
  workingDaysLate: number;
}

/** The first answer to every question asked by a day: a later question does not wipe out that an answer came late. */
export function firstAnswers(
  acts: readonly ExplanationAct[],
  day: PlainDate,
  days: WorkingDays,
): FirstAnswer[] {
  let dueOn: PlainDate | null = null;
  const answers: FirstAnswer[] = [];
  for (const { actNo, on, deed } of heldOn(acts, day, keys)) {
    if (deed.kind === 'ask' || deed.kind === 'ask-again') dueOn = deed.dueOn;
    if (deed.kind !== 'answer' || dueOn === null) continue;
    answers.push({ actNo, workingDaysLate: workingDaysLate(dueOn, on, days) });
    dueOn = null;
  }
  return answers;
}
