import * as z from 'zod';
import { Assigner } from '../../core/figure/claim.ts';
import { CellCheck, CellContent, EntryWay } from '../../core/figure/round/cell.ts';
import { CheckFacts } from '../../core/figure/round/check-facts.ts';
import { FormFormulas } from '../../core/figure/round/live-formulas.ts';
import { ApprovalLevel, RoundField } from '../../core/figure/round/reporting-round.ts';
import { SubmissionAct, SubmissionState } from '../../core/figure/round/submission.ts';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { RecordId, RegisterCode, UnitId } from '../../core/kernel/ids.ts';
import { Outcome } from '../../core/kernel/missing.ts';
import {
  Evidence,
  EvidenceFile,
  EvidenceMediaType,
  FileScan,
  largestEvidenceBody,
} from '../evidence.ts';
import { FigureAddress } from '../figure.ts';
import { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Grade } from '../../core/figure/figure.ts';
import { PeriodId } from '../../core/period/period.ts';
import { OpenAct } from '../open-act.ts';
import { Share } from './round.ts';
import { fileRoute, route } from '../route.ts';

const none = z.object({});
const Instant = z.iso.datetime({ offset: true });
export const SubmissionAddress = z.object({ submission: z.coerce.number().int().positive() });
const Reason = z.string().trim().min(1).max(2_000);

/** A cell as it is stored. Version 0 was never saved; every save that changes something adds 1. */
export const Cell = z.object({
  fieldNo: z.int(),
  version: z.int(),
  /** Null: empty. Also null when it is hidden from the asker; see `visibility` of the submission. */
  content: CellContent.nullable(),
  note: z.string().nullable(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
  /** Of a register figure that was sent: the records it was computed of; null for what is typed. */
  counted: z.array(RecordId).nullable(),
  evidence: z.array(Evidence),
});
export type Cell = z.infer<typeof Cell>;

/** One earlier content of a cell, for its history; the newest first. */
export const CellEntry = z.object({
  version: z.int(),
  content: CellContent.nullable(),
  note: z.string().nullable(),
  way: EntryWay,
  savedAt: Instant,
  savedBy: z.string(),
});
export type CellEntry = z.infer<typeof CellEntry>;

/** A figure known for another period, beside the cell. */
export const BesideFigure = z.object({
  periodId: PeriodId,
  value: DecimalText,
  grade: Grade,
});
export type BesideFigure = z.infer<typeof BesideFigure>;

/** Another value proposed for a figure that was entered above the unit. */
export const CounterValue = z.object({
  id: z.int(),
  /** The round whose calling unit decides, and the figure. */
  roundId: z.int(),
  figure: FigureAddress,
  unitId: UnitId,
  unitName: z.string(),
  indicatorName: Bilingual,
  periodId: PeriodId,
  /** The value that stands; null where none does. */
  standing: DecimalText.nullable(),
  proposed: DecimalText,
  measureUnit: MeasureUnit,
  reason: z.string(),
  office: z.string(),
  proposedAt: Instant,
  /** Name of the file that bears it out; null where there is none. */
  evidence: z.string().nullable(),
  evidenceScan: FileScan.nullable(),
  decision: z.enum(['waiting', 'accepted', 'declined']),
  /** Why it was accepted or declined, by which office and when; null while it waits. */
  answer: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
});
export type CounterValue = z.infer<typeof CounterValue>;

/** How a register figure stands: what the records come to now, beside what was frozen when the submission was sent. */
export const RegisterStanding = z.object({
  registerCode: RegisterCode,
  registerName: Bilingual,
  /** Records that are counted: of the frozen figure, where there is one. */
  counted: z.int(),
  /** Whether the content of the cell was frozen by sending; else it follows the records. */
  isFrozen: z.boolean(),
  /** What the records come to now; null where the asker may not see them. */
  now: Outcome.nullable(),
  /** Now minus frozen; null where nothing is frozen, one of the two is missing, or they agree. */
  difference: DecimalText.nullable(),
  /** Records that lack a value, so that there is no figure. */
  gaps: z.array(z.object({ recordId: RecordId, name: z.string(), field: Bilingual })),
});
export type RegisterStanding = z.infer<typeof RegisterStanding>;

/** A row of the entry grid: what is asked, what stands, and all that helps to see whether it can be right. */
export const EntryRow = z.object({
  field: RoundField,
  /** Name of the indicator, or the question. */
  name: Bilingual,
  definition: Bilingual.nullable(),
  ownerUnitName: z.string().nullable(),
  cell: Cell,
  /** Input of `checkCell` (core/figure/round/check-cell.ts), for checking while one types. */
  facts: CheckFacts,
  /** What `checkCell` says of the stored content. */
  checks: z.array(CellCheck),
  /** The last figure before this period, of the same kind of period. */
  last: BesideFigure.nullable(),
  samePeriodLastYear: BesideFigure.nullable(),
  /** Plan of the year for this figure, by each assigner. */
  plans: z.array(z.object({ assigner: Assigner, value: DecimalText, periodId: PeriodId })),
  /** Earlier figures, oldest first. */
  history: z.array(BesideFigure),
  /** What is published for this very figure; null where nothing is. Beside `cell` it shows what would change. */
  published: BesideFigure.nullable(),
  counterValues: z.array(CounterValue),
  /** Null for what is typed. */
  register: RegisterStanding.nullable(),
});
export type EntryRow = z.infer<typeof EntryRow>;

export const Submission = z.object({
  id: z.int(),
  /** Number of acts so far. Approving and returning name the version they saw. */
  version: z.int(),
  roundId: z.int(),
  roundTitle: z.string(),
  roundIsOpen: z.boolean(),
  periodId: PeriodId,
  dataThrough: PlainDate,
  unitId: UnitId,
  unitName: z.string(),
  callingUnitName: z.string(),
  state: SubmissionState,
  awaits: ApprovalLevel.nullable(),
  levels: z.array(ApprovalLevel),
  dueOn: PlainDate,
  daysLate: z.int(),
  answered: Share,
  /** Whether what it published stands in the ledger though its approval was withdrawn: to be marked. */
  publishedIsWithdrawn: z.boolean(),
  /**
   * full: the asker's own unit, or data that reached the asker's level; hidden: not approved so far, so contents are
   * null; unapproved-shown: the same, asked for by `includeUnapproved`, to be marked on the screen.
   */
  visibility: z.enum(['full', 'hidden', 'unapproved-shown']),
  rows: z.array(EntryRow),
  /** What is worked out from the cells while one types; see `liveFormulas`. */
  formulas: FormFormulas,
  /** Acts in order, messages among them: the thread. */
  thread: z.array(SubmissionAct),
  acts: z.object({
    enter: OpenAct,
    send: OpenAct,
    takeBack: OpenAct,
    approve: OpenAct,
    return: OpenAct,
    withdraw: OpenAct,
    message: OpenAct,
    proposeValue: OpenAct,
  }),
});
export type Submission = z.infer<typeof Submission>;

export const showSubmissionRoute = route({
  method: 'get',
  path: '/api/submissions/:submission',
  permission: 'follow-work',
  summary: 'One unit’s return in a round: fields, cells, what is known beside them, thread',
  params: SubmissionAddress,
  query: z.object({ includeUnapproved: z.literal('yes').optional() }),
  body: z.undefined(),
  output: Submission,
});

export const listCellEntriesRoute = route({
  method: 'get',
  path: '/api/submissions/:submission/entries/:field',
  permission: 'follow-work',
  summary: 'All that ever stood in one cell',
  params: SubmissionAddress.extend({ field: z.coerce.number().int().positive() }),
  query: none,
  body: z.undefined(),
  output: z.object({ entries: z.array(CellEntry) }),
});

export const SavedCell = z.strictObject({
  fieldNo: z.int().positive(),
  /** Version of the cell that the person saw. A save on an older one is answered as a conflict. */
  baseVersion: z.int().nonnegative(),
  content: CellContent.nullable(),
  note: z.string().trim().min(1).max(2_000).nullable(),
});
export type SavedCell = z.infer<typeof SavedCell>;

/** Two people, or two devices, wrote into one cell. Nothing was overwritten: save again on the version of `theirs`. */
export const CellConflict = z.object({ fieldNo: z.int(), yours: SavedCell, theirs: Cell });
export type CellConflict = z.infer<typeof CellConflict>;

export const saveCellsRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/cells',
  permission: 'enter-figures',
  summary:
    'Save cells of a draft, each by itself; stale ones come back as conflicts. Saving the same again does nothing',
  params: SubmissionAddress,
  query: none,
  body: z.strictObject({
    way: EntryWay,
    cells: z.array(SavedCell).min(1).max(500),
  }),
  output: z.object({
    saved: z.array(Cell),
    conflicts: z.array(CellConflict),
    /** Of the whole submission, as it stands now. */
    checks: z.array(CellCheck),
    answered: Share,
  }),
});

