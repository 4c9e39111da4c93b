import { evaluateFormula } from '../../core/indicator/evaluate-formula.ts';
import { formulaOf } from '../../core/indicator/parse-formula.ts';
import { referencesOf } from '../../core/indicator/formula-references.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { FigureCell } from '../../contract/figure.ts';
import type { KnownFigures } from '../figure/known-figures.ts';
import { cellOfComputation } from '../figure/why.ts';
import type { KnownFacts } from '../known-facts/known-facts.ts';

/**
 * What an indicator's own formula gives for the periods in which its operands are known and nobody stated
 * the figure itself. Periods in which it gives nothing are left out: they are not reported anyway.
 */
export function computedFigures(
  definition: IndicatorVersion,
  facts: KnownFacts,
  figures: KnownFigures,
): FigureCell[] {
  if (definition.formula === null) return [];
  const formula = formulaOf(definition.formula);
  const stated = new Set(
    figures.bestOf(definition.indicatorCode).map((vintage) => vintage.key.periodId),
  );
  const periods = new Set<PeriodId>(
    referencesOf(formula).flatMap((code) =>
      figures.bestOf(code).map((vintage) => vintage.key.periodId),
    ),
  );
  return [...periods]
    .filter((periodId) => !stated.has(periodId))
    .flatMap((periodId) => {
      const place = { unitId: facts.unit.id, periodId };
      const computation = evaluateFormula(formula, place, figures.formulas);
      if (computation.outcome.kind === 'missing') return [];
      const cell = cellOfComputation(computation, definition.measureUnit);
      const address = {
        indicator: definition.indicatorCode,
        unit: facts.unit.id,
        period: periodId,
        scope: computation.scope ?? definition.scope,
        priceBasis: computation.priceBasis ?? definition.priceBasis,
      };
      return [{ ...cell, address, indicatorVersion: definition.version }];
    });
}
