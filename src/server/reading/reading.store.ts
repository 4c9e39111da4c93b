import { sql } from 'kysely';
import type { ClaimId, IndicatorCode } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { ReadingSummary } from '../../contract/reading/reading.ts';
import type { DocumentFormat } from '../../reader/format/document.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { ReadingAct, ReadingRecord } from './reading-model.ts';

/** Who acts when, and the line in the log that the rows of the act carry. */
export interface Signature {
  actor: Actor;
  today: PlainDate;
  changeNo: number;
}

/** One act on a reading after the other: whoever comes second sees what the first did. */
export async function waitForOthersOn(tx: WriteTransaction, id: string): Promise<void> {
  if (!/^[1-9]\d{0,8}$/.test(id)) return;
  await sql`SELECT 1 FROM reading WHERE reading.reading_id = ${Number(id)} FOR UPDATE`.execute(tx);
}

/** One lesson after the other, so that the same words never mean two things. */
export async function waitForOtherLessons(tx: WriteTransaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('learned-phrase'))`.execute(tx);
}

export async function addReading(
  tx: WriteTransaction,
  record: Omit<ReadingRecord, 'id'>,
  file: { format: DocumentFormat; content: Uint8Array },
  { actor, changeNo }: Signature,
): Promise<string> {
  const { reading_id: id } = await tx
    .insertInto('reading')
    .values({
      content_hash: record.contentHash,
      file_name: record.fileName,
      format: file.format,
      content: Buffer.from(file.content),
      text: record.text,
      model: JSON.stringify(record.model),
      document_kind: record.kind,
      title: record.title,
      issuer: record.issuer,
      document_date: record.date,
      unit_id: record.unitId,
      read_on: record.readOn,
      read_by: actor.office,
      change_no: changeNo,
    })
    .returning('reading.reading_id')
    .executeTakeFirstOrThrow();
  return String(id);
}

export async function addAct(
  tx: WriteTransaction,
  readingId: number,
  { act, detail }: ReadingAct,
  { actor, today, changeNo }: Signature,
): Promise<void> {
  await tx
    .insertInto('reading_act')
    .values({
      reading_id: readingId,
      act,
      detail: JSON.stringify(detail),
      office: actor.office,
      acted_on: today,
      change_no: changeNo,
    })
    .execute();
}

/** Keeps the counts of a reading for the list, in place of those before. */
export async function keepCounts(
  tx: WriteTransaction,
  readingId: number,
  counts: ReadingSummary['counts'],
): Promise<void> {
  const kept = {
    agrees: counts.agrees,
    new: counts.new,
    contradicts: counts.contradicts,
    not_understood: counts['not-understood'],
    not_a_figure: counts['not-a-figure'],
    change_no: sql<number>`(SELECT max(change_log.change_no) FROM change_log)`,
  };
  await tx
    .insertInto('reading_count')
    .values({ reading_id: readingId, ...kept })
    .onConflict((conflict) => conflict.column('reading_id').doUpdateSet(kept))
    .execute();
}

export async function addReadingClaims(
  tx: WriteTransaction,
  readingId: number,
  claims: readonly { findingNo: number; claimId: ClaimId }[],
  changeNo: number,
): Promise<void> {
  await sql`
    INSERT INTO reading_claim (claim_id, reading_id, finding_no, change_no)
    SELECT given.claim_id, ${readingId}, given.finding_no, ${changeNo}
    FROM unnest(
      ${claims.map(({ claimId }) => claimId)}::text[],
      ${claims.map(({ findingNo }) => findingNo)}::integer[]
    ) AS given (claim_id, finding_no)`.execute(tx);
}

export async function withdrawClaims(
  tx: WriteTransaction,
  claimIds: readonly ClaimId[],
  reason: string,
  { actor, today, changeNo }: Signature,
): Promise<void> {
  await sql`
    INSERT INTO claim_withdrawal (claim_id, reason, office, withdrawn_on, change_no)
    SELECT given.claim_id, ${reason}, ${actor.office}, ${today}::date, ${changeNo}
    FROM unnest(${claimIds}::text[]) AS given (claim_id)`.execute(tx);
}

export async function addPhrase(
  tx: WriteTransaction,
  taught: {
    phrase: string;
    indicatorCode: IndicatorCode;
    readingId: number;
    findingNo: number;
  },
  { actor, today, changeNo }: Signature,
): Promise<void> {
  await tx
    .insertInto('learned_phrase')
    .values({
      phrase: taught.phrase,
      indicator_code: taught.indicatorCode,
      reading_id: taught.readingId,
      finding_no: taught.findingNo,
      office: actor.office,
      learned_on: today,
      change_no: changeNo,
    })
    .execute();
}

export async function withdrawPhrase(
  tx: WriteTransaction,
  phraseId: number,
  { actor, today, changeNo }: Signature,
): Promise<void> {
  await tx
    .insertInto('learned_phrase_withdrawal')
    .values({
      phrase_id: phraseId,
      office: actor.office,
      withdrawn_on: today,
      change_no: changeNo,
    })
    .execute();
}
