import { evaluateFormula } from '../../core/indicator/formula/evaluate-formula.ts';
import { listReferences } from '../../core/indicator/formula/formula-references.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import { comparePeriods } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { FigureCell } from '../../contract/figure.ts';
import { figureCellOf } from '../figure/cells.ts';
import type { KnownFigures } from '../figure/known-figures.ts';
import { cellOfComputation } from '../figure/why.ts';
import { definitionOf, type KnownFacts } from '../known-facts/known-facts.ts';

/** All figures of an indicator, by period: those that somebody stated, and those its formula gives beside them. */
export function figureCellsOf(
  definition: IndicatorVersion,
  facts: KnownFacts,
  figures: KnownFigures,
): FigureCell[] {
  return [
    ...figures.bestOf(definition.indicatorCode).map((vintage) => figureCellOf(vintage, facts)),
    ...computedFigures(definition, facts, figures),
  ].toSorted(byPeriod);
}

/**
 * What an indicator's own formula gives for the periods in which its operands are known and nobody stated
 * the figure itself. Periods in which it gives nothing are left out: they are not reported anyway.
 */
export function computedFigures(
  definition: IndicatorVersion,
  facts: KnownFacts,
  figures: KnownFigures,
): readonly FigureCell[] {
  const known = computedBefore.get(figures) ?? new Map<string, readonly FigureCell[]>();
  computedBefore.set(figures, known);
  const code = definition.indicatorCode;
  const before = known.get(code);
  if (before !== undefined) return before;
  // Stands while the formula is worked out: a formula that leads back to itself gives nothing.
  known.set(code, []);
  const cells = compute(definition, facts, figures);
  known.set(code, cells);
  return cells;
}

/** Every screen asks for the same computed figures many times. */
const computedBefore = new WeakMap<KnownFigures, Map<string, readonly FigureCell[]>>();

function compute(
  definition: IndicatorVersion,
  facts: KnownFacts,
  figures: KnownFigures,
): FigureCell[] {
  if (definition.formula === null) return [];
  const formula = formulaOf(definition.formula);
  const stated = new Set(
    figures.bestOf(definition.indicatorCode).map((vintage) => vintage.key.periodId),
  );
  const periods = new Set(
    listReferences(formula).flatMap(({ indicatorCode, overChildren }) =>
      overChildren ? periodsBelow(indicatorCode, facts) : periodsOf(indicatorCode, facts, figures),
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

/** Periods in which an operand is known, by whatever way. */
function periodsOf(code: string, facts: KnownFacts, figures: KnownFigures): PeriodId[] {
  const definition = definitionOf(facts, code);
  const computed = definition === undefined ? [] : computedFigures(definition, facts, figures);
  return [
    ...figures.bestOf(code).map((vintage) => vintage.key.periodId),
    ...computed.flatMap(({ address }) => address?.period ?? []),
  ];
}

function periodsBelow(code: string, { vintagesBelow }: KnownFacts): PeriodId[] {
  return vintagesBelow
    .filter(({ key }) => key.indicatorCode === code)
    .map(({ key }) => key.periodId);
}

function byPeriod(a: FigureCell, b: FigureCell): number {
  if (a.address === null || b.address === null) return 0;
  return comparePeriods(parsePeriodId(a.address.period), parsePeriodId(b.address.period));
}
