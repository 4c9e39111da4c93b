import * as z from 'zod';
import { DocumentId, TargetId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { Succession } from '../../core/organisation/succession.ts';
import type { Headship, Unit, UnitPlacement } from '../../core/organisation/unit.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { Programme, Resolution } from '../../core/resolution/resolution.ts';
import type { RegisterRecord } from '../../core/register/record.ts';
import type { Register } from '../../core/register/register.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { Target } from '../../core/target/target.ts';
import type { KeptDifficulty } from '../difficulty/kept-difficulty.ts';
import type { KeptMeeting } from '../meeting/kept-meetings.ts';
import type { KeptCall } from '../programme/kept-calls.ts';
import type { KeptProgramme } from '../programme/kept-programmes.ts';
import type { StatedDisbursement } from '../programme/programme.views.ts';

/** The document that proves a dated work or a recognition, part by part. */
export const Evidence = z.object({
  targetId: TargetId,
  /** Number of the part in its target, from 1. */
  part: z.int().positive(),
  completedOn: PlainDate,
  knownSince: PlainDate,
  documentId: DocumentId,
  statement: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** What a pack holds, and what an installation holds: the same lists. */
export interface PackContents {
  units: readonly Unit[];
  placements: readonly UnitPlacement[];
  successions: readonly Succession[];
  headships: readonly Headship[];
  indicators: readonly IndicatorVersion[];
  documents: readonly SourceDocument[];
  resolutions: readonly Resolution[];
  programmes: readonly Programme[];
  targets: readonly Target[];
  evidence: readonly Evidence[];
  planLines: readonly PlanLine[];
  claims: readonly Claim[];
  registers: readonly Register[];
  records: readonly RegisterRecord[];
  difficulties: readonly KeptDifficulty[];
  programmeContents: readonly KeptProgramme[];
  disbursements: readonly StatedDisbursement[];
  /** Orders for action programmes, with what was issued. */
  calls: readonly KeptCall[];
  meetings: readonly KeptMeeting[];
}

/** Lists whose rows bear the number of the act that told them: that act has to be recorded first. */
export type SignedKind = 'programmeContents' | 'disbursements' | 'calls' | 'meetings';

export interface Pack extends PackContents {
  /** Short name for the log; null when the files name none. */
  name: string | null;
  title: string | null;
}

export const nothingKnown: PackContents = {
  units: [],
  placements: [],
  successions: [],
  headships: [],
  indicators: [],
  documents: [],
  resolutions: [],
  programmes: [],
  targets: [],
  evidence: [],
  planLines: [],
  claims: [],
  registers: [],
  records: [],
  difficulties: [],
  programmeContents: [],
  disbursements: [],
  calls: [],
  meetings: [],
};

/** The pack's items, then what is known besides them; an item of the pack stands for the known one of its key. */
export function together<T>(
  inPack: readonly T[],
  known: readonly T[],
  keyOf: (item: T) => string,
): T[] {
  const keys = new Set(inPack.map(keyOf));
  return [...inPack, ...known.filter((item) => !keys.has(keyOf(item)))];
}
