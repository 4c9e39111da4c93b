import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** Deletes a document that only told what was taken back: no sentence of it is in the ledger and nothing rests on it. */
export async function dropDocumentNothingRestsOn(
  tx: WriteTransaction,
  documentId: string,
): Promise<void> {
  await sql`
    DELETE FROM document
    WHERE document.document_id = ${documentId}
      AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.document_id = document.document_id)
      AND NOT EXISTS (SELECT 1 FROM figure_vintage v WHERE v.document_id = document.document_id)
      AND NOT EXISTS (SELECT 1 FROM plan_line_version v WHERE v.document_id = document.document_id)
      AND NOT EXISTS (SELECT 1 FROM resolution r WHERE r.document_id = document.document_id)
      AND NOT EXISTS (SELECT 1 FROM programme p WHERE p.document_id = document.document_id)
      AND NOT EXISTS (SELECT 1 FROM target_evidence e WHERE e.document_id = document.document_id)`.execute(
    tx,
  );
}
