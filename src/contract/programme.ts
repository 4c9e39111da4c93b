import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { DecimalText } from '../core/kernel/decimal.ts';
import { DocumentId, ProgrammeId, ResolutionId, TargetId, UnitId } from '../core/kernel/ids.ts';
import { Outcome } from '../core/kernel/missing.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { ActionProgramme, CascadeState } from '../core/resolution/action-programme.ts';
import { FundSource, ProgrammeContent } from '../core/resolution/programme-content.ts';
import { Programme } from '../core/resolution/resolution.ts';
import { OpenAct } from './open-act.ts';
import { Share } from './round/round.ts';
import { route } from './route.ts';
import { TaskDraft } from './task/task.ts';
import { AsOf, NamedUnit, none } from './door-fields.ts';

export const ProgrammeAddress = z.object({ programme: ProgrammeId });
const Words = z.string().trim().min(1).max(300);

/** Planned and paid money, in tỷ đồng; a sum names how many lines it covers. */
export const BudgetSum = z.object({
  planned: Outcome,
  paid: Outcome,
  /** Paid ÷ planned in per cent, over the lines that have both. */
  share: Outcome,
  coverage: Share,
});
export type BudgetSum = z.infer<typeof BudgetSum>;

/** A programme or scheme in a list. */
export const ProgrammeRow = z.object({
  programme: Programme,
  resolutionTitle: z.string().nullable(),
  leadUnit: NamedUnit.nullable(),
  objectives: z.int(),
  /** Targets that its objectives name. */
  targetIds: z.array(TargetId),
  budget: BudgetSum,
  /** Units that issued their action programme, of those asked for this programme; null where none was asked. */
  cascade: Share.nullable(),
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

export const listProgrammesRoute = route({
  method: 'get',
  path: '/api/programmes',
  permission: 'look',
  summary: 'Programmes and schemes by resolution, with who leads, the money and the cascade',
  params: none,
  query: AsOf,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    rows: z.array(ProgrammeRow),
    /** Resolutions in sight, and whether the asker may add one there. */
    resolutions: z.array(z.object({ id: ResolutionId, title: z.string(), manage: OpenAct })),
  }),
});

/** One unit asked for its action programme, as of the day. */
export const CascadeRow = NamedUnit.extend({
  state: CascadeState,
  issued: ActionProgramme.omit({ unitId: true }).nullable(),
  documentTitle: z.string().nullable(),
  /** Telling that it was issued, or taking that back. */
  issue: OpenAct,
});
export type CascadeRow = z.infer<typeof CascadeRow>;

/** An order that units issue action programmes, with where each stands. */
export const Cascade = z.object({
  id: z.int(),
  title: z.string(),
  resolutionId: ResolutionId,
  programmeId: ProgrammeId.nullable(),
  callingUnit: NamedUnit,
  documentId: DocumentId.nullable(),
  documentTitle: z.string().nullable(),
  calledOn: PlainDate,
  dueOn: PlainDate.nullable(),
  issued: Share,
  rows: z.array(CascadeRow),
});
export type Cascade = z.infer<typeof Cascade>;

/** A programme whole, as of a day. */
export const ProgrammePage = z.object({
  asOf: PlainDate,
  programme: Programme,
  resolutionTitle: z.string().nullable(),
  documentTitle: z.string().nullable(),
  content: ProgrammeContent,
  leadUnit: NamedUnit.nullable(),
  coUnits: z.array(NamedUnit),
  /** Names of the targets of objectives, by id; those out of sight are left out. */
  targetNames: z.record(z.string(), Bilingual),
  documentTitles: z.record(z.string(), z.string()),
  budget: z.array(
    z.object({
      year: z.int(),
      source: FundSource,
      planned: Outcome,
      paid: Outcome,
      share: Outcome,
      dataThrough: PlainDate.nullable(),
    }),
  ),
  total: BudgetSum,
  /** Every statement of money paid, the latest first. */
  disbursements: z.array(
    z.object({
      year: z.int(),
      source: FundSource,
      dataThrough: PlainDate,
      amount: DecimalText,
      documentId: DocumentId.nullable(),
      note: z.string().nullable(),
      knownSince: PlainDate,
      office: z.string(),
    }),
  ),
  cascades: z.array(Cascade),
  manage: OpenAct,
});
export type ProgrammePage = z.infer<typeof ProgrammePage>;

export const showProgrammeRoute = route({
  method: 'get',
  path: '/api/programmes/:programme',
  permission: 'look',
  summary: 'One programme or scheme: content, money by year and source, cascade',
  params: ProgrammeAddress,
  query: AsOf,
  body: z.undefined(),
  output: ProgrammePage,
});

export const makeProgrammeRoute = route({
  method: 'post',
  path: '/api/programmes',
  permission: 'manage-programmes',
  summary: 'Adds a programme or scheme under a resolution',
  params: none,
  query: none,
  body: Programme.omit({ id: true }).extend({ name: Words, place: Words }),
  output: z.object({ id: ProgrammeId }),
});

