import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Finding, TextRange } from '../../core/figure/finding.ts';
import { DocumentKind } from '../../core/resolution/document.ts';
import { Decision, FigureCorrection } from '../../contract/reading/read-figure.ts';
import { ReadBlock, ReadingMessage } from '../../contract/reading/reading.ts';
import { RecordedAim } from './aims/recorded-aim.ts';

/** A block and where it stands in its document. */
export const PlacedBlock = z.object({
  block: ReadBlock,
  place: Bilingual,
  /** First rows of a table that its document calls a header; left out where it names none. */
  headRows: z.int().optional(),
});
export type PlacedBlock = z.infer<typeof PlacedBlock>;

/** A figure found, where it stands, and the words that go with it as a source. */
export const PlacedFinding = z.object({
  finding: Finding,
  place: Bilingual,
  quotation: z.string(),
});
export type PlacedFinding = z.infer<typeof PlacedFinding>;

/** What was made of a document once, when it was read; kept so that numbers of figures stay. */
export const ReadingModel = z.object({
  /** Figures are looked for up to here; notes, headers and what is hidden come after. */
  bodyEnd: z.int(),
  blocks: z.array(PlacedBlock),
  findings: z.array(PlacedFinding),
  apart: z.array(z.object({ range: TextRange, why: Bilingual })),
  messages: z.array(ReadingMessage),
});
export type ReadingModel = z.infer<typeof ReadingModel>;

/** One act on a reading, with what it did. */
export const ReadingAct = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('describe'),
    detail: z.object({
      title: z.string(),
      issuer: z.string().nullable(),
      date: PlainDate.nullable(),
      unitId: UnitId,
      /** Read anew for another date, since "6 tháng đầu năm" is of the year of the document; null: as before. */
      findings: z.array(Finding).nullable(),
    }),
  }),
  z.object({
    act: z.literal('decide'),
    detail: z.object({
      decisions: z.array(z.object({ findingNo: z.int().positive(), decision: Decision })),
    }),
  }),
  z.object({ act: z.literal('correct'), detail: FigureCorrection }),
  z.object({
    act: z.literal('accept'),
    detail: z.object({
      documentId: z.string(),
      /** Plan lines and targets; claims have a table of their own. */
      aims: z.array(RecordedAim).default([]),
    }),
  }),
  z.object({ act: z.literal('undo'), detail: z.object({ reason: z.string() }) }),
]);
export type ReadingAct = z.infer<typeof ReadingAct>;

/** A reading as it was stored, before any act. */
export const ReadingRecord = z.object({
  id: z.int(),
  contentHash: z.string(),
  /** null for pasted text. */
  fileName: z.string().nullable(),
  text: z.string(),
  model: ReadingModel,
  kind: DocumentKind,
  title: z.string(),
  issuer: z.string().nullable(),
  date: PlainDate.nullable(),
  unitId: UnitId,
  readOn: PlainDate,
});
export type ReadingRecord = z.infer<typeof ReadingRecord>;
