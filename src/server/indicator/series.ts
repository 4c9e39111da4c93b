import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { comparePeriods } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { formulaOf } from '../../core/indicator/parse-formula.ts';
import { referencesOf } from '../../core/indicator/formula-references.ts';
import type { FigureCell, IndicatorSeries, SeriesBreak } from '../../contract/figure.ts';
import { claimCellOf, figureCellOf } from '../figure/cells.ts';
import type { KnownFigures } from '../figure/known-figures.ts';
import { percentsOfPlan, planCellsOf } from '../figure/percents-of-plan.ts';
import { readableFormula, vintageCells } from '../figure/why.ts';
import type { KnownFacts } from '../known-facts/known-facts.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import type { KnownContradictions } from '../reconciliation/contradictions.ts';
import { computedFigures } from './computed-figures.ts';

/** Everything that a series is read from. */
export interface SeriesFacts {
  facts: KnownFacts;
  figures: KnownFigures;
  contradictions: KnownContradictions;
}

/** One indicator of one unit: figures, all vintages, plan lines, breaks. */
export function seriesOf(definition: IndicatorVersion, from: SeriesFacts): IndicatorSeries {
  const { facts, figures, contradictions } = from;
  const code = definition.indicatorCode;
  const best = figures.bestOf(code);
  const cells = [
    ...best.map((vintage) => figureCellOf(vintage, facts)),
    ...computedFigures(definition, facts, figures),
  ].toSorted(byPeriod);
  return {
    indicator: {
      code,
      name: definition.name,
      definition: definition.definition,
      kind: definition.kind,
      direction: definition.direction,
      measureUnit: definition.measureUnit,
      priceBasis: definition.priceBasis,
      scope: definition.scope,
      formula: definition.formula === null ? null : readableFormula(definition.formula, facts),
      owner: ownerOf(definition, facts),
    },
    unit: { id: facts.unit.id, name: facts.unit.name },
    figures: cells,
    vintages: best
      .toReversed()
      .flatMap((vintage) => vintageCells(figures.tellingsOf(vintage), vintage, facts)),
    planLines: planCellsOf(code, facts),
    percentsOfPlan: percentsOfPlan(code, facts, best),
    otherClaims: facts.claims
      .filter(
        (claim) =>
          claim.indicatorCode === code &&
          claim.kind !== 'level' &&
          claim.kind !== 'growth' &&
          claim.kind !== 'per-year-growth',
      )
      .map((claim) => claimCellOf(claim, facts)),
    breaks: breaksOf(code, cells, facts),
    contradictionIds: contradictions.idsOfIndicator(code),
  };
}

/** Indicators whose formula is made of this one alone or with others: its growth, its share. */
export function derivedFrom(code: string, facts: KnownFacts): IndicatorVersion[] {
  const codes = new Set(facts.indicators.map((version) => version.indicatorCode));
  return [...codes].flatMap((other) => {
    const definition = definitionOf(facts, other);
    if (definition?.formula === null || definition === undefined || other === code) return [];
    const [first] = referencesOf(formulaOf(definition.formula));
    return first === code ? [definition] : [];
  });
}

export function ownerOf(definition: IndicatorVersion, facts: KnownFacts): string | null {
  const { ownerUnit } = definition;
  return ownerUnit === null ? null : (facts.units.get(ownerUnit)?.name ?? ownerUnit);
}

function byPeriod(a: FigureCell, b: FigureCell): number {
  if (a.address === null || b.address === null) return 0;
  return comparePeriods(parsePeriodId(a.address.period), parsePeriodId(b.address.period));
}

/** Where the series must not be joined: a new definition, another basis or scope, the end of the unit. */
function breaksOf(code: string, cells: readonly FigureCell[], facts: KnownFacts): SeriesBreak[] {
  const versions = facts.indicators.filter((one) => one.indicatorCode === code).slice(1);
  const method = versions.map((version): SeriesBreak => ({
    at: version.validFrom,
    kind: 'method',
    text: version.definition,
  }));
  const { validTo } = facts.unit;
  const territory: SeriesBreak[] =
    validTo === null ? [] : [{ at: validTo, kind: 'territory', text: unitEnds }];
  return [...method, ...basisBreaks(cells), ...territory];
}

const unitEnds: Bilingual = {
  vi: 'Đơn vị kết thúc do sắp xếp đơn vị hành chính',
  en: 'The unit ended by the rearrangement',
};

function basisBreaks(cells: readonly FigureCell[]): SeriesBreak[] {
  return cells.flatMap((cell, index): SeriesBreak[] => {
    const before = cells[index - 1]?.address;
    if (cell.address === null || before === undefined || before === null) return [];
    const at = parsePeriodId(cell.address.period).start;
    if (before.priceBasis !== cell.address.priceBasis) {
      return [{ at, kind: 'price-basis', text: basisChanges }];
    }
    return [];
  });
}

const basisChanges: Bilingual = {
  vi: 'Giá tính thay đổi: không so sánh qua mốc này',
  en: 'Another price basis: no comparison across this mark',
};
