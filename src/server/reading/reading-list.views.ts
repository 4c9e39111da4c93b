import { sql } from 'kysely';
import { ReadingSummary } from '../../contract/reading/reading.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Which documents were read, what are they, and what became of their figures by the last act on them? Newest first. */
export async function listReadingSummaries(tx: ReadTransaction): Promise<ReadingSummary[]> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT
      reading.reading_id::text AS id,
      coalesce(described.detail ->> 'title', reading.title) AS title,
      reading.file_name AS "fileName",
      reading.read_on AS "readOn",
      CASE WHEN described.detail IS NULL THEN reading.document_date
           ELSE (described.detail ->> 'date')::date END AS "documentDate",
      CASE WHEN recorded.items > 0 THEN 'accepted'
           WHEN settled.act = 'undo' THEN 'undone'
           ELSE 'open' END AS state,
      json_build_object(
        'agrees', coalesce(reading_count.agrees, 0),
        'new', coalesce(reading_count.new, 0),
        'contradicts', coalesce(reading_count.contradicts, 0),
        'not-understood', coalesce(reading_count.not_understood, 0),
        'not-a-figure', coalesce(reading_count.not_a_figure, 0)) AS counts,
      recorded.items AS "acceptedCount"
    FROM reading
    LEFT JOIN reading_count ON reading_count.reading_id = reading.reading_id
    LEFT JOIN LATERAL (
      SELECT reading_act.detail FROM reading_act
      WHERE reading_act.reading_id = reading.reading_id AND reading_act.act = 'describe'
      ORDER BY reading_act.act_id DESC LIMIT 1) described ON true
    LEFT JOIN LATERAL (
      SELECT reading_act.act FROM reading_act
      WHERE reading_act.reading_id = reading.reading_id AND reading_act.act IN ('accept', 'undo')
      ORDER BY reading_act.act_id DESC LIMIT 1) settled ON true
    CROSS JOIN LATERAL (
      SELECT (
        (SELECT count(*) FROM reading_claim
         WHERE reading_claim.reading_id = reading.reading_id
           AND NOT EXISTS (
             SELECT 1 FROM claim_withdrawal withdrawal
             WHERE withdrawal.claim_id = reading_claim.claim_id))
        + (SELECT coalesce(sum(jsonb_array_length(coalesce(accepted.detail -> 'aims', '[]'))), 0)
           FROM reading_act accepted
           WHERE accepted.reading_id = reading.reading_id AND accepted.act = 'accept'
             AND NOT EXISTS (
               SELECT 1 FROM reading_act undone
               WHERE undone.reading_id = reading.reading_id AND undone.act = 'undo'
                 AND undone.act_id > accepted.act_id)))::integer AS items) recorded
    ORDER BY reading.reading_id DESC`.execute(tx);
  return rows.map((row) => ReadingSummary.parse(row));
}
