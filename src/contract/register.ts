import * as z from 'zod';
import { Bilingual, Language } from '../core/kernel/bilingual.ts';
import { RecordId, RegisterCode, RegisterKey, UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { RecordAct, RecordValues } from '../core/register/record.ts';
import { Register } from '../core/register/register.ts';
import { exportMediaTypes } from './export.ts';
import { OpenAct } from './open-act.ts';
import { fileRoute, route } from './route.ts';
import { none, Words } from './door-fields.ts';

const RegisterAddress = z.object({ register: RegisterCode });
const RecordAddress = z.object({ record: RecordId });
const NamedUnit = z.object({ unitId: UnitId, name: z.string() });

/** A register with what is in sight of it. */
export const RegisterRow = z.object({
  register: Register,
  keptBy: z.string(),
  /** Records in sight today: open, closed, and of how many units. */
  open: z.int(),
  closed: z.int(),
  units: z.int(),
  /** Day of the last act in sight; null where there is none. */
  lastChangedOn: PlainDate.nullable(),
  define: OpenAct,
});
export type RegisterRow = z.infer<typeof RegisterRow>;

export const listRegistersRoute = route({
  method: 'get',
  path: '/api/registers',
  permission: 'follow-work',
  summary: 'Registers that are kept, with how many records of each are in sight',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({
    registers: z.array(RegisterRow),
    /** Units for which the asker may make a register; empty for none. */
    mayDefineFor: z.array(NamedUnit),
  }),
});

/** A record on a day. Values about persons are left out for whoever has no right to them. */
export const RecordRow = z.object({
  id: RecordId,
  unitId: UnitId,
  unitName: z.string(),
  name: z.string(),
  values: RecordValues,
  /** Fields of which the asker may not see the value. */
  withheld: z.array(RegisterKey),
  since: PlainDate,
  closedOn: PlainDate.nullable(),
  closedBecause: z.string().nullable(),
  /** Number of acts so far: acts name the version they saw. */
  version: z.int(),
  enter: OpenAct,
  /** The unit that handed it over last, and the day from which it is another's; null where nobody did. */
  cameFrom: z.object({ unitId: UnitId, name: z.string(), on: PlainDate }).nullable(),
  /** Units that its unit went into and that may take it over; empty while its unit lasts. */
  heirs: z.array(NamedUnit),
  handOver: OpenAct,
});
export type RecordRow = z.infer<typeof RecordRow>;

export const RegisterTable = z.object({
  register: Register,
  keptBy: z.string(),
  /** The day on which the records are shown, and as known on which; null: as known now. */
  day: PlainDate,
  knownOn: PlainDate.nullable(),
  records: z.array(RecordRow),
  /** Units whose records the asker may add. */
  enterFor: z.array(NamedUnit),
  /** Units that a field of the kind `unit` may name; empty where there is no such field. */
  places: z.array(NamedUnit),
  define: OpenAct,
});
export type RegisterTable = z.infer<typeof RegisterTable>;

export const showRegisterRoute = route({
  method: 'get',
  path: '/api/registers/:register',
  permission: 'follow-work',
  summary: 'The records of a register that are in sight, on a day and as known on a day',
  params: RegisterAddress,
  query: z.object({ day: PlainDate.optional(), asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: RegisterTable,
});

export const RecordHistory = z.object({
  register: Register,
  record: RecordRow,
  /** All that was done, in the order in which it was recorded. */
  acts: z.array(
    RecordAct.extend({
      /** Whether it was undone by a later act. */
      isUndone: z.boolean(),
      /** Name of the unit that it was handed over to; null for every other act. */
      toUnitName: z.string().nullable(),
      /** Title of the document that says so; null where none does. */
      documentTitle: z.string().nullable(),
      undo: OpenAct,
    }),
  ),
});
export type RecordHistory = z.infer<typeof RecordHistory>;

export const showRecordRoute = route({
  method: 'get',
  path: '/api/records/:record',
  permission: 'follow-work',
  summary: 'One record as it is now, with all that was ever done to it',
  params: RecordAddress,
  query: none,
  body: z.undefined(),
  output: RecordHistory,
});

export const defineRegisterRoute = route({
  method: 'post',
  path: '/api/registers',
  permission: 'manage-registers',
  summary: 'Make a register, or extend the definition of one: fields that may hold values stay',
  params: none,
  query: none,
  body: z.strictObject({ register: Register, isNew: z.boolean() }),
  output: z.object({ register: Register }),
});

export const addRecordRoute = route({
  method: 'post',
  path: '/api/registers/:register/records',
  permission: 'enter-records',
  summary: 'Add a record of a unit; every value that is wrong is named',
  params: RegisterAddress,
  query: none,
  body: z.strictObject({ unitId: UnitId, from: PlainDate, values: RecordValues }),
  output: RecordRow,
});

export const changeRecordRoute = route({
  method: 'post',
  path: '/api/records/:record/acts',
  permission: 'enter-records',
  summary:
    'Change a record from a day, close it, hand it over to an heir of its unit, or undo an act by another one; always with the reason',
  params: RecordAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('change'),
      version: z.int(),
      from: PlainDate,
      values: RecordValues,
      reason: Words,
    }),
    z.strictObject({
      act: z.literal('close'),
      version: z.int(),
      from: PlainDate,
      reason: Words,
    }),
    z.strictObject({
      act: z.literal('hand-over'),
      version: z.int(),
      from: PlainDate,
      toUnitId: UnitId,
      reason: Words,
    }),
    z.strictObject({
      act: z.literal('undo'),
      version: z.int(),
      undoes: z.int().positive(),
      reason: Words,
    }),
  ]),
  output: RecordHistory,
});

/** What a row of a sheet would do, or what is wrong with it. */
export const TakenRow = z.object({
  /** "Bảng tính!A4", or "dòng 4". */
  place: z.string(),
  name: z.string().nullable(),
  /** add, change, nothing to do, or not to be taken. */
  does: z.enum(['add', 'change', 'same', 'fault']),
  /** Values that are new. */
  values: RecordValues,
  faults: z.array(z.object({ place: z.string(), text: Bilingual })),
});
export type TakenRow = z.infer<typeof TakenRow>;

export const largestRows = 5 * 1024 * 1024;

export const takeRowsRoute = route({
  method: 'post',
  path: '/api/registers/:register/rows',
  permission: 'enter-records',
  summary:
    'Read rows pasted from a sheet or a workbook: what each would do and what is wrong, cell by cell; with `apply` the good rows are saved',
  params: RegisterAddress,
  query: none,
  body: z.strictObject({
    unitId: UnitId,
    /** Cells as a sheet copies them, tabs between them; or a workbook. One of the two. */
    text: z.string().max(2_000_000).nullable(),
    base64: z.base64().nullable(),
    /** The day from which new and changed values hold. */
    from: PlainDate,
    reason: Words.nullable(),
    apply: z.boolean(),
  }),
  largestBody: 8 * 1024 * 1024,
  output: z.object({
    rows: z.array(TakenRow),
    /** Heads of columns that are no field: they are left out. */
    ignored: z.array(z.string()),
    /** Rows saved; null where nothing was to be applied. */
    saved: z.int().nullable(),
  }),
});

export const exportRegisterRoute = fileRoute({
  method: 'get',
  path: '/api/registers/:register/workbook',
  permission: 'export',
  summary: 'The records in sight as a workbook, which can be filled further and brought back',
  params: RegisterAddress,
  query: z.object({
    day: PlainDate.optional(),
    asOf: PlainDate.optional(),
    language: Language.default('vi'),
  }),
  mediaTypes: [exportMediaTypes.xlsx],
});
