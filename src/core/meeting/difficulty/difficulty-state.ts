import * as z from 'zod';
import { type ActKeys, heldOn } from '../../kernel/history.ts';
import { daysBetween, type PlainDate, PlainDate as Day } from '../../kernel/plain-date.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { type WorkingDays, workingDaysLate } from '../../period/working-days.ts';
import {
  type DifficultyAct,
  type DifficultyActKind,
  type DifficultyDeed,
  Owner,
  OwnerLevel,
} from './difficulty.ts';

export const DifficultyStep = z.enum([
  'open',
  'taken-on',
  'raised-upward',
  'assigned',
  'answered',
  'resolved',
  'withdrawn',
]);
export type DifficultyStep = z.infer<typeof DifficultyStep>;

/** Which acts are open at which step, and where each leads. */
export const difficultyTransitions = {
  open: {
    'take-on': 'taken-on',
    escalate: 'raised-upward',
    'assign-route': 'assigned',
    answer: 'answered',
    resolve: 'resolved',
    withdraw: 'withdrawn',
  },
  'taken-on': {
    escalate: 'raised-upward',
    'assign-route': 'assigned',
    answer: 'answered',
    resolve: 'resolved',
    withdraw: 'withdrawn',
  },
  'raised-upward': {
    'take-on': 'taken-on',
    escalate: 'raised-upward',
    'assign-route': 'assigned',
    answer: 'answered',
    resolve: 'resolved',
    withdraw: 'withdrawn',
  },
  assigned: {
    escalate: 'raised-upward',
    'assign-route': 'assigned',
    answer: 'answered',
    resolve: 'resolved',
    withdraw: 'withdrawn',
  },
  answered: {
    escalate: 'raised-upward',
    // What is given on after an answer carries it out; nobody waits for another one.
    'assign-route': 'answered',
    answer: 'answered',
    resolve: 'resolved',
    withdraw: 'withdrawn',
  },
  resolved: { reopen: 'open' },
  withdrawn: { reopen: 'open' },
} as const satisfies Record<DifficultyStep, Partial<Record<DifficultyActKind, DifficultyStep>>>;

/** Where an act leads from a step; null where the act is not open. */
export function stepAfter(step: DifficultyStep, kind: DifficultyActKind): DifficultyStep | null {
  const open: Partial<Record<DifficultyActKind, DifficultyStep>> = difficultyTransitions[step];
  return open[kind] ?? null;
}

/** A stretch of days `[from, to)`; `to` is null while it lasts. */
export interface BlockedSpan {
  from: PlainDate;
  to: PlainDate | null;
}

/** What holds of a difficulty on a day. */
export const DifficultyState = z.object({
  step: DifficultyStep,
  raisedOn: Day,
  owner: Owner,
  /** Day on which it came to this owner, or was opened again there. */
  withOwnerSince: Day,
  /** Day by which an answer is asked; null where nobody said one. */
  dueOn: Day.nullable(),
  /** Day of the first answer of the present owner, which what is added to it leaves alone; null while there is none. */
  answeredOn: Day.nullable(),
  /** Day from which it is settled or withdrawn; null while it is open. */
  closedOn: Day.nullable(),
  isRecommendation: z.boolean(),
});
export type DifficultyState = z.infer<typeof DifficultyState>;

const keys: ActKeys<DifficultyAct> = { dayOf: ({ on }) => on, numberOf: ({ actNo }) => actNo };

/** Acts that held on a day, in the order in which they held; of one day, as they were recorded. */
export function actsHeldOn(acts: readonly DifficultyAct[], day: PlainDate): DifficultyAct[] {
  return heldOn(acts, day, keys);
}

/**
 * What held on a day, of all acts that held by then; null before it was raised.
 *
 * @param acts the history; give only those recorded up to an instant to ask what was known then
 */
export function stateOn(acts: readonly DifficultyAct[], day: PlainDate): DifficultyState | null {
  return actsHeldOn(acts, day).reduce<DifficultyState | null>(afterAct, null);
}

