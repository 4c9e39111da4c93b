import type { Contradiction } from '../../../core/reconciliation/contradiction.ts';
import type { SourceDocument } from '../../../core/resolution/document.ts';
import type { StatedFacts } from '../../known-facts/known-facts.ts';
import {
  contradictionsBrought,
  type KnownBeside,
  type OwnStatements,
  knownBeside,
  withReading,
} from './contradictions-of-reading.ts';
import { planLinesWithout } from '../aims/own-aims.ts';
import type { ReadingRecord } from '../reading-model.ts';
import type { ReadingState } from '../reading-state.ts';
import type { Tied } from '../file/reader-jobs.ts';

/** A reading among all that is known, and what it brings. */
export interface Reconciled {
  known: KnownBeside;
  /** What is known, with the claims of the reading among it. */
  withIt: StatedFacts;
  contradictions: readonly Contradiction[];
}

interface Question {
  state: ReadingState;
  /** All that is known, what was recorded from the reading itself included. */
  facts: StatedFacts;
  document: SourceDocument;
  tied: Tied;
  /** The claims of the reading that take part, and its plan lines among all others. */
  own: OwnStatements;
}

/**
 * Sets the claims of a reading against what is known, or gives what came of the very same claims before: taking up a
 * figure that takes part anyway changes nothing.
 */
export function reconcileOnce(question: Question): Reconciled {
  const { state, facts, document, tied, own } = question;
  const before = reconciledOf.get(state.record);
  const { undoCount, date, claimIds } = state;
  const ownPlans = own.planLines.filter(({ id }) => own.planLineIds.has(id));
  const key = JSON.stringify([
    document,
    undoCount,
    date,
    [...claimIds],
    [...state.aims.keys()],
    own.claims.map(({ id }) => id),
    ownPlans,
  ]);
  if (before?.facts === facts && before.tied === tied && before.key === key) {
    return before.reconciled;
  }
  const reconciled = reconcile(question);
  reconciledOf.set(state.record, { facts, tied, key, reconciled });
  return reconciled;
}

const reconciledOf = new WeakMap<
  ReadingRecord,
  { facts: StatedFacts; tied: Tied; key: string; reconciled: Reconciled }
>();

function reconcile({ state, facts, document, own }: Question): Reconciled {
  const known = knownWithout(facts, state);
  const withIt = withReading(known.facts, document, own);
  return { known, withIt, contradictions: contradictionsBrought(known, withIt, own) };
}

const knownOf = new WeakMap<StatedFacts, KnownBeside>();

/** What is known beside a reading of which nothing is recorded is all that is known. */
function knownWithout(facts: StatedFacts, state: ReadingState): KnownBeside {
  const ownIds = new Set<string>(state.claimIds.values());
  const planLines = planLinesWithout(facts.planLines, state);
  if (ownIds.size > 0 || planLines !== facts.planLines) {
    const claims = facts.claims.filter(({ id }) => !ownIds.has(id));
    return knownBeside({ ...facts, claims, planLines });
  }
  const known = knownOf.get(facts) ?? knownBeside(facts);
  knownOf.set(facts, known);
  return known;
}
