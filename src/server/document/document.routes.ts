import type { Hono } from 'hono';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { listDocumentsRoute, showDocumentRoute } from '../../contract/document.ts';
import type { Database } from '../database/connection.ts';
import { inRead, type ReadTransaction } from '../database/transaction.ts';
import { listVintages } from '../figure/figure.views.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { loadStatedFacts } from '../known-facts/known-facts.ts';
import { listReadingIdsByDocument } from '../reading/reading.views.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { listSettlements } from '../reconciliation/settlement.views.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';
import { listDocumentEvidence } from '../scorecard/evidence.views.ts';
import { type DocumentFacts, documentPage, documentSummaries } from './document-page.ts';

export function bindDocumentRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listDocumentsRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const facts = await loadDocumentFacts(tx, query.asOf);
      return { asOf: facts.stated.asOf, documents: documentSummaries(facts) };
    }),
  );
  bind(app, decideActor, showDocumentRoute, ({ params, query }) =>
    inRead(db, async (tx) => documentPage(params.id, await loadDocumentFacts(tx, query.asOf))),
  );
}

async function loadDocumentFacts(
  tx: ReadTransaction,
  asOf: PlainDate | undefined,
): Promise<DocumentFacts> {
  const stated = await loadStatedFacts(tx, { unitId: undefined, asOf });
  const vintages = await listVintages(tx, { asOf });
  const tellings = Map.groupBy(vintages, (vintage) => figureKeyText(vintage.key));
  const best = [...tellings.values()].flatMap((group) => bestVintage(group, stated.asOf) ?? []);
  return {
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
