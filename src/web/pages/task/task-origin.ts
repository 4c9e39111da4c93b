import * as z from 'zod';
import { DocumentId, ProgrammeId } from '../../../core/kernel/ids.ts';
import type { TaskOrigin } from '../../../core/task/task.ts';

/** Sources that a person can name when writing a task; conclusions and recommendations name themselves. */
export const OriginKind = z.enum(['document', 'programme', 'own']);
export type OriginKind = z.infer<typeof OriginKind>;

/** What another page may know already of a task that is to be written. */
export const NewTaskSearch = z.object({
  document: DocumentId.optional().catch(undefined),
  programme: ProgrammeId.optional().catch(undefined),
  place: z.string().max(300).optional().catch(undefined),
  quotation: z.string().max(2000).optional().catch(undefined),
  title: z.string().max(300).optional().catch(undefined),
});
export type NewTaskSearch = z.infer<typeof NewTaskSearch>;

export interface OriginValues {
  kind: OriginKind;
  documentId: DocumentId | null;
  programmeId: ProgrammeId | null;
  place: string;
  quotation: string;
  words: string;
}

export function originValues(search: NewTaskSearch): OriginValues {
  const { document, programme, place = '', quotation = '' } = search;
  const kind = document !== undefined ? 'document' : programme !== undefined ? 'programme' : 'own';
  return {
    kind,
    documentId: document ?? null,
    programmeId: programme ?? null,
    place,
    quotation,
    words: '',
  };
}

/** The origin as it is sent; null while something that it needs is missing. */
export function originOf(values: OriginValues): TaskOrigin | null {
  const { kind, documentId, programmeId } = values;
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
    case 'own':
      return words === '' ? null : { kind, words };
  }
}
