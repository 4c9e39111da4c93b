import type { MeasureUnit } from '../kernel/measure-unit.ts';
import type { TargetKind, TargetPart } from './target.ts';

/** What is computed and tested; several kinds may share one arithmetic. */
export type Arithmetic =
  | 'level'
  | 'growth'
  | 'decline'
  | 'multiple'
  | 'ratio'
  | 'density'
  | 'all-of'
  | 'sum'
  | 'count'
  | 'share'
  | 'every-year'
  | 'qualitative'
  | 'dated';

/** `by-unit`: told from the measure unit of the target. */
const arithmetics = {
  'level-at-end': 'by-unit',
  'average-growth': 'growth',
  bound: 'by-unit',
  range: 'by-unit',
  'every-year': 'every-year',
  'yearly-decline': 'decline',
  'multiple-of-base': 'multiple',
  'ratio-to-indicator': 'ratio',
  'sum-over-term': 'sum',
  structure: 'share',
  'count-up-to-standard': 'count',
  'with-rider': 'by-unit',
  qualitative: 'qualitative',
  'before-date': 'dated',
  density: 'density',
  'all-of': 'all-of',
} satisfies Record<TargetKind, Arithmetic | 'by-unit'>;

export type AskedPart = Pick<TargetPart, 'kind' | 'judgedAs' | 'measureUnit'>;

/** The arithmetic of the part over its term; a rider changes the scope, not the arithmetic. */
export function arithmeticOf(part: AskedPart): Arithmetic {
  const kind = part.kind === 'with-rider' ? (part.judgedAs ?? 'with-rider') : part.kind;
  const arithmetic = arithmetics[kind];
  return arithmetic === 'by-unit' ? arithmeticOfUnit(part.measureUnit) : arithmetic;
}

/** every-year: what each single year is tested on. */
export function yearlyArithmeticOf(part: AskedPart): 'level' | 'growth' | 'decline' {
  const judgedAs = part.kind === 'every-year' ? part.judgedAs : null;
  if (judgedAs === 'average-growth') return 'growth';
  if (judgedAs === 'yearly-decline') return 'decline';
  return arithmeticOfUnit(part.measureUnit);
}

function arithmeticOfUnit(unit: MeasureUnit): 'level' | 'growth' | 'decline' {
  if (unit === 'percent-per-year') return 'growth';
  if (unit === 'percentage-point-per-year') return 'decline';
  return 'level';
}

/** Whether the target says by how much something falls. */
export function asksFall(part: AskedPart): boolean {
  const arithmetic = arithmeticOf(part);
  return (arithmetic === 'every-year' ? yearlyArithmeticOf(part) : arithmetic) === 'decline';
}

/** Whether the target is itself a change per year: then advance is a gap in points, never a percent. */
export function isRateOfChange(part: AskedPart): boolean {
  const arithmetic = arithmeticOf(part);
  const tested = arithmetic === 'every-year' ? yearlyArithmeticOf(part) : arithmetic;
  return tested === 'growth' || tested === 'decline' || part.measureUnit === 'percentage-point';
}

/** Whether the figure is a rate or share, so that its changes are steps in points. */
export function isShareUnit(unit: MeasureUnit): boolean {
  return unit === 'percent' || unit === 'percent-per-year' || unit === 'percentage-point';
}

/** Unit of a difference of two amounts in `unit`: two percentages differ in points. */
export function gapUnitOf(unit: MeasureUnit): MeasureUnit {
  if (unit === 'percent' || unit === 'percent-per-year') return 'percentage-point';
  return unit === 'percentage-point-per-year' ? 'percentage-point' : unit;
}
