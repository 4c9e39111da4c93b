import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';

/** Half-open range of UTF-16 offsets in the text of a document. */
export const TextRange = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type TextRange = z.infer<typeof TextRange>;

/**
 * What the reader took from a text: one figure with its words. Nobody has confirmed it, and it is tied to
 * nothing yet. Attributes are in the reader's own terms (see docs/domain/reader.md).
 */
export const Finding = z.object({
  /** Order in the document, from 1. */
  no: z.int().positive(),
  /** The number with its unit. */
  range: TextRange,
  quote: z.string(),
  /** The sentence, list item or cell that it stands in. */
  sentence: TextRange,
  /** Words that name what is measured; null where the text does not say. */
  indicator: z.string().nullable(),
  indicatorAt: TextRange.nullable(),
  value: DecimalText,
  /** Upper end of a range, denominator of a score, size of the field of a rank. */
  value2: DecimalText.nullable(),
  unit: z.string(),
  qualifier: z.enum(['exact', 'approx', 'at_least', 'at_most']),
  kind: z.enum([
    'level',
    'growth',
    'change',
    'plan_percent',
    'ratio',
    'share',
    'target',
    'score',
    'other',
  ]),
  direction: z.enum(['up', 'down']).nullable(),
  base: z.string().nullable(),
  period: z.string().nullable(),
  org: z.string().nullable(),
  /** Which rule and which words decided an attribute. */
  reasons: z.record(z.string(), z.object({ rule: z.string(), words: TextRange.nullable() })),
});
export type Finding = z.infer<typeof Finding>;
