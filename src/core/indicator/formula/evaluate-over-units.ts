import type { Bilingual } from '../../kernel/bilingual.ts';
import { add, decimal, type DecimalText } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { breakBetween, differenceInUnit } from '../comparability.ts';
import type { Computation, Coverage } from './computation.ts';
import { computedStep, missingAmong, type StepHead } from './computation-step.ts';
import { notComparable } from './evaluate-arithmetic.ts';
import type { IndicatorVersion } from '../indicator.ts';
import { convertAmount } from './result-unit.ts';

/**
 * The sum over the child units that have a figure, with k of n. Rates are refused: they are rebuilt from
 * numerator and denominator, never averaged. Children to whom the indicator does not apply are not counted in n.
 */
export function summedOverUnits(
  head: StepHead,
  definition: IndicatorVersion,
  children: Computation[],
): Computation {
  const asked = children.filter((child) => !isNotApplicable(child));
  const reported = asked.filter((child) => child.outcome.kind === 'value');
  const { priceBasis, scope } = reported[0] ?? definition;
  return {
    ...computedStep(head, children, {
      outcome: sumOf(definition, children, reported),
      resultUnit: definition.measureUnit,
      priceBasis,
      scope,
    }),
    coverage: asked.length === 0 ? null : coverageOf(asked),
  };
}

function sumOf(
  definition: IndicatorVersion,
  children: Computation[],
  reported: Computation[],
): Outcome {
  if (!definition.additive) {
    return notComparable({
      vi: `[${definition.indicatorCode}] không cộng được giữa các đơn vị`,
      en: `[${definition.indicatorCode}] cannot be added over units`,
    });
  }
  const [first] = reported;
  if (first === undefined) return missingAmong(children) ?? noChildren(children);
  let sum = decimal(0);
  for (const child of reported) {
    const difference = breakBetween(child, first);
    if (difference !== null) return notComparable(named(child, difference));
    const amount = amountIn(child, definition);
    if (amount === null) return notComparable(named(child, differenceInUnit(child, first)));
    sum = add(sum, amount);
  }
  return value(sum);
}

function amountIn(child: Computation, definition: IndicatorVersion): DecimalText | null {
  if (child.outcome.kind === 'missing') return null;
  return convertAmount(child.outcome.value, child.resultUnit, definition.measureUnit);
}

/** A child that is itself a sum counts by its own children, so that k of n counts the units that report. */
function coverageOf(asked: Computation[]): Coverage {
  return {
    units: [...new Set(asked.flatMap(unitsOf))],
    missing: [
      ...new Set(
        asked.flatMap((child) =>
          child.outcome.kind === 'missing' ? unitsOf(child) : (child.coverage?.missing ?? []),
        ),
      ),
    ],
  };
}

function unitsOf(child: Computation): UnitId[] {
  return child.coverage?.units ?? [child.unitId];
}

function isNotApplicable(child: Computation): boolean {
  return child.outcome.kind === 'missing' && child.outcome.reason === 'not-applicable';
}

function noChildren(children: Computation[]): Outcome {
  return missing(children.length === 0 ? 'not-reported' : 'not-applicable', {
    vi: 'Không có đơn vị cấp dưới để cộng',
    en: 'There are no child units to add up',
  });
}

function named(child: Computation, difference: Bilingual): Bilingual {
  return {
    vi: `${child.unitId}: ${difference.vi}`,
    en: `${child.unitId}: ${difference.en}`,
  };
}
