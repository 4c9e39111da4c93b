import type { Judgement } from '../../core/target/target.ts';
import { Colour, type Target } from '../../core/target/target.ts';
import { stateOn } from '../../core/resolution/state-on.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import { evaluateTarget, type TargetEvaluation } from '../../core/target/evaluate-target.ts';
import type { Scorecard, ScorecardRow, TargetPartCell } from '../../contract/scorecard.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';
import { partCellOf } from './part-cell.ts';
import { resolutionCellOf } from './resolution-cell.ts';
import { targetFactsOf, type TargetSources } from './target-facts.ts';

export interface ScorecardSources extends TargetSources {
  catalogue: Catalogue;
  asOf: Scorecard['asOf'];
  targets: readonly Target[];
  programmes: readonly Programme[];
  contradictionIds: readonly string[];
}

/** The scorecard of a resolution: every target with its judgement, red first. */
export function scorecardOf(sources: ScorecardSources): Scorecard {
  const { resolution, targets, catalogue } = sources;
  const rows = targets
    .map((target, position) => rowOf(target, position + 1, sources))
    .toSorted((a, b) => order(a) - order(b) || a.position - b.position);
  const cell = resolutionCellOf(resolution, catalogue, {
    listedTargetCount: targets.length,
    asOf: sources.asOf,
  });
  return {
    asOf: sources.asOf,
    resolution: cell,
    programmes: sources.programmes.map(({ id, kind, name, field }) => ({ id, kind, name, field })),
    rows,
    counts: {
      byColour: {
        red: countOf(rows, 'red'),
        orange: countOf(rows, 'orange'),
        green: countOf(rows, 'green'),
        none: countOf(rows, 'none'),
      },
      byJudgement: judgementCounts(rows),
      notKnown:
        cell.statedTargetCount === null
          ? null
          : Math.max(0, cell.statedTargetCount - targets.length),
      parts: rows.reduce((sum, row) => sum + row.parts.length, 0),
    },
    contradictionCount: sources.contradictionIds.length,
  };
}

/** One target as a row; also the head of the target's own page. */
export function rowOf(target: Target, position: number, sources: TargetSources): ScorecardRow {
  const facts = targetFactsOf(target, sources);
  const evaluation = evaluateTarget(facts);
  const { computed, override } = evaluation.judgement;
  return {
    targetId: target.id,
    resolutionId: target.resolutionId,
    position,
    number: target.number,
    name: target.name,
    wording: target.wording,
    isMain: target.isMain,
    ...stateOn(target, target.state === 'in-force' ? null : facts.stateSince, sources.day),
    partsRule: target.parts.length > 1 ? evaluation.judgementReasoned.rule : null,
    judgement: computed,
    judgementReasoned: evaluation.judgementReasoned,
    override,
    outlook: evaluation.outlook,
    outlookReasoned: evaluation.outlookReasoned,
    colour: evaluation.colour,
    contradictionCount: contradictionsOf(target, sources),
    parts: target.parts.flatMap((part, index) => {
      const ofPart = evaluation.parts[index];
      const factsOfPart = facts.parts[index];
      if (ofPart === undefined || factsOfPart === undefined) return [];
      const place = { targetId: target.id, part, partNo: index + 1, facts: factsOfPart };
      const cell = partCellOf(place, ofPart, sources);
      return [computed === 'overtaken' ? { ...cell, ...aheadOf(evaluation) } : cell];
    }),
  };
}

/** Nothing lies ahead of the parts of an item that a reorganisation took away. */
function aheadOf({
  outlook,
  outlookReasoned,
  colour,
}: TargetEvaluation): Pick<TargetPartCell, 'outlook' | 'outlookReasoned' | 'colour'> {
  return { outlook, outlookReasoned, colour };
}

function contradictionsOf(target: Target, { units }: TargetSources): number {
  const ids = target.parts.flatMap(({ indicatorCode, unitId }) =>
    indicatorCode === null
      ? []
      : (units.get(unitId)?.contradictions.idsOfIndicator(indicatorCode) ?? []),
  );
  return new Set(ids).size;
}

function order(row: ScorecardRow): number {
  return Colour.options.indexOf(row.colour);
}

function countOf(rows: readonly ScorecardRow[], colour: Colour): number {
  return rows.filter((row) => row.colour === colour).length;
}

function judgementCounts(rows: readonly ScorecardRow[]): Partial<Record<Judgement, number>> {
  const groups = Map.groupBy(rows, (row) => row.override?.label ?? row.judgement);
  return Object.fromEntries([...groups].map(([label, group]) => [label, group.length]));
}
