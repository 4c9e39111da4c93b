import type { Claim } from '../../core/figure/claim.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import { seeingAllRows, type WriteTransaction } from '../database/transaction.ts';
import { upsertRows } from '../database/upsert-rows.ts';
import { databaseRows, periodRows } from './database-rows.ts';
import { rowShapes } from './row-shapes.ts';

/** Saves one document and what it states, as the import of a pack does; the figures told are entered by the caller. */
export async function saveDocumentWithClaims(
  tx: WriteTransaction,
  document: SourceDocument,
  claims: readonly Claim[],
): Promise<void> {
  await seeingAllRows(tx, () =>
    upsertRows(tx, rowShapes.document, [databaseRows.document(document)]),
  );
  await upsertRows(tx, rowShapes.period, periodRows({ claims, planLines: [] }));
  await upsertRows(tx, rowShapes.claim, claims.map(databaseRows.claim));
}
