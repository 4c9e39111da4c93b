import * as z from 'zod';
import { Bilingual } from '../../kernel/bilingual.ts';
import { DecimalText } from '../../kernel/decimal.ts';
import { ResolutionId } from '../../kernel/ids.ts';
import { Proposal } from '../../figure/proposal.ts';
import { PlanLine } from '../plan-line.ts';
import { Target, TargetPart } from '../target.ts';

/** The planned value that a text tells, before it has an id and a version. */
export const PlanLineDraft = PlanLine.omit({ id: true, versions: true }).extend({
  value: DecimalText,
  /** Decimals as printed; null where they are not known. */
  precision: z.int().nullable(),
});
export type PlanLineDraft = z.infer<typeof PlanLineDraft>;

/** One measure that a resolution asks for, as a text tells it. */
export const TargetDraft = z.object({
  resolutionId: ResolutionId,
  name: Target.shape.name,
  part: TargetPart,
});
export type TargetDraft = z.infer<typeof TargetDraft>;

/** What a text asks for: a planned value of one period, or a target of a resolution. */
export const Aim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan-line'), planLine: PlanLineDraft }),
  z.object({ kind: z.literal('target'), target: TargetDraft }),
]);
export type Aim = z.infer<typeof Aim>;

/** What a finding is taken to ask for, and why; one for each proposal that has an aim. */
export const AimProposal = Proposal.pick({
  findingNo: true,
  certainty: true,
  reasons: true,
  whyNot: true,
}).extend({
  /** null: neither can be made of it; `whyNot` says why. */
  aim: Aim.nullable(),
  /** Other resolutions it could be of, besides the one taken. */
  resolutionIds: z.array(ResolutionId),
});
export type AimProposal = z.infer<typeof AimProposal>;

/** Why something cannot be planned or asked for, as a person reads it. */
export interface NoAim {
  readonly whyNot: Bilingual;
}

export const NO_NUMBER: Bilingual = { vi: 'Câu không có con số', en: 'There is no number' };
