import * as z from 'zod';
import { ApprovalLevel, RoundState } from '../../core/figure/round/reporting-round.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { OpenAct } from '../open-act.ts';
import { route } from '../route.ts';
import { none } from '../door-fields.ts';

/** A day that is not what its weekday says. */
export const SpecialDay = z.strictObject({
  day: PlainDate,
  /** Worked to make up for a day off; else a day off. */
  isWorked: z.boolean(),
  name: z.string().trim().min(1).max(200),
});
export type SpecialDay = z.infer<typeof SpecialDay>;

/** Days put on the list, or put right there, and days taken off it. */
const SpecialDayChange = z.strictObject({
  set: z.array(SpecialDay).max(400),
  remove: z.array(PlainDate).max(400),
});

const SpecialDayList = z.object({
  /** As this installation keeps them; fixed public holidays need not stand here. */
  days: z.array(SpecialDay),
  manage: OpenAct,
});

export const listSpecialDaysRoute = route({
  method: 'get',
  path: '/api/special-days',
  permission: 'look',
  summary: 'Days off and made-up days by which deadlines are counted',
  params: none,
  query: none,
  body: z.undefined(),
  output: SpecialDayList,
});

/** A deadline as it stands, and as the changed days would have it. */
const MovedDay = z.object({ from: PlainDate, to: PlainDate });

/** What a change of days does to a round that is a draft or open. */
export const SpecialDayEffect = z.object({
  roundId: z.int(),
  title: z.string(),
  state: RoundState,
  /** Of the units; then of each level. Of a round that is open nothing moves earlier: it was announced. */
  unitDueOn: MovedDay,
  levels: z.array(MovedDay.extend({ level: ApprovalLevel })),
  /** Units whose deadline would move: those without one of their own that have not sent. */
  unitsMoved: z.int(),
  /** Units that have a deadline of their own, which stays. */
  unitsOwn: z.int(),
  /** Whether anything moves: else the days count from the next round on. */
  isMoved: z.boolean(),
});
export type SpecialDayEffect = z.infer<typeof SpecialDayEffect>;

export const previewSpecialDaysRoute = route({
  method: 'post',
  path: '/api/special-days/preview',
  permission: 'manage-rounds',
  summary: 'What a change of days off and made-up days would do to rounds, before it is made',
  params: none,
  query: none,
  body: SpecialDayChange,
  output: z.object({ effects: z.array(SpecialDayEffect) }),
});

export const setSpecialDaysRoute = route({
  method: 'post',
  path: '/api/special-days',
  permission: 'manage-rounds',
  summary:
    'Set days off and made-up days; deadlines of rounds stay as they are, but for those named to be moved with them',
  params: none,
  query: none,
  body: SpecialDayChange.extend({
    /** Rounds whose deadlines move with the days, as the preview tells them. */
    moveRounds: z.array(z.int().positive()).max(200).default([]),
  }),
  output: SpecialDayList,
});
