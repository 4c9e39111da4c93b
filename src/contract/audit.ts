import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { FigureAddress } from './figure.ts';
import { route } from './route.ts';
import { Instant } from '../core/kernel/instant.ts';
import { none } from './door-fields.ts';

/** One thing that an act changed. */
export const Difference = z.object({
  name: Bilingual,
  /** Null: there was nothing. */
  before: Bilingual.nullable(),
  /** Null: there is nothing any more. */
  after: Bilingual.nullable(),
});
export type Difference = z.infer<typeof Difference>;

/** One act: who, when, on whose behalf, on what, why, and what it changed. */
export const AuditLine = z.object({
  /** Running number; the chain of seals is in the order in which acts were saved, which may differ. */
  no: z.int(),
  happenedAt: Instant,
  office: z.string(),
  /** Null: a command, or an installation without accounts. */
  signInName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  unitName: z.string().nullable(),
  act: z.string(),
  actName: Bilingual,
  subject: z.string(),
  subjectName: Bilingual,
  reason: z.string().nullable(),
  /** What else the act says of itself. */
  facts: z.array(z.object({ name: Bilingual, value: Bilingual })),
  differences: z.array(Difference),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** What lines may be asked for; each condition narrows. */
const figure = FigureAddress.partial().shape;
export const AuditQuery = z.object({
  indicator: figure.indicator.describe('Acts on figures of this indicator'),
  unit: figure.unit.describe('Acts on figures of this unit, or about the unit itself'),
  period: figure.period.describe('Acts on figures of this period'),
  scope: figure.scope,
  priceBasis: figure.priceBasis,
  subject: z.string().max(300).optional().describe('A part of what was acted upon, accents aside'),
  account: z.coerce.number().int().positive().optional(),
  act: z.string().max(80).optional(),
  from: PlainDate.optional().describe('First day'),
  to: PlainDate.optional().describe('Last day'),
  before: z.coerce.number().int().positive().optional().describe('Older than this line'),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const listAuditRoute = route({
  method: 'get',
  path: '/api/audit',
  permission: 'read-audit',
  summary: 'Acts, newest first, fifty at a time',
  params: none,
  query: AuditQuery,
  body: z.undefined(),
  output: z.object({
    lines: z.array(AuditLine),
    /** Where the next, older lines begin; null at the end. */
    next: z.int().nullable(),
    /** What can be chosen to narrow by. */
    acts: z.array(z.object({ act: z.string(), name: Bilingual })),
    accounts: z.array(z.object({ id: z.int(), office: z.string() })),
    units: z.array(z.object({ id: UnitId, name: z.string() })),
    /** The last seal of the chain: written down elsewhere, it shows later whether lines were taken away. */
    head: z.object({ place: z.int(), seal: z.string() }).nullable(),
  }),
});
