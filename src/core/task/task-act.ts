import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';
import { UnitId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { TaskHead, TaskTerms } from './task.ts';

const Words = z.string().trim().min(1).max(2_000);
const EvidenceIds = z.array(z.int().positive()).max(20);

/** An objective cause needs whoever confirmed it; any other failure is the doer's own. */
export const FailureCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('objective'), confirmedBy: Words }),
  z.strictObject({ kind: z.literal('subjective') }),
]);
export type FailureCause = z.infer<typeof FailureCause>;

/** A day of delivery before that of the report: only who closes may say it, and names the document that proves it. */
export const ConfirmedDelivery = z.strictObject({ on: PlainDate, proof: Words });
export type ConfirmedDelivery = z.infer<typeof ConfirmedDelivery>;

/** What an act says, by its kind. */
export const TaskActContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), terms: TaskTerms }),
  z.strictObject({ kind: z.literal('edit'), terms: TaskTerms }),
  z.strictObject({ kind: z.literal('issue') }),
  z.strictObject({ kind: z.literal('accept') }),
  z.strictObject({ kind: z.literal('return'), reason: Words }),
  z.strictObject({
    kind: z.literal('reassign'),
    leadUnitId: UnitId,
    head: TaskHead,
    reason: Words,
  }),
  z.strictObject({
    kind: z.literal('answer-part'),
    coUnitId: UnitId,
    text: Words,
    evidenceIds: EvidenceIds,
  }),
  z.strictObject({ kind: z.literal('report-interim'), text: Words, evidenceIds: EvidenceIds }),
  z.strictObject({ kind: z.literal('ask-extension'), dueOn: PlainDate, reason: Words }),
  z.strictObject({
    kind: z.literal('extend'),
    dueOn: PlainDate,
    reason: Words,
    /** Office that granted it. */
    grantedBy: Words,
  }),
  z.strictObject({ kind: z.literal('refuse-extension'), reason: Words }),
  z.strictObject({
    kind: z.literal('report-done'),
    /** Day of the product itself: a document's date, a handover. */
    productOn: PlainDate,
    text: Words.nullable(),
    evidenceIds: EvidenceIds,
  }),
  z.strictObject({
    kind: z.literal('refuse-done'),
    reason: Words,
    /** The failed check of quality; null when it is refused for another reason. */
    failure: FailureCause.nullable(),
  }),
  z.strictObject({
    kind: z.literal('close'),
    words: Words.nullable(),
    /** The earlier day of delivery that the second body confirms, and what proves it; left out: the day of the report. */
    delivery: ConfirmedDelivery.optional(),
  }),
  z.strictObject({
    kind: z.literal('overtake'),
    reason: Words,
    /** Who goes on with the work; null when nobody does. */
    heirUnitId: UnitId.nullable(),
  }),
  z.strictObject({ kind: z.literal('withdraw'), reason: Words }),
  z.strictObject({ kind: z.literal('correct-back'), actId: z.int().positive(), reason: Words }),
]);
export type TaskActContent = z.infer<typeof TaskActContent>;
export type TaskActKind = TaskActContent['kind'];

/** An act as it is kept: what, from which day it holds, when it was recorded, by whom in whose name. */
export const TaskAct = z.object({
  id: z.int().positive(),
  on: PlainDate,
  recordedAt: Instant,
  office: z.string(),
  accountId: z.int().nullable(),
  /** Unit in whose name it was done. */
  unitId: UnitId,
  content: TaskActContent,
});
export type TaskAct = z.infer<typeof TaskAct>;
