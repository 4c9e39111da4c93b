import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { NoticeKind } from '../../contract/notice.ts';
import type { WriteTransaction } from '../database/transaction.ts';

/** What those who act for a unit are told. */
export interface NoticeDraft {
  /** The round; null for other things, which have a link. */
  roundId: number | null;
  submissionId: number | null;
  /** Page of what it is about, for other things than rounds: "/tasks/12". */
  link?: string;
  unitId: UnitId;
  role: 'reporter' | 'approver' | 'planner' | 'leader';
  /** The one person of them who is told; left out: all. */
  accountId?: number;
  kind: NoticeKind;
  /** The same key is told to a unit only once. */
  key: string;
  text: Bilingual;
}

/** Writes notices; those that were written before are left alone. */
export async function writeNotices(
  tx: WriteTransaction,
  notices: readonly NoticeDraft[],
): Promise<void> {
  const rows = notices.map((notice) => ({
    round_id: notice.roundId,
    submission_id: notice.submissionId,
    link: notice.link ?? null,
    account_id: notice.accountId ?? null,
    unit_id: notice.unitId,
    role: notice.role,
    kind: notice.kind,
    key: notice.key,
    text: JSON.stringify(notice.text),
  }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx
      .insertInto('notice')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** A question takes at most 65,535 values. */
const ROWS_AT_ONCE = 5_000;
