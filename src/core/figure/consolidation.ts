import { percentOf } from '../kernel/decimal-division.ts';
import { absolute, subtract } from '../kernel/decimal.ts';
import type { IndicatorCode } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { breakBetween } from '../indicator/comparability.ts';
import type { Computation, Coverage } from '../indicator/formula/computation.ts';
import { missingAmong } from '../indicator/formula/computation-step.ts';
import { evaluateFormula } from '../indicator/formula/evaluate-formula.ts';
import type { EvaluationPlace, FormulaContext } from '../indicator/formula/formula-context.ts';
import type { Formula } from '../indicator/formula/formula.ts';
import { reportedStep } from '../indicator/formula/indicator-step.ts';
import type { IndicatorVersion } from '../indicator/indicator.ts';
import { formulaOf } from '../indicator/formula/parse-formula.ts';

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

/**
 * What can be added is summed over the units; a ratio with a formula is rebuilt from its parts, each summed over the same
 * units. What neither can be added nor has a formula has no computed side: `not-comparable`.
 */
export function consolidate(
  indicatorCode: IndicatorCode,
  place: EvaluationPlace,
  context: FormulaContext,
): Consolidation {
  const definition = context.definition(indicatorCode, place.periodId);
  const entered = reportedStep(context.figure(indicatorCode, place), definition);
  const computed = evaluateFormula(formulaOverUnits(indicatorCode, definition), place, context);
  const coverage = computed.coverage ?? { units: [], missing: [] };
  return {
    entered,
    computed,
    coverage,
    isComplete: coverage.units.length > 0 && coverage.missing.length === 0,
    ...differences(entered, computed),
  };
}

function formulaOverUnits(indicatorCode: IndicatorCode, definition: IndicatorVersion): Formula {
  if (!definition.additive && definition.formula !== null) {
    return overUnits(formulaOf(definition.formula));
  }
  return overUnits({ kind: 'reference', indicatorCode });
}

/** The same formula of the sums over the units below. */
function overUnits(formula: Formula): Formula {
  switch (formula.kind) {
    case 'number':
      return formula;
    case 'reference':
      return { kind: 'call', function: 'sum_children', operands: [formula] };
    case 'negation':
      return { kind: 'negation', of: overUnits(formula.of) };
    case 'operation':
      return { ...formula, left: overUnits(formula.left), right: overUnits(formula.right) };
    case 'call':
      return formula.function === 'sum_children'
        ? formula
        : { ...formula, operands: formula.operands.map(overUnits) };
  }
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