export const attachEvidenceRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/evidence',
  permission: 'enter-figures',
  summary: 'Attach a file of at most 10 MiB to a cell, or take one off',
  params: SubmissionAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('attach'),
      fieldNo: z.int().positive(),
      ...EvidenceFile.shape,
    }),
    z.strictObject({ act: z.literal('take-off'), evidenceId: z.int().positive() }),
  ]),
  largestBody: largestEvidenceBody,
  output: Cell,
});

export const readEvidenceRoute = fileRoute({
  method: 'get',
  path: '/api/evidence/:evidence',
  permission: 'follow-work',
  summary: 'An attached file',
  params: z.object({ evidence: z.coerce.number().int().positive() }),
  query: none,
  mediaTypes: EvidenceMediaType.options,
});

/** Where a submission stands after an act. */
export const Standing = z.object({
  submissionId: z.int(),
  version: z.int(),
  state: SubmissionState,
  awaits: ApprovalLevel.nullable(),
});
export type Standing = z.infer<typeof Standing>;

export const sendSubmissionRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/send',
  permission: 'enter-figures',
  summary:
    'Send a submission up, or take it back before anybody approved it; faults and doubts without a note are refused, each with its field',
  params: SubmissionAddress,
  query: none,
  body: z.strictObject({ act: z.enum(['send', 'take-back']) }),
  output: Standing,
});

export const returnSubmissionRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/return',
  permission: 'approve-figures',
  summary: 'Return a submission to its unit, with the reason',
  params: SubmissionAddress,
  query: none,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  output: Standing,
});

export const withdrawApprovalRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/withdraw',
  permission: 'approve-figures',
  summary:
    'Withdraw the last approval, with the reason; published figures stay and are marked until they are told again',
  params: SubmissionAddress,
  query: none,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  output: Standing,
});

export const writeMessageRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/messages',
  permission: 'discuss-figures',
  summary: 'Write into the thread of a submission',
  params: SubmissionAddress,
  query: none,
  body: z.strictObject({ text: Reason }),
  output: z.object({ thread: z.array(SubmissionAct) }),
});
