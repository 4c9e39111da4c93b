import * as z from 'zod';
import { DocumentId, ProgrammeId, ResolutionId, UnitId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

export const ResolutionState = z.enum([
  'in-force',
  'superseded',
  'closed-unit-dissolved',
  'inherited',
]);
export type ResolutionState = z.infer<typeof ResolutionState>;

/** A deciding document of a term, `[start, end)`. */
export const Resolution = z.object({
  id: ResolutionId,
  title: z.string().min(1),
  /** Who decided: the Party committee's unit. */
  decidedBy: UnitId,
  /** Whose results are measured: the State unit. */
  unitId: UnitId,
  start: PlainDate,
  end: PlainDate,
  /** First year whose yearly results count for the term, and the last. */
  firstYear: z.int(),
  lastYear: z.int(),
  /** How many targets it is said to hold; null when not known. More than are listed means the rest is not known. */
  statedTargetCount: z.int().nullable(),
  state: ResolutionState,
  stateNote: z.string().nullable(),
  documentId: DocumentId.nullable(),
});
export type Resolution = z.infer<typeof Resolution>;

export const Programme = z.object({
  id: ProgrammeId,
  resolutionId: ResolutionId,
  kind: z.enum(['programme', 'scheme']),
  name: z.string().min(1),
  firstYear: z.int(),
  lastYear: z.int(),
  field: z.enum(['socio-economic', 'party-building']),
  documentId: DocumentId,
  place: z.string().min(1),
});
export type Programme = z.infer<typeof Programme>;
