import * as z from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** A file that bears a cell out. */
export const Evidence = z.object({
  id: z.int(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  attachedAt: Instant,
  office: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const largestEvidence = 10 * 1024 * 1024;
/** Bytes of a request that carries such a file in base64. */
export const largestEvidenceBody = 15 * 1024 * 1024;

/** What a file may be that bears something out. */
export const EvidenceMediaType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
export type EvidenceMediaType = z.infer<typeof EvidenceMediaType>;

/** A file as it is attached to whatever it bears out. */
export const EvidenceFile = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mediaType: EvidenceMediaType,
  content: z.base64(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
