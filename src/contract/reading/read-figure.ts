import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { ClaimId, ResolutionId, TargetId } from '../../core/kernel/ids.ts';
import { Finding, TextRange } from '../../core/figure/finding.ts';
import { Certainty, ClaimDraft, Proposal } from '../../core/figure/proposal.ts';
import { Correction } from '../../core/figure/tying/tying.ts';
import { Aim } from '../../core/target/aim/aim.ts';
import { TargetPart } from '../../core/target/target.ts';
import { FigureAddress, FigureCell, PlanLineCell } from '../figure.ts';

/** What became of a number in a document. */
export const Fate = z.enum([
  /** The same is known already. */
  'agrees',
  /** Not known yet. */
  'new',
  /** Cannot be right together with what is known, or with another number of the document. */
  'contradicts',
  /** A figure, but of what, when or whose is not clear. */
  'not-understood',
  /** A date, a name, a number of a list. */
  'not-a-figure',
]);
export type Fate = z.infer<typeof Fate>;

export const Decision = z.enum(['undecided', 'accept', 'reject']);
export type Decision = z.infer<typeof Decision>;

/** What a figure that asks for something is taken to ask for: a plan line of a period, or a target of a resolution. */
export const ReadAim = z.object({
  /** null: neither could be made of it; the proposal says why. */
  aim: Aim.nullable(),
  /** Of a target: whose it is taken to be, and whose else it could be. */
  resolutions: z.array(z.object({ id: ResolutionId, title: z.string() })),
  /** The plan line or target that is known of the same thing, without this document. */
  known: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('plan-line'), cell: PlanLineCell }),
      z.object({
        kind: z.literal('target'),
        targetId: TargetId,
        name: Bilingual,
        wording: z.string(),
        part: TargetPart,
      }),
    ])
    .nullable(),
  /** What the acceptance did; null while it is not recorded. */
  recorded: z
    .object({
      effect: z.enum([
        'plan-opened',
        'plan-adjusted',
        'plan-confirmed',
        'target-added',
        'target-confirmed',
      ]),
      /** Of a target. */
      targetId: TargetId.nullable(),
    })
    .nullable(),
});
export type ReadAim = z.infer<typeof ReadAim>;

/** One figure of the document: as read, as tied, what became of it, what a person decided. */
export const ReadFigure = z.object({
  finding: Finding,
  proposal: Proposal,
  fate: Fate,
  decision: Decision,
  /** A person changed the proposal. */
  isCorrected: z.boolean(),
  /** Place in words: "trang 2, đoạn 5", "bảng 1, hàng 3, cột 2". */
  place: Bilingual,
  /** What it is quoted by: its sentence; in a table the heads of its row and column with the cell. */
  quotation: z.string(),
  /** For figures that ask for something; null for results. */
  aim: ReadAim.nullable(),
  indicatorName: Bilingual.nullable(),
  unitName: z.string().nullable(),
  /** What it is compared with, in words. */
  base: Bilingual.nullable(),
  /** What is known of the same figure, where something is. */
  known: FigureCell.nullable(),
  contradictionIds: z.array(z.string()),
  /** The figure that its claim tells, or would tell; null where it only compares, or is tied to nothing. */
  tells: FigureAddress.nullable(),
  /** Its claim in the ledger: to change it, the acceptance is taken back first. null while it is not recorded. */
  claimId: ClaimId.nullable(),
});
export type ReadFigure = z.infer<typeof ReadFigure>;

/** What the document says without a number: that the main targets were met, which years a thing is of. */
export const ReadStatement = z.object({
  /** Counts on after the last figure; decided on by it, as figures are. */
  no: z.int().positive(),
  range: TextRange,
  sentence: TextRange,
  claim: ClaimDraft.nullable(),
  certainty: Certainty,
  reasons: Proposal.shape.reasons,
  whyNot: Bilingual.nullable(),
  fate: Fate,
  decision: Decision,
  place: Bilingual,
  unitName: z.string().nullable(),
  contradictionIds: z.array(z.string()),
  claimId: ClaimId.nullable(),
});
export type ReadStatement = z.infer<typeof ReadStatement>;

/** What a person says a figure is, where the product took it for something else. */
export const FigureCorrection = z.object({ findingNo: z.int().positive(), ...Correction.shape });
export type FigureCorrection = z.infer<typeof FigureCorrection>;