export const keepProgrammeRoute = route({
  method: 'post',
  path: '/api/programmes/:programme/content',
  permission: 'manage-programmes',
  summary: 'Keeps who leads, objectives, solutions, phases, yearly plans and budget of a programme',
  params: ProgrammeAddress,
  query: none,
  body: z.strictObject({ content: ProgrammeContent, reason: Words.nullable() }),
  output: z.object({ saved: z.literal(true) }),
});

export const stateDisbursementRoute = route({
  method: 'post',
  path: '/api/programmes/:programme/disbursements',
  permission: 'manage-programmes',
  summary: 'States the money paid of one year and source, summed through a day',
  params: ProgrammeAddress,
  query: none,
  body: z.strictObject({
    year: z.int(),
    source: FundSource,
    dataThrough: PlainDate,
    amount: DecimalText,
    documentId: DocumentId.nullable(),
    note: Words.nullable(),
  }),
  output: z.object({ saved: z.literal(true) }),
});

export const listCascadesRoute = route({
  method: 'get',
  path: '/api/action-programmes',
  permission: 'look',
  summary: 'Which unit has issued its action programme, which not yet, by order',
  params: none,
  query: AsOf,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    cascades: z.array(Cascade),
    /** Units that may be asked, with whether the asker may order in their name. */
    units: z.array(
      NamedUnit.extend({
        mayCall: z.boolean(),
        startedOn: PlainDate,
        /** First day on which it is no more; null for a unit of today. */
        endedOn: PlainDate.nullable(),
      }),
    ),
  }),
});

export const callActionProgrammesRoute = route({
  method: 'post',
  path: '/api/action-programmes',
  permission: 'manage-programmes',
  summary: 'Orders units to issue action programmes for a resolution or programme',
  params: none,
  query: none,
  body: z.strictObject({
    title: Words,
    resolutionId: ResolutionId,
    programmeId: ProgrammeId.nullable(),
    unitId: UnitId,
    documentId: DocumentId.nullable(),
    calledOn: PlainDate,
    dueOn: PlainDate.nullable(),
    units: z.array(UnitId).min(1).max(500),
  }),
  output: z.object({ id: z.int() }),
});

export const issueActionProgrammeRoute = route({
  method: 'post',
  path: '/api/action-programmes/:call/issued',
  permission: 'follow-work',
  summary: 'Tells that a unit issued its action programme, with the document; or takes that back',
  params: z.object({ call: z.coerce.number().int().positive() }),
  query: none,
  body: z.strictObject({
    unitId: UnitId,
    /** Null: it was told by mistake, and is not issued. */
    issued: ActionProgramme.omit({ unitId: true }).nullable(),
    reason: Words.nullable(),
  }),
  output: z.object({ saved: z.literal(true) }),
});

/** One row of an annex as it was read, with the task that it would make. */
export const ReadAnnexRow = z.object({
  place: z.string(),
  number: z.string().nullable(),
  content: z.string(),
  section: z.string().nullable(),
  /** As written: who leads, who helps, when it is issued, when it is carried out, what comes of it. */
  lead: z.string().nullable(),
  coordinating: z.string().nullable(),
  issue: z.string().nullable(),
  period: z.string().nullable(),
  product: z.string().nullable(),
  draft: TaskDraft,
  /** What could not be read into the task, in words; the row is taken all the same. */
  doubts: z.array(Bilingual),
  /** Work done routinely: no task unless the reader of the annex says so. */
  isRoutine: z.boolean(),
  /** The programme has a task of this title already. */
  isKnown: z.boolean(),
});
export type ReadAnnexRow = z.infer<typeof ReadAnnexRow>;

export const readAnnexRoute = route({
  method: 'post',
  path: '/api/programmes/:programme/annex',
  permission: 'manage-programmes',
  summary: 'Reads the annex of an action programme (docx, xlsx, pdf, text); nothing is kept',
  params: ProgrammeAddress,
  query: none,
  body: z.strictObject({ fileName: z.string().min(1).max(300), base64: z.string().min(1) }),
  largestBody: 28 * 1024 * 1024,
  output: z.object({ rows: z.array(ReadAnnexRow), messages: z.array(Bilingual) }),
});

export const takeAnnexRoute = route({
  method: 'post',
  path: '/api/programmes/:programme/annex-tasks',
  permission: 'manage-tasks',
  summary: 'Makes drafts of tasks of the rows of an annex, all or none',
  params: ProgrammeAddress,
  query: none,
  body: z.strictObject({
    rows: z
      .array(z.strictObject({ place: Words, draft: TaskDraft }))
      .min(1)
      .max(300),
  }),
  output: z.object({ taskIds: z.array(z.int()) }),
});
