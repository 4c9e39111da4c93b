import { formatDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { writeICalendar } from '../../writer/icalendar.ts';
import { listRights } from '../account/rights.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything, seeingOf, seeOnly } from '../database/sight.ts';
import { inRead, inWrite, type ReadTransaction } from '../database/transaction.ts';
import type { FileAnswer } from '../http/bind.ts';
import { openCalendar } from './calendar-link.ts';
import { holds, isHead } from './my-work.ts';
import { findTasks } from './task-filter.ts';
import { type CalendarEntry, entriesOf } from './task-plans.ts';

/**
 * The calendar that a secret opens: deadlines and interim reports of open tasks that its owner heads, or whose lead or
 * coordinating unit the owner acts for. It shows what the owner would see on signing in, and nothing else.
 *
 * @param address "https://thuocdo.example": what its links begin with
 * @throws Refusal `not-found` for a dead secret
 */
export async function calendarFeed(
  db: Database,
  { secret, address }: { secret: string; address: string },
): Promise<FileAnswer> {
  const actor = await seeEverything(() =>
    inWrite(db, async (tx) => actorOf(tx, await openCalendar(tx, secret))),
  );
  const entries = await seeOnly(seeingOf(actor), () => inRead(db, (tx) => ownEntries(tx, actor)));
  const content = writeICalendar({
    name: `Nhiệm vụ: ${actor.office}`,
    writtenAt: new Date().toISOString(),
    events: entries.map((entry) => eventOf(entry, address)),
  });
  return { name: 'nhiem-vu.ics', mediaType: 'text/calendar; charset=utf-8', content };
}

async function actorOf(tx: ReadTransaction, accountId: number): Promise<Actor> {
  const { office } = await tx
    .selectFrom('account')
    .select('account.office')
    .where('account.account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  const grants = (await listRights(tx, accountId)).get(accountId) ?? [];
  return { id: `account-${accountId}`, office, accountId, grants };
}

async function ownEntries(tx: ReadTransaction, actor: Actor): Promise<CalendarEntry[]> {
  const { asOf, found } = await findTasks(tx, {});
  return found
    .filter(
      (one) =>
        isHead(actor, one) ||
        holds(actor, one.standing.terms.leadUnitId) ||
        one.standing.terms.coUnits.some(({ unitId }) => holds(actor, unitId)),
    )
    .filter(({ row }) => row.official?.startsWith('open') === true)
    .flatMap((one) => entriesOf(one, asOf));
}

function eventOf({ day, kind, row }: CalendarEntry, address: string) {
  const what = kind === 'deadline' ? 'Hạn' : 'Báo cáo giữa kỳ';
  const lines = [
    ...(row.product === null ? [] : [`Sản phẩm: ${row.product.name}`]),
    ...(row.leadUnit === null ? [] : [`Chủ trì: ${row.leadUnit.unitName}`]),
    ...(row.official === 'open-overdue' ? [`Quá hạn ${row.daysOverdue} ngày`] : []),
    ...(row.extensions > 0 && row.firstDueOn !== null
      ? [`Gia hạn ${row.extensions} lần, hạn đầu ${formatDate(row.firstDueOn, 'vi')}`]
      : []),
  ];
  return {
    uid: kind === 'deadline' ? `task-${row.id}@thuocdo` : `task-${row.id}-${day}@thuocdo`,
    day,
    summary: `${what}: ${row.title}`,
    description: lines.join('\n'),
    url: `${address}/tasks/${row.id}`,
    sequence: row.version,
  };
}
