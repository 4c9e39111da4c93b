import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadRounds } from './round.views.ts';

/** Which of these vintages were published from a submission that is not approved any more? */
export async function listWithdrawnVintages(
  tx: ReadTransaction,
  vintageIds: readonly number[],
): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('submission_vintage')
    .select(['submission_vintage.vintage_id', 'submission_vintage.submission_id'])
    .where('submission_vintage.vintage_id', '=', sql<number>`any(${[...vintageIds]}::bigint[])`)
    .execute();
  if (rows.length === 0) return new Set();
  const rounds = await loadRounds(tx, { submissionIds: rows.map((row) => row.submission_id) });
  const approved = new Set(
    rounds.flatMap(({ submissions }) =>
      submissions.filter(({ standing }) => standing.state === 'approved').map(({ id }) => id),
    ),
  );
  return new Set(
    rows.filter((row) => !approved.has(row.submission_id)).map((row) => row.vintage_id),
  );
}