function afterAct(
  state: DifficultyState | null,
  { on, deed }: DifficultyAct,
): DifficultyState | null {
  if (deed.kind === 'raise') return raised(on, deed);
  const step = state === null ? null : stepAfter(state.step, deed.kind);
  // An act that could not be done is none; the server refuses it, and a file that holds it is refused.
  if (state === null || step === null) return state;
  switch (deed.kind) {
    case 'escalate':
      return {
        ...state,
        step,
        owner: deed.owner,
        withOwnerSince: on,
        dueOn: deed.dueOn,
        answeredOn: null,
        isRecommendation: true,
      };
    case 'answer':
      return { ...state, step, answeredOn: state.answeredOn ?? on };
    case 'resolve':
    case 'withdraw':
      return { ...state, step, closedOn: on };
    case 'reopen':
      return {
        ...state,
        step,
        withOwnerSince: on,
        closedOn: null,
        answeredOn: null,
        dueOn: deed.dueOn,
      };
    case 'take-on':
    case 'assign-route':
      return { ...state, step };
  }
}

function raised(on: PlainDate, deed: Extract<DifficultyDeed, { kind: 'raise' }>): DifficultyState {
  return {
    step: 'open',
    raisedOn: on,
    owner: deed.owner,
    withOwnerSince: on,
    dueOn: deed.dueOn,
    answeredOn: null,
    closedOn: null,
    isRecommendation: false,
  };
}

/**
 * When it blocked, as known on a day: from each raising or reopening to the resolution after it. What was withdrawn was
 * no difficulty: the stretch that a withdrawal ends does not count.
 */
export function blockedSpans(acts: readonly DifficultyAct[], day: PlainDate): BlockedSpan[] {
  const spans: BlockedSpan[] = [];
  let from: PlainDate | null = null;
  for (const { on, deed } of actsHeldOn(acts, day)) {
    if (deed.kind === 'raise' || deed.kind === 'reopen') from ??= on;
    if (from === null) continue;
    if (deed.kind === 'resolve') spans.push({ from, to: on });
    if (deed.kind === 'resolve' || deed.kind === 'withdraw') from = null;
  }
  return from === null ? spans : [...spans, { from, to: null }];
}

/** The answer that is waited for, seen on a day. */
export const DifficultyClock = z.object({
  state: z.enum(['answered', 'answered-late', 'in-time', 'overdue', 'no-deadline', 'closed']),
  /** Calendar days at its present owner, up to the answer, the end, or the day. */
  daysWithOwner: z.int(),
  /** Working days behind the deadline; 0 in time, or without one. */
  workingDaysLate: z.int(),
});
export type DifficultyClock = z.infer<typeof DifficultyClock>;

/** How the clock stands on a day. */
export function clockOn(
  state: DifficultyState,
  day: PlainDate,
  days: WorkingDays,
): DifficultyClock {
  const { dueOn, answeredOn, closedOn, withOwnerSince } = state;
  const until = answeredOn ?? closedOn ?? day;
  const late = dueOn === null ? 0 : workingDaysLate(dueOn, until, days);
  return {
    state: clockState(state, late),
    daysWithOwner: Math.max(0, daysBetween(withOwnerSince, until)),
    workingDaysLate: late,
  };
}

function clockState(
  { answeredOn, closedOn, dueOn }: DifficultyState,
  late: number,
): DifficultyClock['state'] {
  if (answeredOn !== null) return late > 0 ? 'answered-late' : 'answered';
  if (closedOn !== null) return 'closed';
  if (dueOn === null) return 'no-deadline';
  return late > 0 ? 'overdue' : 'in-time';
}

/** Working days that each level has for an answer, where nobody sets another day. No law fixes them. */
export const answerDays = {
  ward: 5,
  department: 5,
  city: 10,
  province: 20,
  central: 30,
} satisfies Record<OwnerLevel, number>;

/** Whether a level lies above another. */
export function isAbove(level: OwnerLevel, other: OwnerLevel): boolean {
  return OwnerLevel.options.indexOf(level) > OwnerLevel.options.indexOf(other);
}

/** Units that have a part in it: who raised it, and every owner it has had. */
export function unitsInvolved(unitId: UnitId, acts: readonly DifficultyAct[]): UnitId[] {
  const owners = acts.flatMap(({ deed }) =>
    deed.kind === 'raise' || deed.kind === 'escalate' ? (deed.owner.unitId ?? []) : [],
  );
  return [...new Set([unitId, ...owners])];
}
