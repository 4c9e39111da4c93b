import type { Contradiction } from '../../core/reconciliation/contradiction.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import type { DocumentSummary } from '../../contract/document.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
import { claimIdsOf } from '../reconciliation/contradictions.ts';
import type { DocumentEvidence } from '../scorecard/evidence.views.ts';
import { isDocumentKnown } from './document-known.ts';

/** What the list of documents counts; of all units, as known on the day. */
export interface ListedFacts {
  stated: StatedFacts;
  /** How many figures stand on each document. */
  figures: ReadonlyMap<string, number>;
  programmes: readonly Programme[];
  evidence: readonly DocumentEvidence[];
  contradictions: readonly Contradiction[];
}

/** Every document known on the day with what hangs on it. */
export function documentSummaries(facts: ListedFacts): DocumentSummary[] {
  const { stated, figures, programmes, evidence, contradictions } = facts;
  const claims = counted(stated.claims.map(({ documentId }) => documentId));
  const planLines = counted(
    stated.planLines.flatMap(({ versions }) => unique(versions.map((one) => one.documentId))),
  );
  const ofProgrammes = counted(programmes.map(({ documentId }) => documentId));
  const ofEvidence = counted(evidence.map(({ documentId }) => documentId));
  const touched = counted(
    contradictions.flatMap((one) =>
      unique(claimIdsOf(one).flatMap((id) => stated.claimsById.get(id)?.documentId ?? [])),
    ),
  );
  return [...stated.documents.values()]
    .filter((document) => isDocumentKnown(document, stated))
    .map((document) => ({
      document,
      claimCount: claims(document.id),
      figureCount: figures.get(document.id) ?? 0,
      planLineCount: planLines(document.id),
      programmeCount: ofProgrammes(document.id),
      evidenceCount: ofEvidence(document.id),
      contradictionCount: touched(document.id),
    }));
}

function counted(ids: readonly string[]): (id: string) => number {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
