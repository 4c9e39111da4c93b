import type { Bilingual } from '../../kernel/bilingual.ts';
import { divide } from '../../kernel/decimal-division.ts';
import { add, type DecimalText, multiply, negate, subtract } from '../../kernel/decimal.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import type { PriceBasis } from '../../kernel/quantity.ts';
import { differenceInBasis, differenceInCoverage, differenceInUnit } from '../comparability.ts';
import type { Computation } from './computation.ts';
import { computedStep, missingAmong, type StepHead, type StepResult } from './computation-step.ts';
import type { FormulaOperator } from './formula.ts';
import {
  areAddable,
  convertAmount,
  unitOfProduct,
  unitOfQuotient,
  unitOfSum,
  type ResultUnit,
} from './result-unit.ts';

export function negated(head: StepHead, of: Computation): Computation {
  const { outcome, resultUnit, priceBasis, scope } = of;
  return computedStep(head, [of], {
    outcome: outcome.kind === 'value' ? value(negate(outcome.value)) : outcome,
    resultUnit,
    priceBasis,
    scope,
  });
}

/** left ∘ right. Named refusals: an input missing, division by zero, other price basis, scope or unit. */
export function operated(
  head: StepHead & { step: FormulaOperator },
  left: Computation,
  right: Computation,
): Computation {
  const result = {
    '+': summed,
    '−': summed,
    '×': multiplied,
    '÷': divided,
  }[head.step](left, right, head.step);
  const absent = missingAmong([left, right]);
  return computedStep(head, [left, right], { ...result, outcome: absent ?? result.outcome });
}

function summed(left: Computation, right: Computation, operator: FormulaOperator): StepResult {
  const resultUnit = unitOfSum(left.resultUnit, right.resultUnit, operator === '−' ? '−' : '+');
  const arithmetic = operator === '−' ? subtract : add;
  const kept = {
    priceBasis: left.priceBasis ?? right.priceBasis,
    scope: left.scope ?? right.scope,
  };
  if (resultUnit === null) {
    const outcome = notComparable(differenceInUnit(left, right));
    return { ...kept, resultUnit: 'compound', outcome };
  }
  const difference = differenceInBasis(left, right);
  const outcome =
    difference === null
      ? amountsOf(left, right, (a, b) => value(arithmetic(a, b)))
      : notComparable(difference);
  return { ...kept, resultUnit, outcome };
}

function multiplied(left: Computation, right: Computation): StepResult {
  return {
    resultUnit: unitOfProduct(left.resultUnit, right.resultUnit),
    outcome: amountsOf(left, right, (a, b) => value(multiply(a, b))),
    ...basisOfProduct(left, right),
  };
}

function divided(left: Computation, right: Computation): StepResult {
  const sameThing = areAddable(left.resultUnit, right.resultUnit);
  const difference =
    (sameThing ? differenceInBasis(left, right) : null) ?? differenceInCoverage(left, right);
  return {
    resultUnit: unitOfQuotient(left.resultUnit, right.resultUnit),
    outcome:
      difference === null
        ? amountsOf(left, right, (a, b) => divideNamed(a, b, right.text))
        : notComparable(difference),
    ...basisOfProduct(left, right),
  };
}

/** Division whose refusal names the denominator. */
export function divideNamed(a: DecimalText, b: DecimalText, denominator: string): Outcome {
  const quotient = divide(a, b);
  if (quotient.kind === 'value') return quotient;
  return missing(quotient.reason, {
    vi: `Mẫu số ${denominator} bằng 0`,
    en: `The denominator ${denominator} is 0`,
  });
}

/** Both amounts, the right one written in the unit of the left where the two measure one thing. */
export function amountsOf(
  left: Computation,
  right: Computation,
  work: (a: DecimalText, b: DecimalText) => Outcome,
): Outcome {
  if (left.outcome.kind === 'missing') return left.outcome;
  if (right.outcome.kind === 'missing') return right.outcome;
  const amount = right.outcome.value;
  const converted = isMeasureUnit(left.resultUnit)
    ? convertAmount(amount, right.resultUnit, left.resultUnit)
    : null;
  return work(left.outcome.value, converted ?? amount);
}

export function notComparable(difference: Bilingual): Outcome {
  return missing('not-comparable', difference);
}

function isMeasureUnit(unit: ResultUnit): unit is MeasureUnit {
  return unit !== 'number' && unit !== 'compound';
}

/** Money times or over something else stays money of its basis; two scopes leave none. */
function basisOfProduct(
  left: Computation,
  right: Computation,
): { priceBasis: PriceBasis | null; scope: Computation['scope'] } {
  const isMoney = left.priceBasis !== null && left.priceBasis !== 'not-monetary';
  const scopes = [left.scope, right.scope].filter((scope) => scope !== null);
  return {
    priceBasis: isMoney ? left.priceBasis : (right.priceBasis ?? left.priceBasis),
    scope: new Set(scopes).size === 1 ? (scopes[0] ?? null) : null,
  };
}
