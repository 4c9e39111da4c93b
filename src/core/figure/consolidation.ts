import { percentOf } from '../kernel/decimal-division.ts';
import { absolute, subtract } from '../kernel/decimal.ts';
import type { IndicatorCode } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { breakBetween } from '../indicator/comparability.ts';
import type { Computation, Coverage } from '../indicator/computation.ts';
import { missingAmong } from '../indicator/computation-step.ts';
import { evaluateFormula } from '../indicator/evaluate-formula.ts';
import type { EvaluationPlace, FormulaContext } from '../indicator/formula-context.ts';
import { reportedStep } from '../indicator/indicator-step.ts';

/** A higher unit's own figure beside the sum of its units: neither replaces the other. */
export interface Consolidation {
  entered: Computation;
  computed: Computation;
  /** k of n units in the sum, and which are missing. */
  coverage: Coverage;
  isComplete: boolean;
  /** Entered minus computed, in the unit of the indicator. While units are missing it is what they would have to give. */
  difference: Outcome;
  /** The same in % of the entered total. */
  relativeDifference: Outcome;
}

/** Indicators that cannot be added have no computed side: `not-comparable`. */
export function consolidate(
  indicatorCode: IndicatorCode,
  place: EvaluationPlace,
  context: FormulaContext,
): Consolidation {
  const definition = context.definition(indicatorCode, place.periodId);
  const entered = reportedStep(context.figure(indicatorCode, place), definition);
  const computed = evaluateFormula(
    { kind: 'call', function: 'sum_children', operands: [{ kind: 'reference', indicatorCode }] },
    place,
    context,
  );
  const coverage = computed.coverage ?? { units: [], missing: [] };
  return {
    entered,
    computed,
    coverage,
    isComplete: coverage.units.length > 0 && coverage.missing.length === 0,
    ...differences(entered, computed),
  };
}

function differences(
  entered: Computation,
  computed: Computation,
): Pick<Consolidation, 'difference' | 'relativeDifference'> {
  const broken = breakBetween(entered, computed);
  const absent =
    missingAmong([entered, computed]) ??
    (broken === null ? null : missing('not-comparable', broken));
  if (absent !== null) return { difference: absent, relativeDifference: absent };
  const [total, sum] = [entered.outcome, computed.outcome];
  if (total.kind === 'missing') return { difference: total, relativeDifference: total };
  if (sum.kind === 'missing') return { difference: sum, relativeDifference: sum };
  const difference = subtract(total.value, sum.value);
  return {
    difference: value(difference),
    relativeDifference: percentOf(difference, absolute(total.value)),
  };
}
