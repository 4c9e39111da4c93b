import { missing, value } from '../../core/kernel/missing.ts';
import type { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import type { FigureFact } from '../../core/indicator/computation.ts';
import type { EvaluationPlace, FormulaContext } from '../../core/indicator/formula-context.ts';
import { isInForce } from '../../core/indicator/indicator-in-force.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { comparePeriods } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { KnownFacts } from '../known-facts/known-facts.ts';

/** The figures of one unit as known on a day, ready to be asked. */
export interface KnownFigures {
  /** Best vintage of each figure, by period. */
  best: readonly Vintage[];
  bestOf(code: string): readonly Vintage[];
  /** All vintages of the figure that this one belongs to, oldest knowledge first. */
  tellingsOf(vintage: Vintage): readonly Vintage[];
  formulas: FormulaContext;
}

export function knownFigures(facts: KnownFacts): KnownFigures {
  const tellings = Map.groupBy(facts.vintages, (vintage) => figureKeyText(vintage.key));
  const best = [...tellings.values()]
    .flatMap((group) => bestVintage(group, facts.asOf) ?? [])
    .toSorted(byPeriod);
  const byCode = Map.groupBy(best, (vintage) => vintage.key.indicatorCode as string);
  const bestOf = (code: string): readonly Vintage[] => byCode.get(code) ?? [];
  return {
    best,
    bestOf,
    tellingsOf: (vintage) => tellings.get(figureKeyText(vintage.key)) ?? [],
    formulas: formulaContext(facts, bestOf),
  };
}

function byPeriod(a: Vintage, b: Vintage): number {
  return (
    comparePeriods(parsePeriodId(a.key.periodId), parsePeriodId(b.key.periodId)) || a.id - b.id
  );
}

function formulaContext(
  facts: KnownFacts,
  bestOf: (code: string) => readonly Vintage[],
): FormulaContext {
  return {
    figure: (code, place) => factOf(code, place, facts, bestOf(code)),
    definition: (code, periodId) => definitionIn(facts, code, periodId),
    children: (place) => childrenOf(facts, place),
  };
}

/** The definition that holds on the last day of the period. */
function definitionIn(
  facts: KnownFacts,
  code: IndicatorCode,
  periodId: PeriodId,
): IndicatorVersion {
  const lastDay = addDays(parsePeriodId(periodId).end, -1);
  const versions = facts.indicators.filter((one) => one.indicatorCode === code);
  const version = versions.find((one) => isInForce(one, lastDay)) ?? versions.at(-1);
  if (version === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có chỉ tiêu "${code}" trong danh mục.`,
      en: `There is no indicator "${code}" in the list.`,
    });
  }
  return version;
}

/**
 * The figure a formula works with: of the definition's own scope and basis where one is known, else the only
 * other one; two of other scopes leave it open which is meant.
 */
function factOf(
  code: IndicatorCode,
  place: EvaluationPlace,
  facts: KnownFacts,
  best: readonly Vintage[],
): FigureFact {
  const definition = definitionIn(facts, code, place.periodId);
  const there = best.filter(
    ({ key }) => key.periodId === place.periodId && key.unitId === place.unitId,
  );
  const own = there.find(
    ({ key }) => key.scope === definition.scope && key.priceBasis === definition.priceBasis,
  );
  const chosen = own ?? (there.length === 1 ? there[0] : undefined);
  if (chosen !== undefined) return factOfVintage(chosen, definition);
  return {
    indicatorCode: code,
    indicatorVersion: definition.version,
    unitId: place.unitId,
    periodId: place.periodId,
    scope: definition.scope,
    priceBasis: definition.priceBasis,
    measureUnit: definition.measureUnit,
    outcome: missing(there.length > 1 ? 'not-comparable' : 'not-reported'),
    qualifier: 'none',
    grade: null,
    vintageId: null,
    dataThrough: null,
  };
}

function factOfVintage(vintage: Vintage, definition: IndicatorVersion): FigureFact {
  const { key, content } = vintage;
  return {
    ...key,
    measureUnit: definition.measureUnit,
    outcome: content.kind === 'value' ? value(content.value) : missing(content.reason),
    qualifier: content.kind === 'value' ? content.qualifier : 'none',
    grade: vintage.grade,
    vintageId: vintage.id,
    dataThrough: vintage.dataThrough,
  };
}

function childrenOf(facts: KnownFacts, { unitId, periodId }: EvaluationPlace): UnitId[] {
  const lastDay = addDays(parsePeriodId(periodId).end, -1);
  return facts.placements
    .filter(
      (placement) =>
        placement.tree === 'state' &&
        placement.parentId === unitId &&
        placement.from <= lastDay &&
        (placement.to === null || lastDay < placement.to),
    )
    .map((placement) => placement.unitId);
}
