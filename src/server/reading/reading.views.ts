import { sql } from 'kysely';
import * as z from 'zod';
import { ClaimId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { LearnedPhrase } from '../../contract/reading/learned-phrase.ts';
import { isReadOnly, type ReadTransaction } from '../database/transaction.ts';
import { isClaimInForce } from '../figure/still-said.ts';
import { listAimSources } from './aims/aim-sources.views.ts';
import { keepRecord } from './kept-records.ts';
import { ReadingAct, ReadingRecord } from './reading-model.ts';
import { type ReadingState, readingState } from './reading-state.ts';

/**
 * A reading as it stands. The very same one as before, as long as nobody acts on it.
 *
 * @throws Refusal `not-found`
 */
export async function getReadingState(tx: ReadTransaction, id: string): Promise<ReadingState> {
  const seen = await findVersion(tx, id);
  if (seen === null) {
    throw new Refusal('not-found', {
      vi: `Không có bản đọc "${id}".`,
      en: `There is no reading "${id}".`,
    });
  }
  const record = await keepRecord(`${seen.database}|${id}`, () => loadRecord(tx, Number(id)));
  const version = `${seen.acts} ${seen.lastAct}`;
  const before = statesOf.get(record);
  if (before?.version === version) return before.state;
  const acts = await listActs(tx, record.id);
  const claims = await listClaimsOfReadings(tx, record.id);
  const state = readingState(
    record,
    acts.map(({ act }) => act),
    new Map(claims.map(({ findingNo, claimId }) => [findingNo, claimId])),
  );
  // An act under way sees its own half of the work.
  if (isReadOnly(tx)) statesOf.set(record, { version, state });
  return state;
}

/** Acts on a reading come one after the other, so that their number and the last one tell its version. */
const statesOf = new WeakMap<ReadingRecord, { version: string; state: ReadingState }>();

const Version = z.object({ database: z.string(), acts: z.int(), lastAct: z.int() });

async function findVersion(
  tx: ReadTransaction,
  id: string,
): Promise<z.infer<typeof Version> | null> {
  if (!/^[1-9]\d{0,8}$/.test(id)) return null;
  const { rows } = await sql`
    SELECT current_database() || ' ' || current_setting('thuocdo.sight') AS database,
      count(reading_act.act_id)::integer AS acts,
      coalesce(max(reading_act.act_id), 0)::integer AS "lastAct"
    FROM reading
    LEFT JOIN reading_act ON reading_act.reading_id = reading.reading_id
    WHERE reading.reading_id = ${Number(id)}
    GROUP BY reading.reading_id`.execute(tx);
  return rows[0] === undefined ? null : Version.parse(rows[0]);
}

async function loadRecord(tx: ReadTransaction, id: number): Promise<ReadingRecord> {
  return ReadingRecord.parse(
    await records(tx).where('reading.reading_id', '=', id).executeTakeFirstOrThrow(),
  );
}

// The type follows from the query; written out it would say every column twice.
function records(tx: ReadTransaction) {
  return tx
    .selectFrom('reading')
    .select([
      'reading.reading_id as id',
      'reading.content_hash as contentHash',
      'reading.file_name as fileName',
      'reading.text',
      'reading.model',
      'reading.document_kind as kind',
      'reading.title',
      'reading.issuer',
      'reading.document_date as date',
      'reading.unit_id as unitId',
      'reading.read_on as readOn',
    ]);
}

async function listActs(
  tx: ReadTransaction,
  readingId: number | null,
): Promise<{ readingId: number; act: ReadingAct }[]> {
  let query = tx
    .selectFrom('reading_act')
    .select(['reading_act.reading_id', 'reading_act.act', 'reading_act.detail'])
    .orderBy('reading_act.act_id');
  if (readingId !== null) query = query.where('reading_act.reading_id', '=', readingId);
  return (await query.execute()).map(({ reading_id: id, act, detail }) => ({
    readingId: id,
    act: ReadingAct.parse({ act, detail }),
  }));
}

async function listClaimsOfReadings(
  tx: ReadTransaction,
  readingId: number | null,
): Promise<{ readingId: number; findingNo: number; claimId: ClaimId }[]> {
  let query = tx
    .selectFrom('reading_claim')
    .select(['reading_claim.reading_id', 'reading_claim.finding_no', 'reading_claim.claim_id'])
    .where(isClaimInForce('reading_claim.claim_id'));
  if (readingId !== null) query = query.where('reading_claim.reading_id', '=', readingId);
  return (await query.execute()).map((row) => ({
    readingId: row.reading_id,
    findingNo: row.finding_no,
    claimId: ClaimId.parse(row.claim_id),
  }));
}

/** Readings of the very same content as they stand, oldest first. */
export async function listReadingsOfContent(
  tx: ReadTransaction,
  contentHash: string,
): Promise<ReadingState[]> {
  const rows = await tx
    .selectFrom('reading')
    .select('reading.reading_id')
    .where('reading.content_hash', '=', contentHash)
    .orderBy('reading.reading_id')
    .execute();
  const states: ReadingState[] = [];
  for (const { reading_id: id } of rows) states.push(await getReadingState(tx, String(id)));
  return states;
}

/** The readings from which documents in force were accepted, by document; of several the latest. */
export async function listReadingIdsByDocument(tx: ReadTransaction): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('reading_claim')
    .innerJoin('claim', 'claim.claim_id', 'reading_claim.claim_id')
    .select(['claim.document_id', 'reading_claim.reading_id'])
    .distinct()
    .where(isClaimInForce('claim.claim_id'))
    .orderBy('reading_claim.reading_id')
    .execute();
  const ofAims = (await listAimSources(tx)).map(
    ({ documentId, readingId }) => [documentId, String(readingId)] as const,
  );
  return new Map([
    ...ofAims,
    ...rows.map((row) => [row.document_id, String(row.reading_id)] as const),
  ]);
}

/** Words that people taught and nobody had forgotten, newest first. */
export async function listLearnedPhrases(tx: ReadTransaction): Promise<LearnedPhrase[]> {
  const rows = await tx
    .selectFrom('learned_phrase')
    .leftJoin('reading', 'reading.reading_id', 'learned_phrase.reading_id')
    .innerJoin('indicator_version', (join) =>
      join.onRef('indicator_version.indicator_code', '=', 'learned_phrase.indicator_code').on(
        'indicator_version.version',
        '=',
        sql<number>`(SELECT max(latest.version) FROM indicator_version latest
            WHERE latest.indicator_code = learned_phrase.indicator_code)`,
      ),
    )
    .select([
      'learned_phrase.phrase_id',
      'learned_phrase.phrase',
      'learned_phrase.indicator_code',
      'indicator_version.name_vi',
      'indicator_version.name_en',
      'learned_phrase.learned_on',
      'learned_phrase.office',
      'reading.title',
    ])
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM learned_phrase_withdrawal withdrawal
        WHERE withdrawal.phrase_id = learned_phrase.phrase_id)`,
    )
    .orderBy('learned_phrase.phrase_id', 'desc')
    .execute();
  return rows.map((row) =>
    LearnedPhrase.parse({
      id: row.phrase_id,
      phrase: row.phrase,
      indicatorCode: row.indicator_code,
      indicatorName: { vi: row.name_vi, en: row.name_en },
      learnedOn: row.learned_on,
      office: row.office,
      readingTitle: row.title,
    }),
  );
}
