import * as z from 'zod';
import { DocumentId, RecordId, RegisterCode, RegisterKey, UnitId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

/**
 * A value as it is kept: an amount as DecimalText in the unit of its field, a day as PlainDate, a choice by its code,
 * `yes` or `no`, a unit by its id, a text as it is. `checkValues` says whether it fits its field.
 */
export const RecordValue = z.string().trim().min(1).max(2_000);
export type RecordValue = z.infer<typeof RecordValue>;

/** Values by field; null: there is none, and none is made up. */
export const RecordValues = z.record(RegisterKey, RecordValue.nullable());
export type RecordValues = z.infer<typeof RecordValues>;

export const RecordActKind = z.enum(['add', 'change', 'close', 'hand-over', 'undo']);
export type RecordActKind = z.infer<typeof RecordActKind>;

/** Something done to a record. Nothing is ever written over: what was wrong is undone by another act. */
export const RecordAct = z.object({
  /** 1, 2, … as they were recorded. */
  actNo: z.int().positive(),
  kind: RecordActKind,
  /** The day from which it holds, which may lie before the day it was recorded. */
  from: PlainDate,
  /** add: all that is known; change: only what changes; others: nothing. */
  values: RecordValues,
  /** Why; null where a record is added. */
  reason: z.string().trim().min(1).max(2_000).nullable(),
  /** The act that an undoing takes back; null otherwise. */
  undoes: z.int().positive().nullable(),
  /** The unit whose record it is from that day, where it is handed over; null otherwise. */
  toUnitId: UnitId.nullable().default(null),
  /** The document that says so; null where none does. */
  documentId: DocumentId.nullable(),
  /** The day on which it was recorded. */
  knownSince: PlainDate,
  office: z.string().min(1),
});
export type RecordAct = z.infer<typeof RecordAct>;

/** One entry of a register, as the list of what was done to it. */
export const RegisterRecord = z.object({
  id: RecordId,
  registerCode: RegisterCode,
  /** The unit that began it; whose it is on a day: `ownerOn`. */
  unitId: UnitId,
  acts: z.array(RecordAct).min(1),
});
export type RegisterRecord = z.infer<typeof RegisterRecord>;
