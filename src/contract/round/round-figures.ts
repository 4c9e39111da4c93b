import * as z from 'zod';
import { RoundField } from '../../core/figure/round/reporting-round.ts';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { Outcome } from '../../core/kernel/missing.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Grade } from '../../core/figure/figure.ts';
import { PeriodId } from '../../core/period/period.ts';
import { FigureAddress } from '../figure.ts';
import { OpenAct } from '../open-act.ts';
import { RoundAddress, Share } from './round.ts';
import { route } from '../route.ts';
import { CounterValue } from './submission.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none } from '../door-fields.ts';

/** One unit's part of a sum. */
export const ConsolidationPart = z.object({
  unitId: UnitId,
  unitName: z.string(),
  /** The approved figure, or the reason there is none; with `includeUnapproved` what stands in the cell. */
  outcome: Outcome,
  grade: Grade.nullable(),
  isApproved: z.boolean(),
  /** Published once and its approval withdrawn since: it counts until it is told again, and is to be marked. */
  isWithdrawn: z.boolean(),
  /** The value in the snapshot compared with; null where none is compared or nothing stood there. */
  atSnapshot: DecimalText.nullable(),
});
export type ConsolidationPart = z.infer<typeof ConsolidationPart>;

export const ConsolidationRow = z.object({
  field: RoundField,
  name: Bilingual,
  /** The figure of the calling unit itself, entered above: null address where nobody stated one. */
  entered: Outcome,
  enteredAddress: FigureAddress.nullable(),
  /** Sum of the units that gave a value; rates are rebuilt from numerator and denominator, or not comparable. */
  computed: Outcome,
  /** Units with a value, of those to which the indicator applies. */
  coverage: Share,
  /** Units without a value, by name; those to which it does not apply are not missing. */
  missing: z.array(z.string()),
  /** Entered minus computed, and the same in % of entered. */
  difference: Outcome,
  relativeDifference: Outcome,
  parts: z.array(ConsolidationPart),
  /** Sum at the snapshot compared with. */
  computedAtSnapshot: Outcome.nullable(),
});
export type ConsolidationRow = z.infer<typeof ConsolidationRow>;

export const RoundConsolidation = z.object({
  roundId: z.int(),
  title: z.string(),
  periodId: PeriodId,
  unitId: UnitId,
  unitName: z.string(),
  /** Whether figures that nobody approved yet stand in it; then the page says so. */
  includesUnapproved: z.boolean(),
  comparedWith: z.object({ id: z.int(), name: z.string(), takenAt: Instant }).nullable(),
  rows: z.array(ConsolidationRow),
  counterValues: z.array(CounterValue),
  decideCounterValue: OpenAct,
  takeSnapshot: OpenAct,
});
export type RoundConsolidation = z.infer<typeof RoundConsolidation>;

export const showConsolidationRoute = route({
  method: 'get',
  path: '/api/rounds/:round/consolidation',
  permission: 'follow-work',
  summary:
    'Entered totals beside computed sums, k of n units, the missing; today or beside a snapshot',
  params: RoundAddress,
  query: z.object({
    includeUnapproved: z.literal('yes').optional(),
    snapshot: z.coerce.number().int().positive().optional(),
  }),
  body: z.undefined(),
  output: RoundConsolidation,
});

export const takeSnapshotRoute = route({
  method: 'post',
  path: '/api/rounds/:round/snapshots',
  permission: 'manage-rounds',
  summary: 'Freeze what is known of a round now, under a name: "Hội nghị sơ kết 6 tháng"',
  params: RoundAddress,
  query: none,
  body: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  output: z.object({ id: z.int(), name: z.string(), takenAt: Instant, asOf: PlainDate }),
});
