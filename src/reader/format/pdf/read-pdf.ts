import type { DraftDocument } from '../draft.ts';
import type { ReadingMessage } from '../messages.ts';
import type { ReadingLimits } from '../reading-limits.ts';
export async function readPdf(
  _bytes: Uint8Array,
  _limits: ReadingLimits,
): Promise<{ draft: DraftDocument; messages: ReadingMessage[] }> {
  return { draft: { drafts: [], pages: null, sheets: [] }, messages: [] };
}
