import type { UnitId } from '../../core/kernel/ids.ts';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import { contextFromVintages } from '../../core/figure/vintage-context.ts';
import type {
  EvaluationPlace,
  FormulaContext,
} from '../../core/indicator/formula/formula-context.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { comparePeriods } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { FigureAddress } from '../../contract/figure.ts';
import type { KnownFacts } from '../known-facts/known-facts.ts';

/** The figures of one unit as known on a day, ready to be asked. */
export interface KnownFigures {
  /** Best vintage of each figure, by period. */
  best: readonly Vintage[];
  bestOf(code: string): readonly Vintage[];
  /** Best vintage of the figure at an address; undefined for one that nobody stated. */
  at(address: FigureAddress): Vintage | undefined;
  /** All vintages of the figure that this one belongs to, oldest knowledge first. */
  tellingsOf(vintage: Vintage): readonly Vintage[];
  formulas: FormulaContext;
}

/** Put in order once for all pages that ask about the same facts. */
export function knownFigures(facts: KnownFacts): KnownFigures {
  const figures = figuresOf.get(facts) ?? orderFigures(facts);
  figuresOf.set(facts, figures);
  return figures;
}

const figuresOf = new WeakMap<KnownFacts, KnownFigures>();

function orderFigures(facts: KnownFacts): KnownFigures {
  const tellings = Map.groupBy(facts.vintages, (vintage) => figureKeyText(vintage.key));
  const best = [...tellings.values()]
    .flatMap((group) => bestVintage(group, facts.asOf) ?? [])
    .toSorted(byPeriod);
  const byCode = Map.groupBy(best, (vintage) => vintage.key.indicatorCode as string);
  const bestOf = (code: string): readonly Vintage[] => byCode.get(code) ?? [];
  return {
    best,
    bestOf,
    at: ({ indicator, period, scope, priceBasis }) =>
      bestOf(indicator).find(
        ({ key }) =>
          key.periodId === period && key.scope === scope && key.priceBasis === priceBasis,
      ),
    tellingsOf: (vintage) => tellings.get(figureKeyText(vintage.key)) ?? [],
    formulas: contextFromVintages({
      catalogue: facts.indicators,
      vintages: [...facts.vintages, ...facts.vintagesBelow],
      children: (place) => childrenOf(facts, place),
      asOf: facts.asOf,
    }),
  };
}

function byPeriod(a: Vintage, b: Vintage): number {
  return (
    comparePeriods(parsePeriodId(a.key.periodId), parsePeriodId(b.key.periodId)) || a.id - b.id
  );
}

/** The units directly below, as they stood on the last day of the period. */
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
