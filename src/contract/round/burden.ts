import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Share } from './round.ts';
import { route } from '../route.ts';
import { none } from '../door-fields.ts';

/** What reporting costs a unit, and how punctual it is. */
export const BurdenRow = z.object({
  unitId: UnitId,
  unitName: z.string(),
  headOffice: z.string().nullable(),
  rounds: z.int(),
  fields: z.int(),
  /** Minutes of entry a month, over the months shown. */
  minutesPerMonth: DecimalText,
  /** Minutes a field: the median gap between entries, gaps above ten minutes left out. */
  minutesPerField: DecimalText,
  /** measured: from at least five gaps; assumed: one minute a field. */
  basis: z.enum(['measured', 'assumed']),
  onTime: Share,
});
export type BurdenRow = z.infer<typeof BurdenRow>;

export const showBurdenRoute = route({
  method: 'get',
  path: '/api/burden',
  permission: 'view-burden',
  summary: 'Fields × minutes by unit and month, and who answers in time',
  params: none,
  query: z.object({ months: z.coerce.number().int().min(1).max(60).default(12) }),
  body: z.undefined(),
  output: z.object({
    from: PlainDate,
    to: PlainDate,
    rows: z.array(BurdenRow),
    /** Of all units and rounds shown. */
    onTime: Share,
    minutesPerMonth: DecimalText,
    /** Indicators asked for in more than one form at once, with the rounds that ask. */
    askedTwice: z.array(z.object({ name: Bilingual, rounds: z.array(z.string()) })),
  }),
});
