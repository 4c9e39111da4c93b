import * as z from 'zod';
import { Bilingual } from '../../kernel/bilingual.ts';
import { DecimalText } from '../../kernel/decimal.ts';
import { MeasureUnit } from '../../kernel/measure-unit.ts';
import { IndicatorKind } from '../../indicator/indicator.ts';

const Known = z.object({ periodId: z.string(), value: DecimalText });

/** What a cell is checked against; nothing of it depends on the cells of the submission. */
export const CheckFacts = z.object({
  fieldNo: z.int(),
  name: Bilingual,
  isRequired: z.boolean(),
  /** Null for questions. `share`: 0 to 100 %; growth and change may be anything. */
  indicator: z
    .object({
      kind: IndicatorKind,
      measureUnit: MeasureUnit,
      range: z.enum(['share', 'not-negative', 'any']),
    })
    .nullable(),
  /** The figure of the last period of the same kind; null where none is known. */
  last: Known.nullable(),
  samePeriodLastYear: Known.nullable(),
  /** Figures of earlier periods of the same kind, oldest first. */
  history: z.array(Known),
  /** Flows: figures of shorter periods inside this one, from the same start; a longer one is not below them. */
  shorter: z.array(Known),
  /** Fields of the same form that add up to this one. */
  partFieldNos: z.array(z.int()),
  /** Whether the last day of the data lies before the end of the period: an official figure cannot be yet. */
  isPeriodOver: z.boolean(),
});
export type CheckFacts = z.infer<typeof CheckFacts>;
