import { figureKeyText } from '../../core/figure/figure-key.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import type { Contradiction } from '../../core/reconciliation/contradiction.ts';
import type { showDocumentRoute } from '../../contract/document.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { Settlement } from '../../contract/contradiction.ts';
import { claimCellOf, figureCellOf } from '../figure/cells.ts';
import { planLineCellsOf } from '../figure/plan-cells.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { contradictionCellOf } from '../reconciliation/contradiction-cells.ts';
import { claimIdsOf } from '../reconciliation/contradictions.ts';
import type { DocumentEvidence } from '../scorecard/evidence.views.ts';

/** What the page of a document is made of. */
export interface DocumentFacts {
  document: SourceDocument;
  /** Of the units that the document speaks of. */
  stated: StatedFacts;
  /** All tellings of the figures that its sentences tell. */
  vintages: readonly Vintage[];
  /** Best vintage ids now shown. */
  shown: ReadonlySet<number>;
  programmes: readonly Programme[];
  evidence: readonly DocumentEvidence[];
  contradictions: readonly Contradiction[];
  settlements: ReadonlyMap<string, Settlement[]>;
  /** Readings that documents were accepted from, by document. */
  readings: ReadonlyMap<string, string>;
}

/** One document: its sentences, and what stands on each. */
export function documentPage(facts: DocumentFacts): OutputOf<typeof showDocumentRoute> {
  const { stated, document } = facts;
  const { id } = document;
  const claims = stated.claims.filter((claim) => claim.documentId === id);
  const readingId = facts.readings.get(id);
  return {
    document,
    ...(readingId === undefined ? {} : { readingId }),
    claims: claims.map((claim) => ({
      claim: claimCellOf(claim, stated),
      figures: figuresOf(claim, facts),
      contradictionIds: touching([claim], facts.contradictions).map((one) => one.id),
    })),
    planLines: planLinesOf(id, stated).map((line) => {
      const name = definitionOf(stated, line.indicatorCode)?.name;
      return {
        cell: planLineCellsOf(line, stated).findLast((cell) => cell.document.id === id)!,
        indicatorName: name ?? { vi: line.indicatorCode, en: line.indicatorCode },
        indicatorCode: line.indicatorCode,
      };
    }),
    programmes: facts.programmes
      .filter((one) => one.documentId === id)
      .map(({ id: programmeId, name, place }) => ({ id: programmeId, name, place })),
    resolutions: stated.resolutions
      .filter((one) => one.documentId === id)
      .map((one) => ({ id: one.id, title: one.title })),
    evidence: facts.evidence
      .filter((one) => one.documentId === id)
      .map((one) => ({ ...one, resolutionTitle: titleOf(one.resolutionId, stated) })),
    contradictions: touching(claims, facts.contradictions).map((one) =>
      contradictionCellOf(one, stated, facts.settlements.get(one.id) ?? []),
    ),
  };
}

function titleOf(resolutionId: string, { resolutions }: StatedFacts): string {
  return resolutions.find(({ id }) => id === resolutionId)?.title ?? resolutionId;
}

function figuresOf(
  claim: Claim,
  facts: DocumentFacts,
): OutputOf<typeof showDocumentRoute>['claims'][number]['figures'] {
  const own = facts.vintages.filter(
    ({ source }) => source.kind === 'document' && source.claimId === claim.id,
  );
  const latest = new Map(own.map((vintage) => [figureKeyText(vintage.key), vintage]));
  return [...latest.values()].map((vintage) => {
    const { indicatorCode } = vintage.key;
    return {
      cell: figureCellOf(vintage, facts.stated),
      indicatorName: definitionOf(facts.stated, indicatorCode)?.name ?? {
        vi: indicatorCode,
        en: indicatorCode,
      },
      isBest: facts.shown.has(vintage.id),
    };
  });
}

function planLinesOf(documentId: string, stated: StatedFacts): StatedFacts['planLines'] {
  return stated.planLines.filter((line) =>
    line.versions.some((version) => version.documentId === documentId),
  );
}

function touching(
  claims: readonly Claim[],
  contradictions: readonly Contradiction[],
): Contradiction[] {
  const ids = new Set(claims.map((claim) => claim.id));
  return contradictions.filter((one) => claimIdsOf(one).some((id) => ids.has(id)));
}
