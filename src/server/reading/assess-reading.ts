import type { Contradiction } from '../../core/reconciliation/contradiction.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { Fate } from '../../contract/reading/read-figure.ts';
import type { LearnedPhrase } from '../../contract/reading/learned-phrase.ts';
import type { ReadingSummary } from '../../contract/reading/reading.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import { makeMemory } from '../database/memory.ts';
import { isReadOnly, type ReadTransaction } from '../database/transaction.ts';
import type { Target } from '../../core/target/target.ts';
import { listVintages } from '../figure/figure.views.ts';
import { loadStatedFacts, type StatedFacts } from '../known-facts/known-facts.ts';
import { listTargets } from '../target/target.views.ts';
import { documentCodeOf, documentOfReading } from './document-of-reading.ts';
import { fatesOf, type ItemFate } from './fate/fates.ts';
import { isUnderstood, isUnderstoodAim, type ReadingItem } from './reading-item.ts';
import { planLinesWithout, targetsWithout } from './aims/own-aims.ts';
import { planLineIdOf, withPlannedValue } from './aims/plan-of-reading.ts';
import type { ReadingState } from './reading-state.ts';
import { listLearnedPhrases } from './reading.views.ts';
import { reconcileOnce } from './fate/reconcile-once.ts';
import { type TiedFigure, type TiedStatement, tieReading } from './tie-reading.ts';

/** A reading set against all that is known. */
export interface AssessedReading {
  state: ReadingState;
  document: SourceDocument;
  /** What is known, with the claims of the reading among it. */
  facts: StatedFacts;
  figures: (TiedFigure & ItemFate)[];
  statements: (TiedStatement & ItemFate)[];
  contradictions: readonly Contradiction[];
}

/** What readings are set against; loaded once for several. */
export interface AssessingFacts {
  facts: StatedFacts;
  vintages: readonly Vintage[];
  targets: readonly Target[];
  phrases: readonly LearnedPhrase[];
  today: PlainDate;
}

const allVintages = makeMemory<readonly Vintage[]>({
  most: 300_000,
  weigh: ({ length }) => length,
});

const allTargets = makeMemory<readonly Target[]>({ most: 20_000, weigh: ({ length }) => length });

export async function loadAssessingFacts(
  tx: ReadTransaction,
  today: PlainDate,
): Promise<AssessingFacts> {
  return {
    facts: await loadStatedFacts(tx, { unitId: undefined, asOf: undefined }),
    vintages: await allVintages.recall(tx, '', () => listVintages(tx, {})),
    targets: await allTargets.recall(tx, '', () => listTargets(tx)),
    phrases: await listLearnedPhrases(tx),
    today,
  };
}

/**
 * Ties a reading and tells the fate of every figure: against everything but itself, and its own figures among them.
 * Once for each state of the reading and of what is known: whoever looks again gets the same.
 */
export function assessReading(
  tx: ReadTransaction,
  state: ReadingState,
  against: AssessingFacts,
): Promise<AssessedReading> {
  if (!isReadOnly(tx)) return assess(tx, state, against);
  const before = assessedOf.get(state);
  if (before !== undefined && isSame(before.against, against)) return before.assessed;
  const assessed = assess(tx, state, against);
  assessedOf.set(state, { against, assessed });
  assessed.catch(() => assessedOf.delete(state));
  return assessed;
}

const assessedOf = new WeakMap<
  ReadingState,
  { against: AssessingFacts; assessed: Promise<AssessedReading> }
>();

function isSame(a: AssessingFacts, b: AssessingFacts): boolean {
  return (
    a.facts === b.facts &&
    a.vintages === b.vintages &&
    a.targets === b.targets &&
    a.today === b.today &&
    JSON.stringify(a.phrases) === JSON.stringify(b.phrases)
  );
}

async function assess(
  tx: ReadTransaction,
  state: ReadingState,
  { facts, vintages, targets, phrases, today }: AssessingFacts,
): Promise<AssessedReading> {
  const document = await documentOfReading(tx, state, today);
  const question = { state, facts, phrases, document, today };
  const { figures, statements, tied } = await tieReading(question);
  const items = [...figures, ...statements].map(({ item }) => item);
  const claims = items.flatMap((item) => (takesPart(item) ? [item.claim] : []));
  const plans = plansAmong(items, { state, facts, document, today });
  const own = { claims, ...plans, planLineIds: new Set(plans.planLineIds.values()) };
  const { known, withIt, contradictions } = reconcileOnce({
    state,
    facts,
    document,
    tied,
    own,
  });
  const ownIds = new Set<string>(state.claimIds.values());
  const fates = fatesOf(items, {
    known,
    vintages:
      ownIds.size === 0
        ? vintages
        : vintages.filter(
            ({ source }) => source.kind !== 'document' || !ownIds.has(source.claimId),
          ),
    contradictions,
    aims: {
      planLines: planLinesWithout(facts.planLines, state),
      targets: targetsWithout(targets, state),
      resolutions: facts.resolutions,
      day: state.date ?? today,
    },
    planLineIds: plans.planLineIds,
  });
  const withFate = <T>(tied: T, index: number): (T & ItemFate)[] => {
    const fate = fates[index];
    return fate === undefined ? [] : [{ ...tied, ...fate }];
  };
  return {
    state,
    document,
    facts: withIt,
    figures: figures.flatMap(withFate),
    statements: statements.flatMap((one, index) => withFate(one, figures.length + index)),
    contradictions,
  };
}

/** All plan lines as they would be with those of a reading, and which of them its figures tell or change. */
function plansAmong(
  items: readonly ReadingItem[],
  {
    state,
    facts,
    document,
    today,
  }: { state: ReadingState; facts: StatedFacts; document: SourceDocument; today: PlainDate },
): { planLines: StatedFacts['planLines']; planLineIds: Map<number, string> } {
  let planLines = planLinesWithout(facts.planLines, state);
  const planLineIds = new Map<number, string>();
  for (const item of items) {
    if (!isUnderstoodAim(item) || item.decided === 'reject') continue;
    if (item.aim.kind !== 'plan-line') continue;
    const step = withPlannedValue(planLines, {
      draft: item.aim.planLine,
      id: planLineIdOf(documentCodeOf(state.record), item.no),
      document,
      place: item.place.vi,
      day: state.date ?? today,
    });
    planLines = step.planLines;
    if (step.versionNo !== null) planLineIds.set(item.no, step.planLine.id);
  }
  return { planLines, planLineIds };
}

/** What a person rejected says nothing any more. */
function takesPart(
  item: ReadingItem,
): item is ReadingItem & { claim: NonNullable<ReadingItem['claim']> } {
  return isUnderstood(item) && item.decided !== 'reject';
}

/** What became of the figures, and of what is said without a number. */
export function countsOf({
  state,
  figures,
  statements,
}: Pick<AssessedReading, 'state' | 'figures' | 'statements'>): ReadingSummary['counts'] {
  const all = [...figures, ...statements];
  const count = (wanted: Fate): number => all.filter(({ fate }) => fate === wanted).length;
  return {
    agrees: count('agrees'),
    new: count('new'),
    contradicts: count('contradicts'),
    'not-understood': count('not-understood'),
    'not-a-figure': state.record.model.apart.length,
  };
}
