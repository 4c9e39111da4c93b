import type { UnitId } from '../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { deadlineMoved } from './notices-of-acts.ts';
import type { LoadedRound } from './round.views.ts';

interface Extension {
  unitIds: readonly UnitId[];
  dueOn: PlainDate;
  reason: string;
}

/**
 * Gives units of a round a later deadline, all of them or none, and tells them.
 *
 * @throws Refusal `not-found` for a unit that does not answer; `not-valid` naming every unit whose deadline is as late
 */
export async function extendDeadlines(
  tx: WriteTransaction,
  actor: Actor,
  loaded: LoadedRound,
  { unitIds, dueOn, reason }: Extension,
): Promise<void> {
  const { round } = loaded;
  const asked = [...new Set(unitIds)].map((unitId) => {
    const submission = loaded.submissions.find((one) => one.unitId === unitId);
    if (submission === undefined) throw answersNot(unitId);
    return submission;
  });
  const catalogue = await loadLists(tx);
  const faults = asked
    .filter((one) => one.dueOn >= dueOn)
    .map(({ unitId, dueOn: now }): Fault => {
      const name = unitNameOf(catalogue, unitId);
      return {
        place: ['body', 'dueOn'],
        message: {
          vi: `${name}: hạn hiện nay là ${formatDate(now, 'vi')}, chỉ dời về sau được.`,
          en: `${name}: it is due on ${formatDate(now, 'en')}, and can only be moved later.`,
        },
      };
    });
  if (faults.length > 0) throw new Refusal('not-valid', notLater, faults);
  for (const { unitId } of asked) {
    const changeNo = await recordChange(tx, {
      actor,
      act: 'extend-round',
      subject: `round ${round.id}`,
      unitId,
      reason,
      detail: { title: round.title, dueOn },
    });
    await tx
      .insertInto('round_act')
      .values({
        round_id: round.id,
        act: 'extend',
        unit_id: unitId,
        due_on: dueOn,
        reason,
        office: actor.office,
        account_id: actor.accountId,
        change_no: changeNo,
      })
      .execute();
  }
  await writeNotices(
    tx,
    asked.map((submission) => deadlineMoved(loaded, submission, dueOn, reason)),
  );
}

const notLater = {
  vi: 'Gia hạn là dời hạn về sau.',
  en: 'An extension moves a deadline later.',
};

function answersNot(unitId: UnitId): Refusal {
  return new Refusal('not-found', {
    vi: `Đơn vị "${unitId}" không thuộc kỳ báo cáo này.`,
    en: `The unit "${unitId}" does not answer in this round.`,
  });
}
