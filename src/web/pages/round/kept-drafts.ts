import * as z from 'zod';
import { SavedCell } from '../../../contract/round/submission.ts';
import type { KeptDrafts } from './entry-desk.ts';

const Kept = z.array(SavedCell);

const nameOf = (submissionId: number): string => `thuocdo-draft-${submissionId}`;

/** What the browser kept of a submission when the page was closed or the line was gone. */
export function readKept(submissionId: number): KeptDrafts {
  try {
    const text = localStorage.getItem(nameOf(submissionId));
    return text === null ? [] : Kept.parse(JSON.parse(text));
  } catch {
    // A browser that stores nothing, or something that is not ours: the stored cells stand.
    return [];
  }
}

/**
 * Keeps what the server has not got, until it has; nothing to keep removes it.
 *
 * @returns whether the browser could keep it
 */
export function keep(submissionId: number, drafts: KeptDrafts): boolean {
  try {
    if (drafts.length === 0) localStorage.removeItem(nameOf(submissionId));
    else localStorage.setItem(nameOf(submissionId), JSON.stringify(drafts));
    return true;
  } catch {
    return drafts.length === 0;
  }
}
