import { sql } from 'kysely';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { type listNoticesRoute, NoticeKind } from '../../contract/notice.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

const MOST_SHOWN = 200;
const toldRoles = ['reporter', 'approver', 'planner', 'leader'] as const;

/** Notices for the offices that the actor holds, the newest first. */
export async function listNotices(
  tx: ReadTransaction,
  actor: Actor,
): Promise<OutputOf<typeof listNoticesRoute>> {
  const rows = await tx
    .selectFrom('notice')
    .leftJoin('notice_reading', (join) =>
      join
        .onRef('notice_reading.notice_id', '=', 'notice.notice_id')
        .on('notice_reading.account_id', '=', actor.accountId ?? 0),
    )
    .selectAll('notice')
    .select(['notice_reading.read_at', isDealtWith.as('isDealtWith')])
    .where(isFor(actor))
    .orderBy('notice.notice_id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  const notices = rows.map((row) => ({
    id: row.notice_id,
    kind: NoticeKind.parse(row.kind),
    text: Bilingual.parse(row.text),
    roundId: row.round_id,
    submissionId: row.submission_id,
    link: row.link,
    writtenAt: row.written_at.toISOString(),
    isRead: row.read_at !== null || row.isDealtWith,
  }));
  return { notices, unread: notices.filter(({ isRead }) => !isRead).length };
}

/** Marks notices as read by the account; those of others are left alone. */
export async function readNotices(
  tx: WriteTransaction,
  actor: Actor,
  ids: readonly number[],
): Promise<{ unread: number }> {
  await sql`
    INSERT INTO notice_reading (notice_id, account_id)
    SELECT notice.notice_id, ${actor.accountId}
    FROM notice
    WHERE notice.notice_id = ANY(${[...ids]}::bigint[]) AND ${isFor(actor)}
    ON CONFLICT DO NOTHING`.execute(tx);
  const { unread } = await listNotices(tx, actor);
  return { unread };
}

/**
 * What waits for an approval or a decision waits no longer once it was given, or the submission went back: nobody has to
 * read it any more.
 */
const isDealtWith = sql<boolean>`CASE notice.kind
  WHEN 'to-approve' THEN EXISTS (
    SELECT FROM submission_act later
    WHERE later.submission_id = notice.submission_id AND later.happened_at > notice.written_at
      AND (later.kind IN ('return', 'take-back') OR later.kind = 'approve' AND later.on_unit_id = notice.unit_id))
  WHEN 'value-proposed' THEN EXISTS (
    SELECT FROM counter_value_decision decided
    WHERE notice.key = 'value-proposed-' || decided.counter_value_id)
  ELSE false
END`;

/** For the actor alone, or for an office that the actor holds: at exactly that unit, or of the whole installation. */
function isFor({ grants, accountId }: Actor): ReturnType<typeof sql<boolean>> {
  const offices = grants.filter(({ role }) => toldRoles.some((told) => told === role));
  const roles = offices.map(({ role }) => role);
  const unitIds = offices.map(({ unitId }) => unitId);
  return sql<boolean>`(notice.account_id = ${accountId}::integer OR notice.account_id IS NULL AND EXISTS (
    SELECT FROM unnest(${roles}::text[], ${unitIds}::text[]) AS held (role, unit_id)
    WHERE held.role = notice.role AND (held.unit_id IS NULL OR held.unit_id = notice.unit_id)))`;
}
