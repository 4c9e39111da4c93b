import * as z from 'zod';
import { Bilingual } from '../../kernel/bilingual.ts';
import { DecimalText } from '../../kernel/decimal.ts';
import { Grade } from '../../kernel/grade.ts';
import type { MissingReason } from '../../kernel/missing.ts';
import { Qualifier } from '../../kernel/quantity.ts';

/** Why a unit gives no value: an answer like any other. */
export const NoAnswer = z.enum(['not-applicable', 'not-yet-known']);
export type NoAnswer = z.infer<typeof NoAnswer>;

export const noAnswerNames = {
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'not-yet-known': { vi: 'chưa có số', en: 'not yet known' },
} satisfies Record<NoAnswer, Bilingual>;

/** Reason of the vintage that such an answer becomes. */
export const missingReasonOf = {
  'not-applicable': 'not-applicable',
  'not-yet-known': 'not-reported',
} satisfies Record<NoAnswer, MissingReason>;

/** What stands in one cell of a submission. */
export const CellContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    /** In the measure unit of the field. */
    value: DecimalText,
    grade: Grade,
    qualifier: Qualifier,
  }),
  z.object({ kind: z.literal('missing'), reason: NoAnswer }),
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(10_000) }),
]);
export type CellContent = z.infer<typeof CellContent>;

/** By which way an entry came in; the minutes of work are measured by it. */
export const EntryWay = z.enum(['page', 'paste', 'workbook', 'import']);
export type EntryWay = z.infer<typeof EntryWay>;

export const CheckRule = z.enum([
  'kind',
  'whole-number',
  'range',
  'sign',
  'required',
  'unit-slip',
  'growth',
  'out-of-history',
  'parts',
  'cumulative',
  'still-estimate',
]);
export type CheckRule = z.infer<typeof CheckRule>;

/** What is found about a cell. A fault must go before sending; a doubt needs a note. */
export const CellCheck = z.object({
  fieldNo: z.int(),
  rule: CheckRule,
  level: z.enum(['fault', 'doubt']),
  /** With the numbers it is about. */
  text: Bilingual,
});
export type CellCheck = z.infer<typeof CellCheck>;
