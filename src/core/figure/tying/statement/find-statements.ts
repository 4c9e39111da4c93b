import type { Proposal, StatementProposal } from '../../proposal.ts';
import { findAllMet } from './find-all-met.ts';
import { findStatedPeriods } from './find-stated-periods.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { TyingInput } from '../tying.ts';

/**
 * What a document says without a number and the reconciliation asks about: that the main targets, or the plan of one
 * indicator, were met (`all-met`), and years given for programmes or a recognition (`stated-period`). In the order of
 * the text. Never refuses.
 *
 * @param proposals what `tieFindings` made of the same input
 */
export function findStatements(
  input: TyingInput,
  proposals: readonly Proposal[],
): StatementProposal[] {
  const sentences = sentencesOf(input.text);
  return [
    ...findAllMet(input, sentences, proposals),
    ...findStatedPeriods(input, sentences),
  ].toSorted((a, b) => a.range.start - b.range.start);
}
