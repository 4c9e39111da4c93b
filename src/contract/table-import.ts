import * as z from 'zod';
import { FieldKey, RowKind, TableMapping } from '../core/figure/table/table-mapping.ts';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { MeasureUnit } from '../core/kernel/measure-unit.ts';
import { PeriodId } from '../core/period/period.ts';
import { OpenAct } from './open-act.ts';
import { RoundAddress } from './round/round.ts';
import { route } from './route.ts';
import { CellContent } from '../core/figure/round/cell.ts';
import { FormChange, FormFault } from './round/submission-workbook.ts';
import { Instant } from '../core/kernel/instant.ts';
import { none } from './door-fields.ts';

export const largestTable = 5 * 1024 * 1024;
const largestBody = 8 * 1024 * 1024;

/** A table from anywhere: a file, or what was copied from a sheet. It is sent with each question and kept nowhere. */
export const TableSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paste'), text: z.string().min(1).max(2_000_000) }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string().trim().min(1).max(200),
    base64: z.base64().min(1),
  }),
]);
export type TableSource = z.infer<typeof TableSource>;

/** A mapping that was remembered, for whoever wants to see or forget it. */
export const RememberedMapping = z.object({
  id: z.int(),
  unitName: z.string(),
  /** The heads that it is known by. */
  head: z.string(),
  office: z.string(),
  rememberedAt: Instant,
});
export type RememberedMapping = z.infer<typeof RememberedMapping>;

/** A field of the form that a table can fill. */
export const TableField = z.object({
  key: FieldKey,
  name: Bilingual,
  /** Null for a question. */
  measureUnit: MeasureUnit.nullable(),
});
export type TableField = z.infer<typeof TableField>;

/** A unit of the round whose draft the asker may fill, or why not now. */
export const TableUnit = z.object({
  submissionId: z.int(),
  unitId: UnitId,
  unitName: z.string(),
  importing: OpenAct,
});
export type TableUnit = z.infer<typeof TableUnit>;

export const showTableImportRoute = route({
  method: 'get',
  path: '/api/rounds/:round/table',
  permission: 'import-table',
  summary:
    'What a table can be laid upon in a round: fields, units of the asker, remembered mappings',
  params: RoundAddress,
  query: none,
  body: z.undefined(),
  output: z.object({
    roundTitle: z.string(),
    periodId: PeriodId,
    fields: z.array(TableField),
    units: z.array(TableUnit),
    remembered: z.array(RememberedMapping),
  }),
});

/** A column of the table as it stands, to choose what it means. */
export const TableColumn = z.object({
  column: z.int(),
  /** `A`, `B` … */
  letters: z.string(),
  /** Its heads, outermost first; empty where there are none. */
  head: z.string(),
  samples: z.array(z.string()),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** A row of the body by its name; rows of one name are one. */
export const TableRow = z.object({
  row: z.int(),
  name: z.string(),
  /** Name in the form by which mappings know it. */
  key: z.string(),
  /** How its meaning came about; null where none was found. */
  tied: z.enum(['sure', 'likely', 'remembered']).nullable(),
});
export type TableRow = z.infer<typeof TableRow>;

export const readTableRoute = route({
  method: 'post',
  path: '/api/rounds/:round/table/read',
  permission: 'import-table',
  summary:
    'Read a foreign table and propose how it lies upon the form: a remembered mapping where its head is known; what is given is kept to',
  params: RoundAddress,
  query: none,
  body: z.strictObject({
    source: TableSource,
    usesMemory: z.boolean(),
    sheet: z.string().nullable(),
    bodyFrom: z.int().positive().nullable(),
    rows: RowKind.nullable(),
    nameColumn: z.int().positive().nullable(),
  }),
  largestBody,
  output: z.object({
    sheets: z.array(z.string()),
    columns: z.array(TableColumn),
    rows: z.array(TableRow),
    mapping: TableMapping,
    /** Where the mapping was remembered, not proposed. */
    remembered: RememberedMapping.nullable(),
    /** The one unit that a remembered mapping, or the asker, stands for. */
    unitId: UnitId.nullable(),
  }),
});

/** What a cell of the table would change. */
export const TableChange = FormChange.extend({
  submissionId: z.int(),
  unitName: z.string(),
  /** Version of the cell on which this was worked out. */
  version: z.int(),
  /** As the table writes it, with its unit of measure where that is another. */
  written: z.string(),
});
export type TableChange = z.infer<typeof TableChange>;

/** A cell that somebody else changed after the preview: nothing was overwritten. */
export const TableConflict = z.object({
  submissionId: z.int(),
  unitName: z.string(),
  name: Bilingual,
  yours: CellContent.nullable(),
  theirs: CellContent.nullable(),
});
export type TableConflict = z.infer<typeof TableConflict>;

export const takeTableRoute = route({
  method: 'post',
  path: '/api/rounds/:round/table',
  permission: 'import-table',
  summary:
    'What a mapped table would change and what is wrong in it, each with its cell; with `apply` the good cells are saved as drafts, and the mapping may be remembered',
  params: RoundAddress,
  query: none,
  body: z.strictObject({
    source: TableSource,
    mapping: TableMapping,
    /** The unit of a table that is of one unit; null for others. */
    unitId: UnitId.nullable(),
    apply: z
      .strictObject({
        remember: z.boolean(),
        /** What the preview showed: only that is changed, on the version that it showed. */
        seen: z
          .array(
            z.strictObject({
              submissionId: z.int().positive(),
              fieldNo: z.int().positive(),
              version: z.int().nonnegative(),
            }),
          )
          .max(20_000),
      })
      .nullable(),
  }),
  largestBody,
  output: z.object({
    changes: z.array(TableChange),
    faults: z.array(FormFault),
    unchanged: z.int(),
    /** Figures of the table that the mapping passes over. */
    passedOver: z.array(z.object({ place: z.string(), name: z.string() })),
    applied: z
      .object({ saved: z.int(), conflicts: z.array(TableConflict), isRemembered: z.boolean() })
      .nullable(),
  }),
});

export const forgetTableMappingRoute = route({
  method: 'post',
  path: '/api/table-mappings/:mapping/forget',
  permission: 'import-table',
  summary: 'Forget how a table was mapped; what was filled by it stays',
  params: z.object({ mapping: z.coerce.number().int().positive() }),
  query: none,
  body: none,
  output: none,
});
