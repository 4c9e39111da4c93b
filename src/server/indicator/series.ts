import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { priceBasisNames } from '../../core/kernel/price-basis-names.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { scopeName } from '../../core/indicator/scope-names.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import { referencesOf } from '../../core/indicator/formula/formula-references.ts';
import type {
  FigureAddress,
  FigureCell,
  IndicatorSeries,
  SeriesBreak,
} from '../../contract/figure.ts';
import { claimCellOf } from '../figure/cells.ts';
import { claimsOfIndicator } from '../figure/claims-of-indicator.ts';
import type { KnownFigures } from '../figure/known-figures.ts';
import { percentsOfPlan, planCellsOf } from '../figure/percents-of-plan.ts';
import { readableFormula, vintageCells } from '../figure/why.ts';
import { type KnownFacts, definitionOf } from '../known-facts/known-facts.ts';
import type { KnownContradictions } from '../reconciliation/contradictions.ts';
import { figureCellsOf } from './computed-figures.ts';

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
  const cells = figureCellsOf(definition, facts, figures);
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
    percentsOfPlan: percentsOfPlan(definition, facts, cells),
    otherClaims: claimsOfIndicator(code, facts)
      .filter(({ kind }) => kind !== 'level' && kind !== 'growth' && kind !== 'per-year-growth')
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
  return [...method, ...breaksOfTerms(cells), ...territory];
}

const unitEnds: Bilingual = {
  vi: 'Đơn vị kết thúc do sắp xếp đơn vị hành chính',
  en: 'The unit ended by the rearrangement',
};

/** Years are drawn beside years, halves beside halves: a break lies between two figures of one kind of period. */
function breaksOfTerms(cells: readonly FigureCell[]): SeriesBreak[] {
  const addresses = cells.flatMap(({ address }) => address ?? []);
  const byKind = Map.groupBy(addresses, ({ period }) => parsePeriodId(period).kind);
  return [...byKind.values()].flatMap((ofKind) =>
    ofKind.flatMap((address, index) => {
      const before = ofKind[index - 1];
      return before === undefined ? [] : breaksBetween(before, address);
    }),
  );
}

function breaksBetween(before: FigureAddress, after: FigureAddress): SeriesBreak[] {
  const at = parsePeriodId(after.period).start;
  const breaks: SeriesBreak[] = [];
  if (before.priceBasis !== after.priceBasis) {
    const [from, to] = [priceBasisNames[before.priceBasis], priceBasisNames[after.priceBasis]];
    breaks.push({ at, kind: 'price-basis', text: changed(from, to) });
  }
  if (before.scope !== after.scope) {
    const [from, to] = [scopeName(before.scope), scopeName(after.scope)];
    breaks.push({ at, kind: 'scope', text: changed(from, to) });
  }
  return breaks;
}

function changed(from: Bilingual, to: Bilingual): Bilingual {
  return {
    vi: `Trước mốc này: ${from.vi}; từ mốc này: ${to.vi}. Không nối liền.`,
    en: `Before this mark: ${from.en}; from it on: ${to.en}. Not joined.`,
  };
}
