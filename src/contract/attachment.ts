import * as z from 'zod';
import { EvidenceFile, FileScan } from './evidence.ts';

/** Files that come with an act. */
export const SentFiles = z.array(EvidenceFile).max(3).default([]);
/** Three files of 10 MiB, as they travel. */
export const largestAct = 45 * 1024 * 1024;

/** A file that came with an act, to be opened. */
export const Attachment = z.object({
  id: z.int(),
  actNo: z.int(),
  name: z.string(),
  scan: FileScan,
});
export type Attachment = z.infer<typeof Attachment>;
