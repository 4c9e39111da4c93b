import { type RawBuilder, sql } from 'kysely';
import { isClaimInForce } from '../figure/still-said.ts';

/**
 * Of a document: not all that it states was taken back. A document that never stated a figure stays, and so does
 * one that something else rests on.
 *
 * @param documentId the column that holds its id
 */
export function isDocumentInUse(documentId: string): RawBuilder<boolean> {
  const id = sql.ref(documentId);
  return sql<boolean>`(
    NOT EXISTS (SELECT 1 FROM claim WHERE claim.document_id = ${id})
    OR EXISTS (
      SELECT 1 FROM claim WHERE claim.document_id = ${id} AND ${isClaimInForce('claim.claim_id')})
    OR EXISTS (SELECT 1 FROM plan_line_version line WHERE line.document_id = ${id})
    OR EXISTS (SELECT 1 FROM resolution WHERE resolution.document_id = ${id})
    OR EXISTS (SELECT 1 FROM programme WHERE programme.document_id = ${id})
    OR EXISTS (SELECT 1 FROM target_evidence evidence WHERE evidence.document_id = ${id}))`;
}
