import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';
import { DecimalText } from '../kernel/decimal.ts';
import { Grade } from '../kernel/grade.ts';
import { ClaimId, DocumentId, IndicatorCode, UnitId, VintageId } from '../kernel/ids.ts';
import { MissingReason } from '../kernel/missing.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../kernel/quantity.ts';
import { Scope } from '../indicator/indicator.ts';
import { PeriodId } from '../period/period.ts';

export { Grade };

/** What a figure is of. Two numbers with the same key are two tellings of one thing. */
export const FigureKey = z.object({
  indicatorCode: IndicatorCode,
  indicatorVersion: z.int().positive(),
  unitId: UnitId,
  periodId: PeriodId,
  scope: Scope,
  priceBasis: PriceBasis,
});
export type FigureKey = z.infer<typeof FigureKey>;

/** Where a vintage comes from. */
export const FigureSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), documentId: DocumentId, claimId: ClaimId }),
  z.object({ kind: z.literal('register'), register: z.string(), recordCount: z.int() }),
  z.object({ kind: z.literal('formula'), formula: z.string() }),
  z.object({
    kind: z.literal('person'),
    office: z.string(),
    /** Why it was told again; left out for a first telling. */
    reason: z.string().optional(),
  }),
]);
export type FigureSource = z.infer<typeof FigureSource>;

/** What the vintage says: an amount, or the reason why its reporter gave none. */
export const VintageContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: DecimalText, qualifier: Qualifier }),
  z.object({ kind: z.literal('missing'), reason: MissingReason }),
]);
export type VintageContent = z.infer<typeof VintageContent>;

/** One dated statement of a figure. Vintages are added, never overwritten. */
export const Vintage = z.object({
  id: VintageId,
  key: FigureKey,
  content: VintageContent,
  grade: Grade,
  source: FigureSource,
  /** Last day the data cover; null when the source does not say. */
  dataThrough: PlainDate.nullable(),
  /** Date of the document or of the approval: the day from which the figure was known. */
  knownSince: PlainDate,
  /** The system's own instant of recording (ISO 8601 with its zone), for the audit. */
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type Vintage = z.infer<typeof Vintage>;
