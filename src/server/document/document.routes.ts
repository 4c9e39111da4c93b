import type { Hono } from 'hono';
import { asKnownOn, bestVintage } from '../../core/figure/best-vintage.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import {
  type DocumentSummary,
  listDocumentsRoute,
  showDocumentRoute,
} from '../../contract/document.ts';
import type { Database } from '../database/connection.ts';
import { makeMemory } from '../database/memory.ts';
import { inRead, type ReadTransaction } from '../database/transaction.ts';
import { listVintagesBesideClaims } from '../figure/figure.views.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { loadCatalogue, loadStatedFacts } from '../known-facts/known-facts.ts';
import { listReadingIdsByDocument } from '../reading/reading.views.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { listSettlements } from '../reconciliation/settlement.views.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';
import { listDocumentEvidence } from '../scorecard/evidence.views.ts';
import { knownDocument } from './document-known.ts';
import { documentSummaries } from './document-list.ts';
import { type DocumentFacts, documentPage } from './document-page.ts';
import { countFiguresByDocument, listUnitsOfDocument } from './document.views.ts';

export function bindDocumentRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listDocumentsRoute, ({ query }) =>
    inRead(db, async (tx) => ({
      asOf: query.asOf ?? null,
      documents: await summaries.recall(tx, query.asOf ?? '', () => listDocuments(tx, query.asOf)),
    })),
  );
  bind(app, decideActor, showDocumentRoute, ({ params, query }) =>
    inRead(db, async (tx) => documentPage(await loadDocumentFacts(tx, params.id, query.asOf))),
  );
}

/** Counting what hangs on every document reads the whole ledger. */
const summaries = makeMemory<DocumentSummary[]>({ most: 50_000, weigh: ({ length }) => length });

async function listDocuments(
  tx: ReadTransaction,
  asOf: PlainDate | undefined,
): Promise<DocumentSummary[]> {
  const stated = await loadStatedFacts(tx, { asOf });
  return documentSummaries({
    stated,
    figures: await countFiguresByDocument(tx, asOf),
    programmes: await listProgrammes(tx),
    evidence: await listDocumentEvidence(tx, asOf),
    contradictions: contradictionsOf(stated).all,
  });
}

async function loadDocumentFacts(
  tx: ReadTransaction,
  id: string,
  asOf: PlainDate | undefined,
): Promise<DocumentFacts> {
  const catalogue = await loadCatalogue(tx);
  const document = knownDocument(id, catalogue.documents, asOf ?? null);
  const unitIds = await listUnitsOfDocument(tx, id);
  const stated = await loadStatedFacts(tx, { unitIds, asOf, catalogue });
  const claimIds = stated.claims.flatMap((claim) => (claim.documentId === id ? [claim.id] : []));
  const told = await listVintagesBesideClaims(tx, claimIds);
  const vintages = asOf === undefined ? told : asKnownOn(told, asOf);
  const tellings = Map.groupBy(vintages, (vintage) => figureKeyText(vintage.key));
  const best = [...tellings.values()].flatMap((group) => bestVintage(group, stated.asOf) ?? []);
  return {
    document,
    stated,
    vintages,
    shown: new Set(best.map((vintage) => vintage.id)),
    programmes: await listProgrammes(tx),
    evidence: await listDocumentEvidence(tx, asOf),
    contradictions: contradictionsOf(stated).all,
    settlements: await listSettlements(tx),
    readings: await listReadingIdsByDocument(tx),
  };
}
