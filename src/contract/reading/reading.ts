import * as z from 'zod';
import { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { DocumentId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { TextRange } from '../../core/figure/finding.ts';
import { ContradictionCell } from '../contradiction.ts';
import { exportMediaTypes } from '../export.ts';
import { fileRoute, route } from '../route.ts';
import { Decision, Fate, FigureCorrection, ReadFigure, ReadStatement } from './read-figure.ts';
import { none } from '../door-fields.ts';

export const BlockPart = z.enum([
  'body',
  'text-box',
  'footnote',
  'header',
  'footer',
  'navigation',
  'hidden',
]);
export type BlockPart = z.infer<typeof BlockPart>;

/** A block of the document, for showing it as it was. */
export const ReadBlock = z.object({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table']),
  /** The body, or what stands apart: shown under its name, and no figure is taken from it. */
  part: BlockPart.default('body'),
  range: TextRange,
  level: z.int().nullable(),
  page: z.int().nullable(),
  /** Cells of a table by row; empty for text. */
  rows: z.array(z.array(z.object({ range: TextRange, rowSpan: z.int(), columnSpan: z.int() }))),
});
export type ReadBlock = z.infer<typeof ReadBlock>;

export const ReadingSummary = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string().nullable(),
  readOn: PlainDate,
  documentDate: PlainDate.nullable(),
  state: z.enum(['open', 'accepted', 'undone']),
  /** On the page of a reading as it stands now; in the list as it stood after the last act on the reading. */
  counts: z.record(Fate, z.int()),
  acceptedCount: z.int(),
});
export type ReadingSummary = z.infer<typeof ReadingSummary>;

/** A remark on the file: tracked changes, hidden sheets, print slips. */
export const ReadingMessage = Bilingual.extend({
  /** A part of the file could not be read, and figures with it. */
  mayMissFigures: z.boolean().default(false),
});
export type ReadingMessage = z.infer<typeof ReadingMessage>;

/** A document that was read, figure by figure. */
export const DocumentReading = z.object({
  summary: ReadingSummary,
  /** Of the document that it is, or would be, among the sources. */
  documentId: DocumentId,
  issuer: z.string().nullable(),
  unit: z.object({ id: UnitId, name: z.string() }),
  messages: z.array(ReadingMessage),
  text: z.string(),
  blocks: z.array(ReadBlock),
  figures: z.array(ReadFigure),
  statements: z.array(ReadStatement),
  /** Numbers that are no figures, and why. */
  apart: z.array(z.object({ range: TextRange, why: Bilingual })),
  contradictions: z.array(ContradictionCell),
});
export type DocumentReading = z.infer<typeof DocumentReading>;

/** How far a document has come that is being read. */
export const ReadingStage = z.enum(['waiting', 'opening', 'finding', 'tying']);
export type ReadingStage = z.infer<typeof ReadingStage>;

/** What a decision changed; everything else of the reading stays as it was shown. */
export const ReadingChange = z.object({
  summary: ReadingSummary,
  /** Figures and statements that now stand otherwise, by number. */
  changed: z.array(
    z.object({
      no: z.int().positive(),
      fate: Fate,
      decision: Decision,
      contradictionIds: z.array(z.string()),
    }),
  ),
  contradictions: z.array(ContradictionCell),
});
export type ReadingChange = z.infer<typeof ReadingChange>;

const ReadingParams = z.object({ id: z.string() });
const ProgressKey = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const readDocumentRoute = route({
  method: 'post',
  path: '/api/readings',
  permission: 'import',
  summary: 'Đọc một báo cáo (tệp hoặc văn bản dán vào): tìm mọi số liệu với câu chữ của nó',
  params: none,
  query: none,
  body: z.object({
    fileName: z.string().nullable(),
    /** The file, base64; or the pasted text. Exactly one of the two. */
    base64: z.string().nullable(),
    text: z.string().nullable(),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    /** Date of the document; null: taken from its text where it stands there, else asked for before acceptance. */
    date: PlainDate.nullable(),
    unit: UnitId.nullable(),
    /** A word of the asker's own, by which it can ask how far the reading is. */
    progressKey: ProgressKey.optional(),
  }),
  /** A file of 20 MiB in base64, and the rest. */
  largestBody: 28 * 1024 * 1024,
  cleansTexts: true,
  output: DocumentReading,
});

