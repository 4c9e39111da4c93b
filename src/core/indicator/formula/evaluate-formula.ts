import type { IndicatorCode } from '../../kernel/ids.ts';
import { missing, value } from '../../kernel/missing.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { samePeriodYearBefore } from '../../period/period-arithmetic.ts';
import { parsePeriodId, periodName } from '../../period/period-kinds.ts';
import type { Period } from '../../period/period.ts';
import type { Computation } from './computation.ts';
import { computedStep, type StepHead } from './computation-step.ts';
import { negated, operated } from './evaluate-arithmetic.ts';
import { changed, grown, grownOnAverage } from './evaluate-over-time.ts';
import { summedOverUnits } from './evaluate-over-units.ts';
import { per10000, perHead, shared } from './evaluate-ratio.ts';
import { formatFormula } from './format-formula.ts';
import type { Formula } from './formula.ts';
import type { EvaluationPlace, FormulaContext } from './formula-context.ts';
import { derivedStep, reportedStep } from './indicator-step.ts';
import { formulaOf } from './parse-formula.ts';

/** The indicators being worked out, outermost first, so that a circle ends in words and not in a crash. */
type Trail = readonly string[];

/**
 * Works a formula out for a unit and a period. The result carries the whole chain: every step with its outcome,
 * grade, coverage and, at the ends, the vintage. A figure or the named reason there is none; never a guess.
 * Refuses (`not-valid`) formulas that refer to themselves, which `checkCatalogue` finds beforehand.
 */
export function evaluateFormula(
  formula: Formula,
  place: EvaluationPlace,
  context: FormulaContext,
): Computation {
  return evaluate(formula, { place, context, trail: [] });
}

/** The reported figure of an indicator or, where nobody reported one, what its own formula gives. */
export function evaluateIndicator(
  indicatorCode: IndicatorCode,
  place: EvaluationPlace,
  context: FormulaContext,
): Computation {
  return evaluateReference(indicatorCode, { place, context, trail: [] });
}

interface Evaluation {
  place: EvaluationPlace;
  context: FormulaContext;
  trail: Trail;
}

function evaluate(formula: Formula, evaluation: Evaluation): Computation {
  const at = { text: formatFormula(formula), ...evaluation.place };
  switch (formula.kind) {
    case 'number':
      return computedStep({ step: 'number', ...at }, [], {
        outcome: value(formula.value),
        resultUnit: 'number',
        priceBasis: null,
        scope: null,
      });
    case 'reference':
      return evaluateReference(formula.indicatorCode, evaluation);
    case 'negation':
      return negated({ step: 'negation', ...at }, evaluate(formula.of, evaluation));
    case 'operation':
      return operated(
        { step: formula.operator, ...at },
        evaluate(formula.left, evaluation),
        evaluate(formula.right, evaluation),
      );
    case 'call':
      return evaluateCall(formula, { step: formula.function, ...at }, evaluation);
  }
}

function evaluateCall(
  formula: Formula & { kind: 'call' },
  head: StepHead,
  evaluation: Evaluation,
): Computation {
  const [first, second] = formula.operands;
  if (first === undefined) throw new RangeError(`${formula.function} without operands`);
  switch (formula.function) {
    case 'sum_children':
      return evaluateSumOverUnits(first, head, evaluation);
    case 'growth':
    case 'change':
      return evaluateYearOnYear(first, head, evaluation);
    case 'growth_average':
      return evaluateAverageGrowth(first, second, head, evaluation);
    default: {
      if (second === undefined) throw new RangeError(`${formula.function} without two operands`);
      const work = { share: shared, per_head: perHead, per_10000: per10000 }[formula.function];
      return work(head, evaluate(first, evaluation), evaluate(second, evaluation));
    }
  }
}

function evaluateSumOverUnits(of: Formula, head: StepHead, evaluation: Evaluation): Computation {
  if (of.kind !== 'reference') throw new RangeError('sum_children takes one indicator');
  const { context, place } = evaluation;
  const children = context
    .children(place)
    .map((unitId) =>
      evaluateReference(of.indicatorCode, { ...evaluation, place: { ...place, unitId } }),
    );
  return summedOverUnits(head, context.definition(of.indicatorCode, place.periodId), children);
}

function evaluateYearOnYear(of: Formula, head: StepHead, evaluation: Evaluation): Computation {
  const now = evaluate(of, evaluation);
  const before = samePeriodYearBefore(parsePeriodId(evaluation.place.periodId));
  if (before === null) return withoutBase(head, now);
  const past = evaluate(of, { ...evaluation, place: { ...evaluation.place, periodId: before.id } });
  return (head.step === 'growth' ? grown : changed)(head, now, past);
}

function evaluateAverageGrowth(
  of: Formula,
  baseYear: Formula | undefined,
  head: StepHead,
  evaluation: Evaluation,
): Computation {
  if (baseYear?.kind !== 'number') throw new RangeError('growth_average takes a base year');
  const now = evaluate(of, evaluation);
  const period = parsePeriodId(evaluation.place.periodId);
  const years = yearOf(period.start) - Number(baseYear.value);
  const base = yearsBefore(period, years);
  if (base === null) return withoutBase(head, now);
  const past = evaluate(of, { ...evaluation, place: { ...evaluation.place, periodId: base.id } });
  return grownOnAverage(head, now, past, years);
}

/** The same period, a number of years earlier; null for 0 years and for periods that have none. */
function yearsBefore(period: Period, years: number): Period | null {
  if (years < 1) return null;
  let earlier: Period | null = period;
  for (let year = 0; year < years && earlier !== null; year += 1) {
    earlier = samePeriodYearBefore(earlier);
  }
  return earlier;
}

function withoutBase(head: StepHead, now: Computation): Computation {
  const name = parsePeriodId(head.periodId);
  const outcome = missing('not-applicable', {
    vi: `${periodName(name, 'vi')} không có kỳ gốc để so sánh`,
    en: `${periodName(name, 'en')} has no base period to compare with`,
  });
  const { resultUnit, priceBasis, scope } = now;
  return computedStep(head, [now], { outcome, resultUnit, priceBasis, scope });
}

function evaluateReference(indicatorCode: IndicatorCode, evaluation: Evaluation): Computation {
  const { context, place, trail } = evaluation;
  const fact = context.figure(indicatorCode, place);
  const definition = context.definition(indicatorCode, place.periodId);
  const reported = reportedStep(fact, definition);
  if (fact.outcome.kind === 'value' || definition.formula === null) return reported;
  // A reporter who says why there is no figure is believed over a formula; silence is not an answer.
  if (fact.vintageId !== null) return reported;
  const mention = `${indicatorCode} (${place.unitId}, ${place.periodId})`;
  if (trail.includes(mention)) throw circle([...trail, mention]);
  const inner = evaluate(formulaOf(definition.formula), {
    ...evaluation,
    trail: [...trail, mention],
  });
  return derivedStep(reported, definition, inner);
}

function circle(trail: Trail): Refusal {
  return new Refusal('not-valid', {
    vi: `Công thức tự gọi lại chính nó: ${trail.join(' → ')}`,
    en: `A formula refers back to itself: ${trail.join(' → ')}`,
  });
}
