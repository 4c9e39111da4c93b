import { sql } from 'kysely';
import { type PlainDate, PlainDate as Day } from '../../core/kernel/plain-date.ts';
import { publicHolidays } from '../../core/period/public-holidays.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { SpecialDay } from '../../contract/round/special-days.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { today } from '../today.ts';

/**
 * Working days: Mondays to Fridays without the public holidays whose day is fixed, and as the list of this installation
 * says otherwise.
 */
export async function loadWorkingDays(tx: ReadTransaction): Promise<WorkingDays> {
  return workingDaysOf(await listSpecialDays(tx));
}

/** The working days that a list of special days comes to. */
export function workingDaysOf(listed: readonly SpecialDay[]): WorkingDays {
  const off = listed.filter(({ isWorked }) => !isWorked).map(({ day }) => day);
  return {
    holidays: [...yearsAround().flatMap(publicHolidays), ...off],
    madeUpDays: listed.filter(({ isWorked }) => isWorked).map(({ day }) => day),
  };
}

export async function listSpecialDays(tx: ReadTransaction): Promise<SpecialDay[]> {
  const rows = await tx
    .selectFrom('special_day')
    .select(['special_day.day', 'special_day.is_worked', 'special_day.name'])
    .orderBy('special_day.day')
    .execute();
  return rows.map((row) => ({ day: Day.parse(row.day), isWorked: row.is_worked, name: row.name }));
}

/** Sets days of the list, or takes them off it. Deadlines that were computed before stay as they are. */
export async function setSpecialDays(
  tx: WriteTransaction,
  actor: Actor,
  { set, remove }: { set: readonly SpecialDay[]; remove: readonly PlainDate[] },
): Promise<SpecialDay[]> {
  const changeNo = await recordChange(tx, {
    actor,
    act: 'set-special-days',
    subject: 'special days',
    detail: { set: set.length, removed: remove.length },
    before: await listSpecialDays(tx),
    after: { set, remove },
  });
  if (remove.length > 0) {
    await sql`DELETE FROM special_day WHERE day = ANY(${[...remove]}::date[])`.execute(tx);
  }
  for (const { day, isWorked, name } of set) {
    await tx
      .insertInto('special_day')
      .values({ day, is_worked: isWorked, name, change_no: changeNo })
      .onConflict((conflict) =>
        conflict.column('day').doUpdateSet({ is_worked: isWorked, name, change_no: changeNo }),
      )
      .execute();
  }
  return listSpecialDays(tx);
}

/** Rounds look back some years and ahead a few. */
function yearsAround(): number[] {
  const year = Number(today().slice(0, 4));
  return Array.from({ length: 9 }, (_, at) => year - 6 + at);
}
