import type { DocumentId } from '../kernel/ids.ts';
import type { Amount } from './amount.ts';
import type { Terms } from './comparable.ts';
import {
  agreedOn,
  amountAgreed,
  amountIn,
  definitionFor,
  type Evidence,
  grouped,
  statementsOf,
  statementsOn,
  type Topic,
  topicKey,
} from './evidence.ts';
import { type ImpliedBase, impliedBasesOf } from './implied-base.ts';
import { sumOf } from './sum.ts';

/** Levels that follow from growth on them, by their topic. */
export type ImpliedBases = ReadonlyMap<string, ImpliedBase[]>;

/** How many times parts may have parts again. */
const DEEPEST = 4;

export function impliedBases(evidence: Evidence): ImpliedBases {
  const bases = impliedBasesOf(evidence, statementsOf(evidence, 'growth'));
  return grouped(bases, ({ topic }) => topicKey(topic));
}

/**
 * A level as one document tells it: stated, or the sum of its parts, or the base of a growth it states.
 * The sum goes before the base, so that parts and whole of one document are of one reckoning.
 * `documentId` null: as all documents agree.
 */
export function toldLevel(
  from: { evidence: Evidence; bases: ImpliedBases; documentId: DocumentId | null; terms: Terms },
  topic: Topic,
  depth = 0,
): Amount | null {
  const { evidence, bases, documentId, terms } = from;
  const stated =
    documentId === null
      ? amountAgreed(evidence, topic, terms)
      : amountIn(evidence, documentId, topic, terms);
  if (stated !== null) return stated;
  const parts = definitionFor(evidence, topic.indicatorCode, topic.periodId)?.parts ?? [];
  if (parts.length > 1 && depth < DEEPEST) {
    const amounts = parts.flatMap(
      (indicatorCode) => toldLevel(from, { ...topic, indicatorCode }, depth + 1) ?? [],
    );
    const sum = amounts.length === parts.length ? sumOf(amounts) : null;
    if (sum !== null) return sum;
  }
  const implied = (bases.get(topicKey(topic)) ?? []).filter(
    ({ movement }) => documentId === null || movement.claim.documentId === documentId,
  );
  return agreedOn(
    implied.map(({ amount }) => amount),
    terms,
  );
}

/** Documents that state or imply the level of an indicator, or of its parts. */
export function documentsTelling(
  evidence: Evidence,
  bases: ImpliedBases,
  topic: Topic,
  depth = 0,
): DocumentId[] {
  const parts = definitionFor(evidence, topic.indicatorCode, topic.periodId)?.parts ?? [];
  const ofParts = depth < DEEPEST ? parts : [];
  return [
    ...new Set([
      ...statementsOn(evidence, topic).map(({ claim }) => claim.documentId),
      ...(bases.get(topicKey(topic)) ?? []).map(({ movement }) => movement.claim.documentId),
      ...ofParts.flatMap((indicatorCode) =>
        documentsTelling(evidence, bases, { ...topic, indicatorCode }, depth + 1),
      ),
    ]),
  ];
}
