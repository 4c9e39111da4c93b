import type { Vintage } from '../../core/figure/figure.ts';
import type { Observation } from '../../core/target/target-facts.ts';
import type { FigureCell } from '../../contract/figure.ts';
import { definitionOf, type KnownFacts } from '../known-facts/known-facts.ts';

/** A vintage as the rules on targets and plan lines see it. */
export function observationOf(vintage: Vintage, facts: KnownFacts): Observation {
  const { key, content } = vintage;
  return {
    periodId: key.periodId,
    outcome: content.kind === 'value' ? { kind: 'value', value: content.value } : content,
    measureUnit:
      definitionOf(facts, key.indicatorCode, key.indicatorVersion)?.measureUnit ?? 'item',
    qualifier: content.kind === 'value' ? content.qualifier : 'none',
    grade: vintage.grade,
    dataThrough: vintage.dataThrough,
    scope: key.scope,
    priceBasis: key.priceBasis,
    indicatorVersion: key.indicatorVersion,
    allocation: null,
    vintageId: vintage.id,
    unitCount: null,
  };
}

/** A figure on a screen as those rules see it; nothing for a step that is no figure. */
export function observationOfCell(cell: FigureCell): Observation[] {
  if (cell.address === null) return [];
  return [
    {
      periodId: cell.address.period,
      outcome: cell.outcome,
      measureUnit: cell.measureUnit,
      qualifier: cell.qualifier,
      grade: cell.grade ?? 'estimate',
      dataThrough: cell.dataThrough,
      scope: cell.address.scope,
      priceBasis: cell.address.priceBasis,
      indicatorVersion: cell.indicatorVersion,
      allocation: null,
      vintageId: null,
      unitCount: cell.unitCount,
    },
  ];
}
