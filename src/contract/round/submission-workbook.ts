import * as z from 'zod';
import { CellContent } from '../../core/figure/round/cell.ts';
import { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { exportMediaTypes } from '../export.ts';
import { fileRoute, route } from '../route.ts';
import { Cell, CellConflict, SubmissionAddress } from './submission.ts';
import { none } from '../door-fields.ts';

export const readFormRoute = fileRoute({
  method: 'get',
  path: '/api/submissions/:submission/workbook',
  permission: 'follow-work',
  summary: 'The form of one unit as a workbook, to be filled without a line and brought back',
  params: SubmissionAddress,
  query: z.object({ language: Language.default('vi') }),
  mediaTypes: [exportMediaTypes.xlsx],
});

/** What a filled row would change. */
export const FormChange = z.object({
  fieldNo: z.int(),
  name: Bilingual,
  /** Sheet and cell of the file: `Biểu!G7`. */
  place: z.string(),
  before: CellContent.nullable(),
  after: CellContent.nullable(),
  noteBefore: z.string().nullable(),
  noteAfter: z.string().nullable(),
  /** What somebody saved since the file was downloaded: applying leaves it as it is. Null where nobody did. */
  newer: Cell.nullable(),
});
export type FormChange = z.infer<typeof FormChange>;

/** What of the file cannot be taken, and where. The row stays as it was; the others are not lost. */
export const FormFault = z.object({ place: z.string(), text: Bilingual });
export type FormFault = z.infer<typeof FormFault>;

export const largestForm = 5 * 1024 * 1024;

export const takeFormRoute = route({
  method: 'post',
  path: '/api/submissions/:submission/workbook',
  permission: 'enter-figures',
  summary:
    'Read a filled form: what it would change and what is wrong, each with its cell; with `apply` the good rows are saved',
  params: SubmissionAddress,
  query: none,
  body: z.strictObject({ base64: z.base64().min(1), apply: z.boolean() }),
  largestBody: 8 * 1024 * 1024,
  output: z.object({
    changes: z.array(FormChange),
    faults: z.array(FormFault),
    /** Rows that say what stands already. */
    unchanged: z.int(),
    /** Null where nothing was to be applied. */
    applied: z.object({ saved: z.array(Cell), conflicts: z.array(CellConflict) }).nullable(),
  }),
});
