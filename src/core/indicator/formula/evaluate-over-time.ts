import type { Bilingual } from '../../kernel/bilingual.ts';
import { divide, percentOf } from '../../kernel/decimal-division.ts';
import { nthRoot } from '../../kernel/decimal-root.ts';
import { big, decimal, type DecimalText, multiply, subtract } from '../../kernel/decimal.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { breakBetween, differenceInCoverage, differenceInUnit } from '../comparability.ts';
import type { Computation } from './computation.ts';
import { computedStep, missingAmong, type StepHead } from './computation-step.ts';
import { amountsOf, notComparable } from './evaluate-arithmetic.ts';
import { isPercentage, unitOfChange } from './result-unit.ts';

/** (now − before) ÷ before × 100. A percentage has no growth in %: its change is counted in points. */
export function grown(head: StepHead, now: Computation, before: Computation): Computation {
  return compared(head, [now, before], 'percent', (present, past) => {
    if (isPercentage(now.resultUnit)) return notComparable(pointsNotPercent(now.text));
    return growthBetween(present, past, before);
  });
}

/** now − before, in the unit of the level, or in points for percentages. */
export function changed(head: StepHead, now: Computation, before: Computation): Computation {
  return compared(head, [now, before], unitOfChange(now.resultUnit), (present, past) =>
    value(subtract(present, past)),
  );
}

/** ((now ÷ base)^(1 ÷ years) − 1) × 100. A base of 0 or below has no growth factor: `not-comparable`. */
export function grownOnAverage(
  head: StepHead,
  now: Computation,
  base: Computation,
  years: number,
): Computation {
  return compared(head, [now, base], 'percent-per-year', (present, past) => {
    if (isPercentage(now.resultUnit)) return notComparable(pointsNotPercent(now.text));
    if (big(past).lte(0) || big(present).lt(0)) return notComparable(notPositive(base));
    const multiple = divide(present, past);
    if (multiple.kind === 'missing') return multiple;
    const factor = nthRoot(multiple.value, years);
    if (factor.kind === 'missing') return factor;
    return value(multiply(subtract(factor.value, decimal(1)), decimal(100)));
  });
}

function compared(
  head: StepHead,
  [now, before]: [Computation, Computation],
  resultUnit: Computation['resultUnit'],
  work: (present: DecimalText, past: DecimalText) => Outcome,
): Computation {
  const difference = whyNotComparable(now, before);
  const outcome =
    missingAmong([now, before]) ??
    (difference === null ? amountsOf(now, before, work) : notComparable(difference));
  const { priceBasis, scope, coverage } = now;
  return {
    ...computedStep(head, [now, before], { outcome, resultUnit, priceBasis, scope }),
    coverage,
  };
}

function whyNotComparable(now: Computation, before: Computation): Bilingual | null {
  const broken = breakBetween(now, before);
  if (broken !== null) return broken;
  if (now.resultUnit !== before.resultUnit) return differenceInUnit(now, before);
  return differenceInCoverage(now, before);
}

function growthBetween(present: DecimalText, past: DecimalText, before: Computation): Outcome {
  if (big(past).lt(0)) return notComparable(notPositive(before));
  const growth = percentOf(subtract(present, past), past);
  if (growth.kind === 'value') return growth;
  return missing(growth.reason, {
    vi: `${before.text} kỳ gốc bằng 0`,
    en: `${before.text} is 0 in the base period`,
  });
}

function notPositive(before: Computation): Bilingual {
  return {
    vi: `${before.text}: mức gốc hoặc mức hiện tại không dương nên không có tốc độ tăng`,
    en: `${before.text}: the base or the present level is not positive, so there is no growth rate`,
  };
}

function pointsNotPercent(text: string): Bilingual {
  return {
    vi: `${text} là tỷ lệ %: dùng change(…) để tính theo điểm %`,
    en: `${text} is a percentage: use change(…) to count in points`,
  };
}
