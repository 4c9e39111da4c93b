import * as z from 'zod';
import { DocumentId, TargetId, TaskId, UnitId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';

/** What blocks: vướng mắc, khó khăn, tồn tại, hạn chế. */
export const DifficultyKind = z.enum(['obstacle', 'difficulty', 'shortcoming', 'limit']);
export type DifficultyKind = z.infer<typeof DifficultyKind>;

/** An objective cause needs somebody who confirms it (Decree 335/2025/NĐ-CP). */
export const Cause = z.enum(['objective', 'subjective']);
export type Cause = z.infer<typeof Cause>;

/** Who can take a difficulty away, lowest first. */
export const OwnerLevel = z.enum(['ward', 'department', 'city', 'province', 'central']);
export type OwnerLevel = z.infer<typeof OwnerLevel>;

/** What it blocks. `name` is what the thing was called then: whoever raises need not see the thing itself. */
export const DifficultyAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('target'), targetId: TargetId, name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('task'), taskId: TaskId, name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('project'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('unit'), name: z.string().min(1) }),
]);
export type DifficultyAbout = z.infer<typeof DifficultyAbout>;

/** The document an act rests on: one kept here, or its number, date and issuer in words. */
export const Source = z.strictObject({
  documentId: DocumentId.nullable(),
  words: z.string().min(1).nullable(),
  /** Where in the document. */
  place: z.string().min(1).nullable(),
});
export type Source = z.infer<typeof Source>;

/** Who has it to solve. */
export const Owner = z.strictObject({
  level: OwnerLevel,
  /** Null: a body that is not kept here, named by its office alone. */
  unitId: UnitId.nullable(),
  office: z.string().min(1).nullable(),
});
export type Owner = z.infer<typeof Owner>;

/** What an answer comes to: chấp thuận, chấp thuận một phần, không chấp thuận, giải thích. */
export const AnswerOutcome = z.enum(['granted', 'partly', 'refused', 'explained']);
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;

const Text = z.string().min(1);

/** What each act brings with it. The first act is always `raise`. */
export const DifficultyDeed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('raise'),
    owner: Owner,
    dueOn: PlainDate.nullable(),
    source: Source.nullable(),
  }),
  z.strictObject({ kind: z.literal('take-on') }),
  z.strictObject({
    kind: z.literal('escalate'),
    owner: Owner,
    /** What is asked of the higher level. */
    text: Text,
    dueOn: PlainDate.nullable(),
    source: Source.nullable(),
  }),
  z.strictObject({
    kind: z.literal('assign-route'),
    /** Who gave the work, to whom, what it is, and to whom the outcome is reported. */
    from: Text,
    to: Text,
    text: Text,
    reportTo: Text.nullable(),
    source: Source.nullable(),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    from: Text,
    outcome: AnswerOutcome,
    text: Text,
    source: Source.nullable(),
  }),
  z.strictObject({ kind: z.literal('resolve'), text: Text }),
  z.strictObject({ kind: z.literal('reopen'), text: Text, dueOn: PlainDate.nullable() }),
  z.strictObject({ kind: z.literal('withdraw'), text: Text }),
]);
export type DifficultyDeed = z.infer<typeof DifficultyDeed>;
export type DifficultyActKind = DifficultyDeed['kind'];

/** One act in the history; acts are added, never changed. */
export const DifficultyAct = z.object({
  /** 1, 2, … in the order of recording. */
  actNo: z.int().positive(),
  /** Day from which it holds. */
  on: PlainDate,
  /** What is uncertain about the day. */
  dateNote: z.string().min(1).nullable(),
  office: z.string().min(1),
  accountId: z.int().nullable(),
  recordedAt: z.iso.datetime({ offset: true }),
  deed: DifficultyDeed,
});
export type DifficultyAct = z.infer<typeof DifficultyAct>;

/** What does not change about a difficulty. */
export const Difficulty = z.object({
  /** Stable code, by which a file knows it again. */
  key: z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/),
  text: z.string().min(1),
  kind: DifficultyKind,
  /** Null: not stated. */
  cause: Cause.nullable(),
  causeConfirmedBy: z.string().min(1).nullable(),
  about: DifficultyAbout,
  /** The unit that raised it. */
  unitId: UnitId,
});
export type Difficulty = z.infer<typeof Difficulty>;