export const readingProgressRoute = route({
  method: 'get',
  path: '/api/reading-progress/:key',
  permission: 'follow-work',
  summary: 'Văn bản đang đọc đã đến bước nào',
  params: z.object({ key: ProgressKey }),
  query: none,
  body: z.undefined(),
  /** null: nothing is being read under that word. */
  output: z.object({ stage: ReadingStage.nullable() }),
});

export const listReadingsRoute = route({
  method: 'get',
  path: '/api/readings',
  permission: 'follow-work',
  summary: 'Các báo cáo đã đọc',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ readings: z.array(ReadingSummary) }),
});

export const showReadingRoute = route({
  method: 'get',
  path: '/api/readings/:id',
  permission: 'follow-work',
  summary: 'Một báo cáo đã đọc, từng số liệu một',
  params: ReadingParams,
  query: none,
  body: z.undefined(),
  output: DocumentReading,
});

export const ReadingExportFormat = z.enum(['csv', 'xlsx', 'json']);
export type ReadingExportFormat = z.infer<typeof ReadingExportFormat>;

export const readingMediaTypes = {
  ...exportMediaTypes,
  json: 'application/json',
} satisfies Record<ReadingExportFormat, string>;

/** The figures of a document to keep: CSV and JSON for machines, a workbook for people. */
export const exportReadingRoute = fileRoute({
  method: 'get',
  path: '/api/readings/:id/export',
  permission: 'export',
  summary: 'Tải các số liệu đã đọc về máy: CSV, JSON để máy đọc, XLSX để người xem và in',
  params: ReadingParams,
  query: z.object({ format: ReadingExportFormat, language: Language.default('vi') }),
  mediaTypes: Object.values(readingMediaTypes),
});

export const describeReadingRoute = route({
  method: 'post',
  path: '/api/readings/:id/description',
  permission: 'import',
  summary: 'Ghi tiêu đề, cơ quan ban hành, ngày, đơn vị của văn bản đã đọc',
  params: ReadingParams,
  query: none,
  body: z.object({
    title: z.string().trim().min(1),
    issuer: z.string().nullable(),
    date: PlainDate.nullable(),
    /** Whose figures they are where the text names no unit; left out: as before. */
    unit: UnitId.optional(),
  }),
  cleansTexts: true,
  output: DocumentReading,
});

export const decideFiguresRoute = route({
  method: 'post',
  path: '/api/readings/:id/decisions',
  permission: 'import',
  summary: 'Nhận, bỏ, hoặc để lại từng số liệu đã đọc',
  params: ReadingParams,
  query: none,
  body: z.object({
    decisions: z.array(z.object({ findingNo: z.int().positive(), decision: Decision })).min(1),
  }),
  output: ReadingChange,
});

export const correctFigureRoute = route({
  method: 'post',
  path: '/api/readings/:id/corrections',
  permission: 'import',
  summary: 'Sửa cách hiểu một số liệu; từ ngữ được học nếu người dùng muốn',
  params: ReadingParams,
  query: none,
  /** `learn`: remember that these words mean this indicator. */
  body: FigureCorrection.extend({ learn: z.boolean() }),
  output: DocumentReading,
});

export const acceptReadingRoute = route({
  method: 'post',
  path: '/api/readings/:id/acceptance',
  permission: 'import',
  summary: 'Ghi nhận mọi số liệu đã nhận của báo cáo, trong một lần',
  params: ReadingParams,
  query: none,
  body: z.object({}),
  output: DocumentReading,
});

export const undoReadingRoute = route({
  method: 'post',
  path: '/api/readings/:id/acceptance/undo',
  permission: 'import',
  summary: 'Rút lại toàn bộ lần ghi nhận của báo cáo',
  params: ReadingParams,
  query: none,
  body: z.object({ reason: z.string().trim().min(1) }),
  output: DocumentReading,
});
