import { type Missing, missing, missingReasonNames, value } from '../../kernel/missing.ts';
import type { PriceBasis } from '../../kernel/quantity.ts';
import { parsePeriodId, periodName } from '../../period/period-kinds.ts';
import type { Computation, FigureFact } from './computation.ts';
import { computedStep } from './computation-step.ts';
import type { IndicatorVersion, Scope } from '../indicator.ts';
import { convertAmount } from './result-unit.ts';

/** A figure as its reporter gave it, or the reason why it is absent with its subject. */
export function reportedStep(fact: FigureFact, definition: IndicatorVersion): Computation {
  const { outcome, priceBasis, scope, grade, unitId, periodId } = fact;
  return {
    step: 'figure',
    text: `[${fact.indicatorCode}]`,
    unitId,
    periodId,
    outcome: outcome.kind === 'value' ? outcome : absence(outcome, fact, definition),
    resultUnit: fact.measureUnit,
    priceBasis,
    scope,
    grade,
    gradesDiffer: false,
    coverage: null,
    indicator: {
      indicatorCode: fact.indicatorCode,
      indicatorVersion: fact.indicatorVersion,
      vintageId: fact.vintageId,
      dataThrough: fact.dataThrough,
      qualifier: fact.qualifier,
    },
    inputs: [],
  };
}

/** The result of an indicator's own formula, in the indicator's unit and scope. */
export function derivedStep(
  reported: Computation,
  definition: IndicatorVersion,
  inner: Computation,
): Computation {
  const { text, unitId, periodId, indicator } = reported;
  let { outcome } = inner;
  if (outcome.kind === 'value') {
    const amount = convertAmount(outcome.value, inner.resultUnit, definition.measureUnit);
    outcome = amount === null ? wrongUnit(definition) : value(amount);
  }
  const step = computedStep({ step: 'indicator', text, unitId, periodId }, [inner], {
    outcome,
    resultUnit: definition.measureUnit,
    priceBasis: derivedBasis(inner, definition),
    scope: derivedScope(inner, definition),
  });
  return {
    ...step,
    indicator: indicator && { ...indicator, indicatorVersion: definition.version },
  };
}

/** Where a definition leaves the scope open, its figures have the scope of what they are computed from. */
function derivedScope(inner: Computation, { scope }: IndicatorVersion): Scope {
  return scope === 'unstated' ? (inner.scope ?? scope) : scope;
}

/** A growth or share of money stands in no prices when its definition says so. */
function derivedBasis(inner: Computation, definition: IndicatorVersion): PriceBasis {
  if (definition.priceBasis === 'not-monetary') return definition.priceBasis;
  return inner.priceBasis ?? definition.priceBasis;
}

/** The reason with its subject: which indicator of which unit in which period is absent. */
function absence(outcome: Missing, fact: FigureFact, definition: IndicatorVersion): Missing {
  const period = parsePeriodId(fact.periodId);
  const reason = outcome.detail ?? missingReasonNames[outcome.reason];
  return missing(outcome.reason, {
    vi: `${definition.name.vi} (${fact.unitId}, ${periodName(period, 'vi')}): ${reason.vi}`,
    en: `${definition.name.en} (${fact.unitId}, ${periodName(period, 'en')}): ${reason.en}`,
  });
}

function wrongUnit(definition: IndicatorVersion): Missing {
  return missing('not-comparable', {
    vi: `Công thức của [${definition.indicatorCode}] không ra đơn vị tính của chỉ tiêu`,
    en: `The formula of [${definition.indicatorCode}] does not give the unit of the indicator`,
  });
}
