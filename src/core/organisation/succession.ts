import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';
import { UnitId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

export const SuccessionKind = z.enum([
  'merged',
  'split',
  'renamed',
  'created',
  'dissolved',
  'boundary-changed',
  'unchanged',
]);
export type SuccessionKind = z.infer<typeof SuccessionKind>;

export const Allocation = z.enum(['exact', 'by-population', 'by-area', 'by-list']);
export type Allocation = z.infer<typeof Allocation>;

/** One strand old → new; `share` is the part of the old unit that went to the new one, 0 < share ≤ 1. */
export const SuccessionPart = z.object({
  fromUnit: UnitId,
  toUnit: UnitId,
  share: DecimalText,
  allocation: Allocation,
});
export type SuccessionPart = z.infer<typeof SuccessionPart>;

export const Succession = z.object({
  date: PlainDate,
  kind: SuccessionKind,
  /** Title of the legal document that did it. */
  document: z.string().min(1),
  parts: z.array(SuccessionPart),
});
export type Succession = z.infer<typeof Succession>;
