import { bestVintage } from '../../../core/figure/best-vintage.ts';
import type { Claim } from '../../../core/figure/claim.ts';
import { figureKeyText } from '../../../core/figure/figure-key.ts';
import {
  type ClaimedIndicators,
  figureOfClaim,
  indexClaimedIndicators,
} from '../../../core/figure/figure-of-claim.ts';
import type { Vintage } from '../../../core/figure/figure.ts';
import { bandOf } from '../../../core/kernel/band.ts';
import type { Contradiction } from '../../../core/reconciliation/contradiction.ts';
import type { Decision, Fate } from '../../../contract/reading/read-figure.ts';
import type { StatedFacts } from '../../known-facts/known-facts.ts';
import { claimIdsOf } from '../../reconciliation/contradictions.ts';
import { aimFateOf, type AimsBeside, type KnownAim } from '../aims/aim-fates.ts';
import { isUnderstood, isUnderstoodAim, type ReadingItem } from '../reading-item.ts';
import type { KnownBeside } from './contradictions-of-reading.ts';
import { canBeOneNumber, shareMoreThanAnEnd } from './same-statement.ts';

/** What became of one statement of a document. */
export interface ItemFate {
  fate: Fate;
  decision: Decision;
  /** Best telling of the same figure among what is known without the reading. */
  known: Vintage | null;
  /** What is known of the plan line or target that it asks for. */
  knownAim: KnownAim | null;
  contradictionIds: string[];
}

/** What statements are compared with: everything but the reading itself. */
export interface ComparedWith {
  known: KnownBeside;
  vintages: readonly Vintage[];
  /** Those that the reading brings. */
  contradictions: readonly Contradiction[];
  aims: AimsBeside;
  /** The plan lines that the reading tells or changes, by number of the figure. */
  planLineIds: ReadonlyMap<number, string>;
}

/** Tells of every statement whether it agrees, is new, contradicts, or is not understood. */
export function fatesOf(items: readonly ReadingItem[], beside: ComparedWith): ItemFate[] {
  const indicators = indexClaimedIndicators(beside.known.facts.indicators);
  const idsOf = contradictionsByClaim(beside.contradictions);
  return items.map((item) => {
    if (isUnderstoodAim(item)) {
      const { fate: standing, known: knownAim } = aimFateOf(item, beside.aims);
      const contradictionIds = idsOf.get(beside.planLineIds.get(item.no) ?? '') ?? [];
      const fate = contradictionIds.length > 0 ? 'contradicts' : standing;
      return { fate, decision: decisionOf(item, fate), known: null, knownAim, contradictionIds };
    }
    if (!isUnderstood(item)) {
      return { fate: 'not-understood', decision: decisionOf(item, 'not-understood'), ...nothing };
    }
    const { claim } = item;
    const contradictionIds = idsOf.get(claim.id) ?? [];
    const tellings = tellingsOf(claim, indicators, beside.vintages);
    const isKnown =
      tellings.some((vintage) => agreesWith(claim, vintage, beside.known.facts, indicators)) ||
      beside.known.findSaidAgain(claim) !== undefined;
    const fate = contradictionIds.length > 0 ? 'contradicts' : isKnown ? 'agrees' : 'new';
    return {
      fate,
      decision: decisionOf(item, fate),
      known: bestVintage(tellings, null) ?? null,
      knownAim: null,
      contradictionIds,
    };
  });
}

const nothing = { known: null, knownAim: null, contradictionIds: [] };

/** Without a decision of a person: what is sure and in conflict with nothing may be accepted with the rest. */
function decisionOf(item: ReadingItem, fate: Fate): Decision {
  if (item.isRecorded) return 'accept';
  if (item.decided !== null) return item.decided;
  const isSure = (item.certainty === 'sure' || item.isCorrected) && item.faults.length === 0;
  return isSure && (fate === 'agrees' || fate === 'new') ? 'accept' : 'undecided';
}

/** By everything that their sides rest on: claims and plan lines. */
function contradictionsByClaim(contradictions: readonly Contradiction[]): Map<string, string[]> {
  const byClaim = new Map<string, string[]>();
  for (const one of contradictions) {
    const { left, right } = one;
    for (const id of new Set<string>([
      ...claimIdsOf(one),
      ...left.planLineIds,
      ...right.planLineIds,
    ])) {
      const ids = byClaim.get(id) ?? [];
      ids.push(one.id);
      byClaim.set(id, ids);
    }
  }
  return byClaim;
}

function tellingsOf(
  claim: Claim,
  indicators: ClaimedIndicators,
  vintages: readonly Vintage[],
): readonly Vintage[] {
  const figure = figureOfClaim(claim, indicators);
  if (figure === null) return [];
  return vintagesByFigure(vintages).get(figureKeyText(figure.key)) ?? [];
}

const byFigureOf = new WeakMap<readonly Vintage[], ReadonlyMap<string, Vintage[]>>();

/** Each figure of a document is looked for among all that are known. */
function vintagesByFigure(vintages: readonly Vintage[]): ReadonlyMap<string, Vintage[]> {
  const byFigure =
    byFigureOf.get(vintages) ?? Map.groupBy(vintages, ({ key }) => figureKeyText(key));
  byFigureOf.set(vintages, byFigure);
  return byFigure;
}

/** Whether the number can be the one known: by the words of its source where there are any. */
function agreesWith(
  claim: Claim,
  vintage: Vintage,
  { claimsById }: StatedFacts,
  indicators: ClaimedIndicators,
): boolean {
  const { source, content } = vintage;
  const stated = source.kind === 'document' ? claimsById.get(source.claimId) : undefined;
  if (stated !== undefined) return canBeOneNumber(claim, stated);
  const figure = figureOfClaim(claim, indicators);
  if (figure === null || content.kind === 'missing') return false;
  const known = bandOf(content.value, null, content.qualifier);
  return shareMoreThanAnEnd(bandOf(figure.value, claim.precision, figure.qualifier), known);
}
