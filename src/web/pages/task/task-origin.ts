import * as z from 'zod';
import { DocumentId, ProgrammeId, RecommendationId } from '../../../core/kernel/ids.ts';
import type { TaskOrigin } from '../../../core/task/task.ts';

/** Sources of a task here; a recommendation is named by its own page, a conclusion becomes a task in its meeting. */
export const OriginKind = z.enum(['document', 'programme', 'recommendation', 'own']);
export type OriginKind = z.infer<typeof OriginKind>;

/** What another page may know already of a task that is to be written. */
export const NewTaskSearch = z.object({
  document: DocumentId.optional().catch(undefined),
  programme: ProgrammeId.optional().catch(undefined),
  /** Addresses hold texts: the number of a recommendation, in digits. */
  recommendation: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .optional()
    .catch(undefined),
  place: z.string().max(300).optional().catch(undefined),
  quotation: z.string().max(2000).optional().catch(undefined),
  title: z.string().max(300).optional().catch(undefined),
});
export type NewTaskSearch = z.infer<typeof NewTaskSearch>;

export interface OriginValues {
  kind: OriginKind;
  documentId: DocumentId | null;
  programmeId: ProgrammeId | null;
  recommendationId: RecommendationId | null;
  place: string;
  quotation: string;
  words: string;
}

export function originValues(search: NewTaskSearch): OriginValues {
  const { document, programme, recommendation, place = '', quotation = '' } = search;
  const named = { document, programme, recommendation };
  return {
    kind: OriginKind.options.find((one) => one !== 'own' && named[one] !== undefined) ?? 'own',
    documentId: document ?? null,
    programmeId: programme ?? null,
    recommendationId:
      recommendation === undefined ? null : RecommendationId.parse(Number(recommendation)),
    place,
    quotation,
    words: '',
  };
}

/** The origin as it is sent; null while something that it needs is missing. */
export function originOf(values: OriginValues): TaskOrigin | null {
  const { kind, documentId, programmeId, recommendationId } = values;
  const place = values.place.trim();
  const quotation = values.quotation.trim();
  const words = values.words.trim();
  switch (kind) {
    case 'document':
      return documentId === null || place === ''
        ? null
        : { kind, documentId, place, quotation: quotation === '' ? null : quotation };
    case 'programme':
      return programmeId === null
        ? null
        : { kind, programmeId, place: place === '' ? null : place };
    case 'recommendation':
      return recommendationId === null ? null : { kind, recommendationId };
    case 'own':
      return words === '' ? null : { kind, words };
  }
}
