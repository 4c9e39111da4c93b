import * as z from 'zod';
import {
  ConclusionId,
  DocumentId,
  ProgrammeId,
  RecommendationId,
  TargetId,
  UnitId,
} from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

const Words = z.string().trim().min(1).max(2_000);
const Name = z.string().trim().min(1).max(300);

export const ProductKind = z.enum(['document', 'decision', 'works', 'figure', 'event', 'other']);
export type ProductKind = z.infer<typeof ProductKind>;

export const TaskPriority = z.enum(['ordinary', 'key', 'crucial']);
export type TaskPriority = z.infer<typeof TaskPriority>;

/** What has to be there when the task is done. */
export const TaskProduct = z.strictObject({ kind: ProductKind, name: Name });
export type TaskProduct = z.infer<typeof TaskProduct>;

/** Who answers for it in person: an office, and the account that holds it where there is one. */
export const TaskHead = z.strictObject({ office: Name, accountId: z.int().nullable() });
export type TaskHead = z.infer<typeof TaskHead>;

/** A coordinating unit with its own part. */
export const CoUnit = z.strictObject({ unitId: UnitId, mustAnswer: Words });
export type CoUnit = z.infer<typeof CoUnit>;

/** Who decides on the product and accepts it. */
export const TaskAuthority = z.strictObject({ unitId: UnitId, words: Words });
export type TaskAuthority = z.infer<typeof TaskAuthority>;

/** Where a task comes from. */
export const TaskOrigin = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    documentId: DocumentId,
    /** Clause or paragraph of it: "Điều 2, khoản 3". */
    place: Name,
    quotation: Words.nullable(),
  }),
  z.strictObject({ kind: z.literal('conclusion'), conclusionId: ConclusionId }),
  z.strictObject({
    kind: z.literal('programme'),
    programmeId: ProgrammeId,
    /** Row of its annex, measure or objective, in words. */
    place: Name.nullable(),
  }),
  z.strictObject({ kind: z.literal('recommendation'), recommendationId: RecommendationId }),
  z.strictObject({ kind: z.literal('own'), words: Words }),
]);
export type TaskOrigin = z.infer<typeof TaskOrigin>;

/**
 * A task as it is ordered. What nobody has said yet is null: such a task stays a draft (see `whatIsNotClear`). Days are
 * civil days; `dueOn` is the last day in time.
 */
export const TaskTerms = z.strictObject({
  title: Name,
  orderingUnitId: UnitId,
  leadUnitId: UnitId.nullable(),
  coUnits: z.array(CoUnit).max(50),
  head: TaskHead.nullable(),
  startOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  product: TaskProduct.nullable(),
  /** What the lead unit answers for. */
  responsibility: Words.nullable(),
  authority: TaskAuthority.nullable(),
  priority: TaskPriority,
  /** The second body, which closes; never the lead unit. */
  closingUnitId: UnitId.nullable(),
  targetIds: z.array(TargetId).max(50),
});
export type TaskTerms = z.infer<typeof TaskTerms>;
