import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';
import { DocumentId, TargetId, UnitId } from '../kernel/ids.ts';

/** Where the money of a programme comes from. */
export const FundSource = z.enum([
  'central-budget',
  'province-budget',
  'city-budget',
  'ward-budget',
  'credit',
  'enterprise',
  'people',
  'other',
]);
export type FundSource = z.infer<typeof FundSource>;

const Year = z.int().min(1945).max(2100);
const Words = z.string().trim().min(1).max(1000);

/** An aim in words; measurable where a target of a resolution says it. */
export const Objective = z.strictObject({ wording: Words, targetId: TargetId.nullable() });
export type Objective = z.infer<typeof Objective>;

/** A stretch of the programme's years with its own name. */
export const Phase = z.strictObject({ name: Words, firstYear: Year, lastYear: Year });
export type Phase = z.infer<typeof Phase>;

/** What is planned for one year, and the document that plans it; null where it is not at hand. */
export const YearlyPlan = z.strictObject({
  year: Year,
  wording: Words,
  documentId: DocumentId.nullable(),
});
export type YearlyPlan = z.infer<typeof YearlyPlan>;

/** Money planned for a year from one source, in tỷ đồng (thousand million đồng). */
export const BudgetLine = z.strictObject({ year: Year, source: FundSource, planned: DecimalText });
export type BudgetLine = z.infer<typeof BudgetLine>;

/** How a programme or scheme is to be carried out; it is kept as a whole. */
export const ProgrammeContent = z.strictObject({
  /** The one unit that answers for it; null where no document says it. */
  leadUnitId: UnitId.nullable(),
  coUnitIds: z.array(UnitId).max(100),
  objectives: z.array(Objective).max(100),
  solutions: z.array(Words).max(200),
  phases: z.array(Phase).max(20),
  yearlyPlans: z.array(YearlyPlan).max(50),
  budget: z.array(BudgetLine).max(500),
});
export type ProgrammeContent = z.infer<typeof ProgrammeContent>;

export const noContent: ProgrammeContent = {
  leadUnitId: null,
  coUnitIds: [],
  objectives: [],
  solutions: [],
  phases: [],
  yearlyPlans: [],
  budget: [],
};
