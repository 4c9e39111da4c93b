import { createHash } from 'node:crypto';
import type { Proposal, StatementProposal } from '../../core/figure/proposal.ts';
import { findStatements } from '../../core/figure/tying/find-statements.ts';
import { tieFindings } from '../../core/figure/tying/tie-findings.ts';
import type { TyingInput } from '../../core/figure/tying/tying.ts';

export interface Tied {
  proposals: readonly Proposal[];
  statements: readonly StatementProposal[];
}

/** Readings whose ties are kept: those on the screens of an office at one time. */
const MOST_KEPT = 100;

const kept = new Map<string, Tied>();

/**
 * Ties a reading, or gives what was tied of the very same input before: every decision shows the whole page again, and
 * decisions tie nothing anew. Known again by content, so nothing that changed can be missed.
 */
export function tieOnce(input: TyingInput): Tied {
  const key = keyOf(input);
  const tied = kept.get(key) ?? tie(input);
  // A map keeps the order of entry: the one used last goes to the end, the first is dropped.
  kept.delete(key);
  kept.set(key, tied);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return tied;
}

function tie(input: TyingInput): Tied {
  const proposals = tieFindings(input);
  return { proposals, statements: findStatements(input, proposals) };
}

function keyOf({ corrections, ...input }: TyingInput): string {
  const content = JSON.stringify([input, [...(corrections ?? [])]]);
  return createHash('sha256').update(content).digest('base64');
}
