import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { type NoticeDraft, writeNotices } from './write-notices.ts';

/** News for some offices of a unit that is about no round. */
export interface OfficeNews {
  unitId: UnitId;
  roles: readonly NoticeDraft['role'][];
  kind: 'difficulty' | 'explanation';
  /** The same key is told to an office only once. */
  key: string;
  /** Page it leads to, such as "/difficulties/12". */
  link: string;
  text: Bilingual;
}

/** Tells offices what has happened: on their bell, and by e-mail as notices of rounds are. */
export async function tellOffices(
  tx: WriteTransaction,
  news: readonly OfficeNews[],
): Promise<void> {
  await writeNotices(
    tx,
    news.flatMap(({ roles, ...one }) =>
      roles.map((role): NoticeDraft => ({ ...one, role, roundId: null, submissionId: null })),
    ),
  );
}
