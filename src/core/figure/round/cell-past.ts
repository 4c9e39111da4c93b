import { big, type DecimalText } from '../../kernel/decimal.ts';
import type { Grade } from '../../kernel/grade.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { listFunctions } from '../../indicator/formula/formula-references.ts';
import { formulaOf } from '../../indicator/formula/parse-formula.ts';
import { comparePeriods, samePeriodYearBefore } from '../../period/period-arithmetic.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import type { Period, PeriodId } from '../../period/period.ts';
import type { CheckFacts } from './check-facts.ts';

/** A figure of the same unit, indicator, version, scope and price basis, of some period. */
export interface PastFigure {
  periodId: PeriodId;
  value: DecimalText;
  grade: Grade;
}

/** What is known around the period of a cell. */
export interface CellPast {
  /** The very figure that the cell asks for, where one is published. */
  published: PastFigure | null;
  last: PastFigure | null;
  samePeriodLastYear: PastFigure | null;
  /** Of the same kind of period, oldest first. */
  history: PastFigure[];
  /** Of periods within this one that begin with it. */
  shorter: PastFigure[];
}

/** Sorts what is known of a figure around the period asked for; what came after the period is left out. */
export function cellPastOf(period: Period, known: readonly PastFigure[]): CellPast {
  const dated = known
    .map((figure) => ({ figure, of: parsePeriodId(figure.periodId) }))
    .toSorted((a, b) => comparePeriods(a.of, b.of));
  const sameKind = dated.filter(({ of }) => of.kind === period.kind && of.end <= period.start);
  const yearBefore = samePeriodYearBefore(period)?.id;
  const history = sameKind.map(({ figure }) => figure);
  const isShorter = (of: Period): boolean => of.start === period.start && of.end < period.end;
  return {
    published: known.find(({ periodId }) => periodId === period.id) ?? null,
    last: history.at(-1) ?? null,
    samePeriodLastYear: known.find(({ periodId }) => periodId === yearBefore) ?? null,
    history,
    shorter: dated.filter(({ of }) => isShorter(of)).map(({ figure }) => figure),
  };
}

/**
 * What values an indicator can take: a share lies between 0 and 100 %; growth and change may be anything; what is
 * counted or measured is not negative. A percentage that was ever outside 0 to 100 is no share.
 */
export function rangeOf(
  definition: Pick<IndicatorVersion, 'indicatorCode' | 'kind' | 'measureUnit' | 'formula'>,
  known: readonly PastFigure[],
): NonNullable<CheckFacts['indicator']>['range'] {
  const { measureUnit, kind, formula, indicatorCode } = definition;
  if (measureUnit.startsWith('percentage-point') || measureUnit === 'percent-per-year')
    return 'any';
  const isMovement =
    /-(growth|change)$/.test(indicatorCode) ||
    (formula !== null &&
      listFunctions(formulaOf(formula)).some(
        (name) => name !== 'share' && name !== 'sum_children',
      ));
  if (isMovement) return 'any';
  if (measureUnit !== 'percent') return 'not-negative';
  if (known.some(({ value }) => value.startsWith('-'))) return 'any';
  const isShare = kind === 'rate' || kind === 'structure';
  return isShare && known.every(({ value }) => big(value).lte(100)) ? 'share' : 'not-negative';
}
