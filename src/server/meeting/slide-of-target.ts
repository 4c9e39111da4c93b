import type { TargetId } from '../../core/kernel/ids.ts';
import type { TargetSlide } from '../../contract/meeting.ts';
import { seriesOf } from '../indicator/series.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { rowOf, type ScorecardSources } from '../scorecard/scorecard.ts';

/** What the presentation shows of a target: its row of the scorecard, and the series of its parts to be drawn. */
export function slideOf(id: TargetId, sources: ScorecardSources): TargetSlide | null {
  const at = sources.targets.findIndex((one) => one.id === id);
  const target = sources.targets[at];
  if (target === undefined) return null;
  return {
    row: rowOf(target, at + 1, sources),
    series: target.parts.flatMap((part, index) => {
      const from = sources.units.get(part.unitId);
      if (part.indicatorCode === null || from === undefined) return [];
      const definition = definitionOf(from.facts, part.indicatorCode);
      if (definition === undefined) return [];
      const { indicator, figures, planLines, breaks } = seriesOf(definition, from);
      const { measureUnit } = indicator;
      return [{ partNo: index + 1, measureUnit, figures, planLines, breaks }];
    }),
  };
}
