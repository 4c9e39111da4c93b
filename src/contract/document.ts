import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { DocumentId, TargetId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { SourceDocument } from '../core/resolution/document.ts';
import { ContradictionCell } from './contradiction.ts';
import { ClaimCell, FigureCell, PlanLineCell } from './figure.ts';
import { route } from './route.ts';
import { none } from './door-fields.ts';

export const DocumentSummary = z.object({
  document: SourceDocument,
  claimCount: z.int(),
  figureCount: z.int(),
  planLineCount: z.int(),
  programmeCount: z.int(),
  /** Targets whose completion it proves. */
  evidenceCount: z.int(),
  contradictionCount: z.int(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const listDocumentsRoute = route({
  method: 'get',
  path: '/api/documents',
  permission: 'look',
  summary: 'Văn bản, báo cáo, bài viết và những gì dựa vào từng văn bản',
  params: none,
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({ asOf: PlainDate.nullable(), documents: z.array(DocumentSummary) }),
});

export const showDocumentRoute = route({
  method: 'get',
  path: '/api/documents/:id',
  permission: 'look',
  summary: 'Một văn bản: từng câu có số liệu và số liệu dựa vào câu đó',
  params: z.object({ id: DocumentId }),
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    document: SourceDocument,
    /** The reading that it was accepted from, with its text; left out for documents that came otherwise. */
    readingId: z.string().optional(),
    /** In the order of the text; `figure` is what the claim gave, `isBest` whether it is the one shown. */
    claims: z.array(
      z.object({
        claim: ClaimCell,
        figures: z.array(
          z.object({ cell: FigureCell, indicatorName: Bilingual, isBest: z.boolean() }),
        ),
        contradictionIds: z.array(z.string()),
      }),
    ),
    planLines: z.array(
      z.object({ cell: PlanLineCell, indicatorName: Bilingual, indicatorCode: z.string() }),
    ),
    programmes: z.array(z.object({ id: z.string(), name: z.string(), place: z.string() })),
    resolutions: z.array(z.object({ id: z.string(), title: z.string() })),
    /** Dated works whose completion it proves. */
    evidence: z.array(
      z.object({
        targetId: TargetId,
        targetName: Bilingual,
        resolutionTitle: z.string(),
        completedOn: PlainDate,
        statement: z.string(),
      }),
    ),
    contradictions: z.array(ContradictionCell),
  }),
});
