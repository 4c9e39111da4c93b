import * as z from 'zod';
import { Bilingual } from '../kernel/bilingual.ts';
import { DecimalText } from '../kernel/decimal.ts';
import { IndicatorCode } from '../kernel/ids.ts';
import { Claim } from './claim.ts';
import { TextRange } from './finding.ts';

/** The claim that a finding would become, before it has an id, a document and a place. */
export const ClaimDraft = Claim.omit({
  id: true,
  documentId: true,
  place: true,
  quotation: true,
  knownSince: true,
});
export type ClaimDraft = z.infer<typeof ClaimDraft>;

/**
 * What a text asks to be reached, in the terms of the result that would reach it: a plan line or a target is made of it.
 * `high`: upper end of a range; null for one value.
 */
export const AimedResult = ClaimDraft.extend({ high: DecimalText.nullable() });
export type AimedResult = z.infer<typeof AimedResult>;

/** How sure the product is: `sure` may be accepted in one act, `likely` wants a look, `unsure` a choice. */
export const Certainty = z.enum(['sure', 'likely', 'unsure']);
export type Certainty = z.infer<typeof Certainty>;

/** What a finding is taken to say, and why. */
export const Proposal = z.object({
  findingNo: z.int().positive(),
  /** null: not tied to anything; `whyNot` says what is missing. */
  claim: ClaimDraft.nullable(),
  /** What it asks for, where it states no result; left out for results. */
  aim: AimedResult.optional(),
  certainty: Certainty,
  /** Why each attribute is what it is, in words a reader can check. */
  reasons: z.array(z.object({ attribute: z.string(), text: Bilingual })),
  /** Other indicators that the words could mean, best first. */
  alternatives: z.array(
    z.object({ indicatorCode: IndicatorCode, likeness: z.number().min(0).max(1) }),
  ),
  whyNot: Bilingual.nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

/** What a text says without a number: "các chỉ tiêu đều đạt", the years it gives for a programme. */
export const StatementProposal = Proposal.pick({
  claim: true,
  certainty: true,
  reasons: true,
  whyNot: true,
}).extend({
  /** The words that say it, and the sentence they stand in. */
  range: TextRange,
  sentence: TextRange,
});
export type StatementProposal = z.infer<typeof StatementProposal>;
