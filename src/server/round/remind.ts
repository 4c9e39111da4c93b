import { reminderOn } from '../../core/figure/round/round-deadlines.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { Selectable } from 'kysely';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { Database } from '../database/connection.ts';
import type { Notice } from '../database/generated/rows.ts';
import { seeEverything } from '../database/sight.ts';
import { inRead, inWrite, type WriteTransaction } from '../database/transaction.ts';
import { remindOfClocks } from '../explanation/remind-of-clocks.ts';
import { writeMails } from '../mail/write-mail.ts';
import { type NoticeDraft, writeNotices } from '../notice/write-notices.ts';
import { type LoadedRound, loadRounds } from './round.views.ts';

/**
 * Reminds units that have not sent, some working days before and after their deadline, each time once; after the deadline
 * their heads too; and those who owe an explanation or an answer. Then writes the e-mails of all notices that have none yet.
 *
 * @param address "https://thuocdo.example": what the links of the e-mails begin with; null for e-mails without
 * @returns how many e-mails were written
 */
export function remind(
  db: Database,
  today: PlainDate,
  address: string | null = null,
): Promise<number> {
  return seeEverything(async () => {
    const { rounds, days } = await inRead(db, async (tx) => ({
      rounds: await loadRounds(tx, { states: ['open'] }),
      days: await loadWorkingDays(tx),
    }));
    const reminders = rounds.flatMap((loaded) => remindersOf(loaded, today, days));
    return inWrite(db, async (tx) => {
      await writeNotices(tx, await notGivenYet(tx, reminders));
      await remindOfClocks(tx, today, days);
      return mailNotices(tx, address);
    });
  });
}

/** Those of days past were given long ago: an old round that stays open is not gone through anew at every turn. */
async function notGivenYet(
  tx: WriteTransaction,
  reminders: readonly NoticeDraft[],
): Promise<NoticeDraft[]> {
  const given = await tx
    .selectFrom('notice')
    .select(['notice.submission_id', 'notice.role', 'notice.key'])
    .where('notice.kind', 'in', ['due-soon', 'overdue'])
    .where('notice.submission_id', 'is not', null)
    .execute();
  const keys = new Set(given.map((row) => `${row.submission_id}|${row.role}|${row.key}`));
  return reminders.filter(
    ({ submissionId, role, key }) => !keys.has(`${submissionId}|${role}|${key}`),
  );
}

function remindersOf(
  { round, submissions }: LoadedRound,
  today: PlainDate,
  days: WorkingDays,
): NoticeDraft[] {
  const reminderFor = onceADay((dueOn) => reminderOn(dueOn, today, days));
  return submissions.flatMap(({ id, unitId, dueOn, standing }): NoticeDraft[] => {
    if (standing.sent !== null) return [];
    const reminder = reminderFor(dueOn);
    if (reminder === null) return [];
    const notice = {
      roundId: round.id,
      submissionId: id,
      unitId,
      kind: reminder.kind,
      key: reminder.key,
      text: reminderText(round.title, dueOn, reminder.kind),
    };
    const reporter: NoticeDraft = { ...notice, role: 'reporter' };
    return reminder.kind === 'overdue' ? [reporter, { ...notice, role: 'approver' }] : [reporter];
  });
}

/** Units of a round have few deadlines among them. */
function onceADay<T>(of: (day: PlainDate) => T): (day: PlainDate) => T {
  const before = new Map<PlainDate, { found: T }>();
  return (day) => {
    const known = before.get(day) ?? { found: of(day) };
    before.set(day, known);
    return known.found;
  };
}

function reminderText(title: string, dueOn: PlainDate, kind: 'due-soon' | 'overdue'): Bilingual {
  const [vi, en] = [formatDate(dueOn, 'vi'), formatDate(dueOn, 'en')];
  return kind === 'due-soon'
    ? { vi: `Sắp đến hạn ${vi}: ${title}.`, en: `Due soon, on ${en}: ${title}.` }
    : { vi: `Đã quá hạn ${vi} mà chưa gửi: ${title}.`, en: `Overdue since ${en}: ${title}.` };
}

type NoticeRow = Selectable<Notice>;

const AT_ONCE = 500;

/** Every notice goes to the accounts that hold the office it is for, and have an e-mail address. */
async function mailNotices(tx: WriteTransaction, address: string | null): Promise<number> {
  const notices = await tx
    .selectFrom('notice')
    .selectAll('notice')
    .where('notice.mailed_at', 'is', null)
    .orderBy('notice.notice_id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  if (notices.length === 0) return 0;
  const holders = await listHolders(
    tx,
    notices.map((notice) => notice.unit_id),
  );
  const ofUnit = Map.groupBy(holders, (one) => one.unit_id);
  const mails = notices.flatMap((notice) => {
    const text = Bilingual.parse(notice.text);
    const emails = (ofUnit.get(notice.unit_id) ?? [])
      .filter((one) =>
        notice.account_id === null
          ? one.role === notice.role
          : one.account_id === notice.account_id,
      )
      .flatMap(({ email }) => email ?? []);
    return [...new Set(emails)].map((recipient) => ({
      recipient,
      purpose: notice.kind,
      subject: text.vi,
      body: address === null ? text.vi : `${text.vi}\n\n${address}${pageOf(notice)}`,
    }));
  });
  await writeMails(tx, mails);
  await tx
    .updateTable('notice')
    .set({ mailed_at: new Date() })
    .where(
      'notice_id',
      'in',
      notices.map((notice) => notice.notice_id),
    )
    .execute();
  return mails.length;
}

/** Where what it tells of can be dealt with. */
function pageOf(notice: Pick<NoticeRow, 'link' | 'submission_id' | 'round_id'>): string {
  if (notice.link !== null) return notice.link;
  if (notice.submission_id !== null) return `/submissions/${notice.submission_id}`;
  return notice.round_id === null ? '/rounds' : `/rounds/${notice.round_id}`;
}

/** Whom a notice for an office of these units reaches, each address once for an office. */
function listHolders(tx: WriteTransaction, unitIds: readonly string[]) {
  return tx
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.account_id')
    .select(['account.account_id', 'account.email', 'account_grant.role', 'account_grant.unit_id'])
    .distinct()
    .where('account_grant.unit_id', 'in', [...new Set(unitIds)])
    .where('account.state', '=', 'active')
    .where('account.email', 'is not', null)
    .execute();
}
