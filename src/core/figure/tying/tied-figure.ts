import type { Finding } from '../finding.ts';
import type { ClaimDraft } from '../proposal.ts';
import type { Words } from './words/words.ts';

/** What an earlier finding came to, as far as later ones lean on it. */
export interface TiedFigure {
  readonly finding: Finding;
  readonly phrase: Words;
  /** null: it was not tied, or is an aim beside results. */
  readonly claim: ClaimDraft | null;
  readonly isEstimate: boolean;
  /** The industrial park or cluster that it is of; null for the whole unit. */
  readonly park: string | null;
}
