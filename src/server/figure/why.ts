import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Outcome } from '../../core/kernel/missing.ts';
import { type MeasureUnit, MeasureUnit as MeasureUnits } from '../../core/kernel/measure-unit.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import { vintageHistory } from '../../core/figure/vintage-history.ts';
import { formulaFunctions, isFormulaFunction } from '../../core/indicator/formula/formula.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import { type Computation, unitCountOf } from '../../core/indicator/formula/computation.ts';
import { evaluateFormula } from '../../core/indicator/formula/evaluate-formula.ts';
import type {
  FigureAddress,
  FigureCell,
  VintageCell,
  WhyFigure,
  WhyNode,
} from '../../contract/figure.ts';
import { type KnownFacts, definitionOf } from '../known-facts/known-facts.ts';
import { claimCellOf, documentReferenceOf, figureCellOf } from './cells.ts';
import type { KnownFigures } from './known-figures.ts';

/**
 * "Vì sao con số này": the chain from a figure to the sentences it stands on.
 *
 * @throws Refusal `not-found` when nothing was known of the figure on the day
 */
export function whyFigure(
  address: FigureAddress,
  facts: KnownFacts,
  figures: KnownFigures,
  contradictionIdsOf: (vintages: readonly Vintage[]) => string[],
): WhyFigure {
  const stated = figures.at(address);
  const computed = computedChain(address, facts, figures);
  const chain = stated === undefined ? computed : statedNode(stated, facts);
  if (chain === null) {
    throw new Refusal('not-found', {
      vi: 'Đến ngày đang xem chưa có số liệu này. Hãy chọn ngày muộn hơn ở ô "Theo hiểu biết đến ngày".',
      en: 'This figure was not known on the day you look from. Choose a later day in "As known on".',
    });
  }
  const tellings = stated === undefined ? [] : figures.tellingsOf(stated);
  return {
    asOf: facts.asOf,
    chain,
    computedBeside: stated === undefined ? null : computed,
    vintages: vintageCells(tellings, stated, facts),
    contradictionIds: contradictionIdsOf(tellings),
  };
}

/** All tellings of one figure, oldest first, with signed differences. */
export function vintageCells(
  tellings: readonly Vintage[],
  best: Vintage | undefined,
  facts: KnownFacts,
): VintageCell[] {
  return vintageHistory(tellings).map(({ vintage, difference }, index) => ({
    vintageId: vintage.id,
    cell: figureCellOf(vintage, facts),
    difference: index === 0 ? null : difference,
    claim: claimOf(vintage, facts),
    source: sourceInWords(vintage, facts),
    recordedAt: vintage.recordedAt,
    recordedBy: vintage.recordedBy,
    isBest: vintage.id === best?.id,
  }));
}

function statedNode(vintage: Vintage, facts: KnownFacts): WhyNode {
  const definition = definitionOf(facts, vintage.key.indicatorCode, vintage.key.indicatorVersion);
  return {
    name: definition?.name ?? { vi: vintage.key.indicatorCode, en: vintage.key.indicatorCode },
    unitName: facts.units.get(vintage.key.unitId)?.name ?? vintage.key.unitId,
    cell: figureCellOf(vintage, facts),
    formula: null,
    coverage: null,
    claim: claimOf(vintage, facts),
    source: sourceInWords(vintage, facts),
    inputs: [],
  };
}

/** The figure as its own formula gives it; null for indicators that are only entered. */
function computedChain(
  address: FigureAddress,
  facts: KnownFacts,
  figures: KnownFigures,
): WhyNode | null {
  const definition = definitionOf(facts, address.indicator);
  if (definition?.formula === null || definition === undefined) return null;
  const place = { unitId: address.unit, periodId: address.period };
  const computation = evaluateFormula(formulaOf(definition.formula), place, figures.formulas);
  const node = computedNode(computation, facts);
  return {
    ...node,
    name: definition.name,
    formula: readableFormula(definition.formula, facts),
    cell: {
      ...node.cell,
      address,
      measureUnit: definition.measureUnit,
      indicatorVersion: definition.version,
    },
  };
}

