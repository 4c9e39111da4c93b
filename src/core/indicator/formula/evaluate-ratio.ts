import { decimal, type DecimalText, multiply } from '../../kernel/decimal.ts';
import { missing, type Outcome } from '../../kernel/missing.ts';
import { differenceInBasis, differenceInCoverage, differenceInUnit } from '../comparability.ts';
import type { Computation } from './computation.ts';
import { computedStep, missingAmong, type StepHead } from './computation-step.ts';
import { amountsOf, divideNamed, notComparable } from './evaluate-arithmetic.ts';
import { areAddable, convertAmount, unitPer10000, unitPerHead } from './result-unit.ts';

/** part ÷ whole × 100: both of one thing, in one price basis and scope. */
export function shared(head: StepHead, part: Computation, whole: Computation): Computation {
  const alike = areAddable(part.resultUnit, whole.resultUnit) || bothNumbers(part, whole);
  const difference = alike
    ? (differenceInBasis(part, whole) ?? differenceInCoverage(part, whole))
    : differenceInUnit(part, whole);
  const outcome =
    missingAmong([part, whole]) ??
    (difference === null
      ? amountsOf(part, whole, (a, b) => divideNamed(multiply(a, decimal(100)), b, whole.text))
      : notComparable(difference));
  const { priceBasis, scope } = part;
  return computedStep(head, [part, whole], { outcome, resultUnit: 'percent', priceBasis, scope });
}

/** amount ÷ population; money comes out in million VND per head and year. */
export function perHead(head: StepHead, amount: Computation, population: Computation): Computation {
  return overPopulation(head, amount, population, {
    resultUnit: unitPerHead(amount.resultUnit),
    factor: decimal(1),
  });
}

/** amount ÷ population × 10,000. */
export function per10000(
  head: StepHead,
  amount: Computation,
  population: Computation,
): Computation {
  return overPopulation(head, amount, population, {
    resultUnit: unitPer10000(amount.resultUnit),
    factor: decimal(10000),
  });
}

function overPopulation(
  head: StepHead,
  amount: Computation,
  population: Computation,
  { resultUnit, factor }: { resultUnit: Computation['resultUnit']; factor: DecimalText },
): Computation {
  const { priceBasis, scope } = amount;
  const difference = differenceInCoverage(amount, population);
  let outcome = missingAmong([amount, population]);
  if (outcome === null && population.resultUnit !== 'person') outcome = notPeople(population);
  if (outcome === null && difference !== null) outcome = missing('not-comparable', difference);
  return computedStep(head, [amount, population], {
    outcome: outcome ?? amountOver(amount, population, resultUnit, factor),
    resultUnit,
    priceBasis,
    scope,
  });
}

function amountOver(
  amount: Computation,
  population: Computation,
  resultUnit: Computation['resultUnit'],
  factor: DecimalText,
): Outcome {
  if (amount.outcome.kind === 'missing') return amount.outcome;
  if (population.outcome.kind === 'missing') return population.outcome;
  const inMillions =
    resultUnit === 'million-vnd-per-head-year'
      ? convertAmount(amount.outcome.value, amount.resultUnit, 'million-vnd')
      : null;
  const numerator = multiply(inMillions ?? amount.outcome.value, factor);
  return divideNamed(numerator, population.outcome.value, population.text);
}

function notPeople(population: Computation) {
  return missing('not-comparable', {
    vi: `${population.text} không phải là số người`,
    en: `${population.text} is not a number of people`,
  });
}

function bothNumbers(a: Computation, b: Computation): boolean {
  return a.resultUnit === 'number' && b.resultUnit === 'number';
}
