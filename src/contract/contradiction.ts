import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { Contradiction } from '../core/reconciliation/contradiction.ts';
import { ClaimCell } from './figure.ts';
import { route } from './route.ts';
import { none } from './door-fields.ts';

export const SettlementDecision = z.enum([
  'left-is-right',
  'right-is-right',
  'both-kept',
  'different-scope',
  'misprint',
  'reopened',
]);
export type SettlementDecision = z.infer<typeof SettlementDecision>;

export const Settlement = z.object({
  decision: SettlementDecision,
  reason: z.string(),
  office: z.string(),
  settledOn: PlainDate,
});
export type Settlement = z.infer<typeof Settlement>;

/** A contradiction with the sentences of both sides and what a person decided about it. */
export const ContradictionCell = z.object({
  contradiction: Contradiction,
  ruleName: Bilingual,
  unitName: z.string(),
  indicatorName: Bilingual.nullable(),
  leftClaims: z.array(ClaimCell),
  rightClaims: z.array(ClaimCell),
  /** Newest first; empty when nobody has looked at it. */
  settlements: z.array(Settlement),
  /** The latest act settles it (and does not reopen it). */
  isSettled: z.boolean(),
});
export type ContradictionCell = z.infer<typeof ContradictionCell>;

export const listContradictionsRoute = route({
  method: 'get',
  path: '/api/contradictions',
  permission: 'look',
  summary: 'Điểm vênh giữa các số liệu đã công bố, lớn nhất trước',
  params: none,
  query: z.object({ unit: UnitId.optional(), asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate.nullable(),
    unit: z.object({ id: UnitId, name: z.string() }).nullable(),
    contradictions: z.array(ContradictionCell),
    /** How many statements were checked, by rule: agreement is a result too. */
    checks: z.array(z.object({ rule: z.string(), ruleName: Bilingual, found: z.int() })),
    claimCount: z.int(),
  }),
});

export const settleContradictionRoute = route({
  method: 'post',
  path: '/api/contradictions/:id/settlement',
  permission: 'settle-contradiction',
  summary: 'Xử lý một điểm vênh, có lý do',
  params: z.object({ id: z.string() }),
  query: none,
  body: z.object({ decision: SettlementDecision, reason: z.string().trim().min(1) }),
  output: z.object({ settlements: z.array(Settlement), isSettled: z.boolean() }),
});