function computedNode(computation: Computation, facts: KnownFacts): WhyNode {
  const vintageId = computation.indicator?.vintageId ?? null;
  const vintage = vintageId === null ? undefined : facts.vintagesById.get(vintageId);
  if (vintage !== undefined) return statedNode(vintage, facts);
  const code = computation.indicator?.indicatorCode;
  const definition = code === undefined ? undefined : definitionOf(facts, code);
  const text = readableFormula(computation.text, facts);
  const name = definition?.name ?? { vi: text, en: text };
  const ownFormula =
    computation.step === 'indicator' && definition?.formula != null
      ? readableFormula(definition.formula, facts)
      : null;
  return {
    name,
    unitName: facts.units.get(computation.unitId)?.name ?? computation.unitId,
    cell: {
      ...cellOfComputation(computation, definition?.measureUnit ?? null),
      outcome: withUnitNames(computation.outcome, facts),
    },
    formula: computation.step === 'figure' ? null : (ownFormula ?? text),
    coverage:
      computation.coverage === null
        ? null
        : {
            ...unitCountOf(computation.coverage),
            missingUnits: computation.coverage.missing.map(
              (unitId) => facts.units.get(unitId)?.name ?? unitId,
            ),
          },
    claim: null,
    source:
      computation.step === 'figure'
        ? { vi: 'Chưa có văn bản nào nêu', en: 'No document states it' }
        : { vi: 'Tính theo công thức', en: 'Computed by its formula' },
    inputs: inputsOf(computation).map((input) => computedNode(input, facts)),
  };
}

/** Of an indicator computed by its own formula: what the formula is of, not the formula once more. */
function inputsOf({ step, inputs }: Computation): Computation[] {
  const [inner] = inputs;
  return step === 'indicator' && inner !== undefined && inner.inputs.length > 0
    ? inner.inputs
    : inputs;
}

/** A computed step on a screen; a door of its own only where it stands for an indicator. */
export function cellOfComputation(computation: Computation, unit: MeasureUnit | null): FigureCell {
  const known = MeasureUnits.safeParse(computation.resultUnit);
  const { indicator, scope, priceBasis } = computation;
  return {
    address:
      indicator === null || scope === null || priceBasis === null
        ? null
        : {
            indicator: indicator.indicatorCode,
            unit: computation.unitId,
            period: computation.periodId,
            scope,
            priceBasis,
          },
    outcome: computation.outcome,
    measureUnit: unit ?? (known.success ? known.data : 'item'),
    qualifier: 'none',
    grade: computation.grade,
    dataThrough: null,
    knownSince: null,
    origin: 'computed',
    indicatorVersion: indicator?.indicatorVersion ?? 1,
    unitCount: computation.coverage === null ? null : unitCountOf(computation.coverage),
  };
}

/** The rules know units by their ids; people know them by name. */
function withUnitNames(outcome: Outcome, facts: KnownFacts): Outcome {
  if (outcome.kind === 'value' || outcome.detail === undefined) return outcome;
  const named = (text: string): string =>
    text.replaceAll(/[^\s(),;:|]+@\d{4}-\d{2}-\d{2}/g, (id) => facts.units.get(id)?.name ?? id);
  return { ...outcome, detail: { vi: named(outcome.detail.vi), en: named(outcome.detail.en) } };
}

/** Functions in words, and codes in brackets replaced by the names people know. */
export function readableFormula(formula: string, facts: KnownFacts): string {
  return formula
    .replaceAll(/(?<![\w[-])(\w+)(?=\()/g, (name: string) =>
      isFormulaFunction(name) ? formulaFunctions[name].reading : name,
    )
    .replaceAll(
      /\[([^\]]+)\]/g,
      (_, code: string) => `[${definitionOf(facts, code)?.name.vi ?? code}]`,
    );
}

function claimOf(vintage: Vintage, facts: KnownFacts): VintageCell['claim'] {
  if (vintage.source.kind !== 'document') return null;
  const claim = facts.claimsById.get(vintage.source.claimId);
  return claim === undefined ? null : claimCellOf(claim, facts);
}

export function sourceInWords(vintage: Vintage, facts: KnownFacts): Bilingual {
  const { source } = vintage;
  switch (source.kind) {
    case 'document': {
      const { title } = documentReferenceOf(source.documentId, facts);
      return { vi: title, en: title };
    }
    case 'register':
      return {
        vi: `Sổ theo dõi ${source.register}, ${source.recordCount} bản ghi`,
        en: `Register ${source.register}, ${source.recordCount} records`,
      };
    case 'formula':
      return {
        vi: `Tính theo công thức ${readableFormula(source.formula, facts)}`,
        en: `Computed: ${readableFormula(source.formula, facts)}`,
      };
    case 'person':
      return enteredBy(source.office, source.reason);
  }
}

function enteredBy(office: string, reason: string | undefined): Bilingual {
  const why = reason === undefined ? '' : `: ${reason}`;
  return { vi: `${office} nhập${why}`, en: `Entered by ${office}${why}` };
}
