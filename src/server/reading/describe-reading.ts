import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { unitOf } from '../known-facts/known-facts.ts';
import { listUnits } from '../organisation/unit.views.ts';
import { cleanText } from './file/clean-text.ts';
import { runJob } from './file/reader-thread.ts';
import { addAct, waitForOthersOn } from './reading.store.ts';
import type { ReadingRecord } from './reading-model.ts';
import type { ReadingState } from './reading-state.ts';
import { getReadingState } from './reading.views.ts';
import { mustBeAllowedToRead } from './refusals.ts';

export interface Description {
  title: string;
  issuer: string | null;
  date: PlainDate | null;
  unit: UnitId | undefined;
  today: PlainDate;
}

/**
 * Says what a document is: its title, issuer, date and unit. With another date, periods such as "6 tháng đầu năm" are
 * read anew; figures keep their numbers.
 *
 * @throws Refusal `not-found`, `not-allowed`, or `not-possible-now` while it is accepted
 */
export async function describeReading(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  { title, issuer, date, unit, today }: Description,
): Promise<void> {
  await waitForOthersOn(tx, id);
  const before = await getReadingState(tx, id);
  const units = await listUnits(tx);
  mustBeAllowedToRead(actor, before.unitId);
  if (before.state === 'accepted') throw isAccepted;
  const unitId =
    unit === undefined
      ? before.unitId
      : unitOf({ units: new Map(units.map((one) => [one.id, one])) }, unit).id;
  mustBeAllowedToRead(actor, unitId);
  const described = { title: cleanText(title), issuer: issuer && cleanText(issuer), date, unitId };
  const isSame =
    described.title === before.title &&
    described.issuer === before.issuer &&
    date === before.date &&
    unitId === before.unitId;
  if (isSame) return;
  const findings =
    date === before.date
      ? null
      : await runJob('reread', { record: partOf(before), date, title: described.title });
  const changeNo = await recordChange(tx, {
    actor,
    act: 'describe-reading',
    subject: described.title,
    unitId,
    detail: { reading: before.record.id, issuer: described.issuer, date, unit: unitId },
  });
  const act = { act: 'describe' as const, detail: { ...described, findings } };
  await addAct(tx, before.record.id, act, { actor, today, changeNo });
}

function partOf({ record: { text, model } }: ReadingState): Pick<ReadingRecord, 'text' | 'model'> {
  return { text, model };
}

const isAccepted = new Refusal('not-possible-now', {
  vi: 'Số liệu của văn bản đã được ghi nhận với tiêu đề và ngày này: hãy rút lại trước khi sửa.',
  en: 'Figures of the document are recorded under this title and date: take the acceptance back first.',
});
