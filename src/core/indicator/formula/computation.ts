import * as z from 'zod';
import { Grade } from '../../kernel/grade.ts';
import { IndicatorCode, UnitId, VintageId } from '../../kernel/ids.ts';
import { MeasureUnit } from '../../kernel/measure-unit.ts';
import { Outcome } from '../../kernel/missing.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../../kernel/quantity.ts';
import { PeriodId } from '../../period/period.ts';
import { formulaFunctions, type FormulaFunction } from './formula.ts';
import { Scope } from '../indicator.ts';
import { ResultUnit } from './result-unit.ts';

/** A reported figure as a formula sees it: what it is of, what it says, and where that comes from. */
export const FigureFact = z.object({
  indicatorCode: IndicatorCode,
  indicatorVersion: z.int().positive(),
  unitId: UnitId,
  periodId: PeriodId,
  scope: Scope,
  priceBasis: PriceBasis,
  measureUnit: MeasureUnit,
  outcome: Outcome,
  qualifier: Qualifier,
  /** null when nothing has been reported. */
  grade: Grade.nullable(),
  vintageId: VintageId.nullable(),
  dataThrough: PlainDate.nullable(),
});
export type FigureFact = z.infer<typeof FigureFact>;

/** Which units a sum asked, and which of them gave no figure: k of n is n minus the missing. */
export const Coverage = z.object({ units: z.array(UnitId), missing: z.array(UnitId) });
export type Coverage = z.infer<typeof Coverage>;

/** The same in numbers: how many units gave a figure, of how many. */
export const UnitCount = z.object({ reported: z.int(), of: z.int() });
export type UnitCount = z.infer<typeof UnitCount>;

export function unitCountOf({ units, missing }: Coverage): UnitCount {
  return { reported: units.length - missing.length, of: units.length };
}

/** How many units a sum is of, where some are missing; null where it is whole, or no sum over units. */
export function partOfUnits(unitCount: UnitCount | null): UnitCount | null {
  return unitCount === null || unitCount.reported === unitCount.of ? null : unitCount;
}

const functionNames = Object.keys(formulaFunctions).filter(
  (name): name is FormulaFunction => name in formulaFunctions,
);

/** number: written in the formula · figure: reported · indicator: computed by that indicator's own formula. */
export const ComputationStep = z.enum([
  'number',
  'figure',
  'indicator',
  'negation',
  '+',
  '−',
  '×',
  '÷',
  ...functionNames,
]);
export type ComputationStep = z.infer<typeof ComputationStep>;

/** What a step of the chain is of, when it stands for one indicator. */
export const ComputedIndicator = z.object({
  indicatorCode: IndicatorCode,
  indicatorVersion: z.int().positive(),
  vintageId: VintageId.nullable(),
  dataThrough: PlainDate.nullable(),
  qualifier: Qualifier,
});
export type ComputedIndicator = z.infer<typeof ComputedIndicator>;

/** One step of "why this number": a result with the steps it was computed from. */
export const Computation = z.object({
  step: ComputationStep,
  /** The formula of this step, as `formatFormula` writes it. */
  text: z.string(),
  unitId: UnitId,
  periodId: PeriodId,
  outcome: Outcome,
  resultUnit: ResultUnit,
  /** null for pure numbers. */
  priceBasis: PriceBasis.nullable(),
  /** null for pure numbers and for things of several scopes. */
  scope: Scope.nullable(),
  /** The least certain grade of what went in; null when no figure did. */
  grade: Grade.nullable(),
  /** Figures of different grades went in, for example an estimate on last year's official figure. */
  gradesDiffer: z.boolean(),
  /** null when nothing was summed over units. */
  coverage: Coverage.nullable(),
  /** null for steps that stand for no single indicator. */
  indicator: ComputedIndicator.nullable(),
  get inputs() {
    return z.array(Computation);
  },
});
export type Computation = z.infer<typeof Computation>;
