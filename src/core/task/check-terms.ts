import type { Bilingual } from '../kernel/bilingual.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { Fault } from '../kernel/refusal.ts';
import { carriesSecretMark } from '../kernel/secret-mark.ts';
import { sixClearNames, type SixClear, whatIsNotClear } from './six-clear.ts';
import type { TaskTerms } from './task.ts';

/** The second body: the one named, else whoever ordered it, unless that is the lead unit itself; null for none. */
export function closingUnitOf({
  closingUnitId,
  orderingUnitId,
  leadUnitId,
}: TaskTerms): UnitId | null {
  const unitId = closingUnitId ?? orderingUnitId;
  return unitId === leadUnitId ? null : unitId;
}

/** Everything wrong with a task as written, also as a draft; what is only missing is no fault of a draft. */
export function termsFaults(terms: TaskTerms): Fault[] {
  const { leadUnitId, coUnits, startOn, dueOn } = terms;
  const faults: Fault[] = [];
  const add = (place: Fault['place'], message: Bilingual): number =>
    faults.push({ place, message });
  if (leadUnitId !== null && terms.closingUnitId === leadUnitId) add(['closingUnitId'], ownCloser);
  if (startOn !== null && dueOn !== null && dueOn < startOn) add(['dueOn'], endsFirst);
  coUnits.forEach(({ unitId }, at) => {
    if (unitId === leadUnitId) add(['coUnits', at, 'unitId'], leadsToo);
    if (coUnits.findIndex((one) => one.unitId === unitId) < at)
      add(['coUnits', at, 'unitId'], twice);
  });
  for (const [place, text] of textsOf(terms)) {
    if (carriesSecretMark(text)) add(place, secret);
  }
  return faults;
}

/** What keeps a task from being issued: each of the six that is not clear, and a missing second body. */
export function issueFaults(terms: TaskTerms): Fault[] {
  const faults = whatIsNotClear(terms).map((one) => ({
    place: [placeOf[one]],
    message: { vi: `Chưa ${sixClearNames[one].vi}.`, en: `Not clear: ${sixClearNames[one].en}.` },
  }));
  const closer = terms.leadUnitId !== null && closingUnitOf(terms) === null;
  return [
    ...termsFaults(terms),
    ...faults,
    ...(closer && terms.closingUnitId === null
      ? [{ place: ['closingUnitId'], message: noCloser }]
      : []),
  ];
}

const placeOf = {
  person: 'head',
  work: 'title',
  time: 'dueOn',
  responsibility: 'responsibility',
  product: 'product',
  authority: 'authority',
} satisfies Record<SixClear, keyof TaskTerms>;

function textsOf(terms: TaskTerms): [Fault['place'], string][] {
  const { title, product, responsibility, authority, coUnits } = terms;
  return [
    [['title'], title],
    [['product', 'name'], product?.name ?? ''],
    [['responsibility'], responsibility ?? ''],
    [['authority', 'words'], authority?.words ?? ''],
    ...coUnits.map(({ mustAnswer }, at): [Fault['place'], string] => [
      ['coUnits', at, 'mustAnswer'],
      mustAnswer,
    ]),
  ];
}

const ownCloser = {
  vi: 'Đơn vị chủ trì không tự đóng nhiệm vụ của mình; hãy chọn đơn vị khác nghiệm thu, đóng.',
  en: 'The lead unit does not close its own task; choose another unit to close it.',
};
const noCloser = {
  vi: 'Đơn vị giao cũng là đơn vị chủ trì; hãy chọn đơn vị khác nghiệm thu, đóng nhiệm vụ.',
  en: 'The ordering unit leads it too; choose another unit to close it.',
};
const endsFirst = {
  vi: 'Hạn hoàn thành trước ngày bắt đầu.',
  en: 'The deadline comes before the start.',
};
const leadsToo = {
  vi: 'Đơn vị này đã chủ trì, không ghi thêm là phối hợp.',
  en: 'This unit leads already; it does not coordinate besides.',
};
const twice = { vi: 'Đơn vị phối hợp này ghi hai lần.', en: 'This unit stands here twice.' };
const secret = {
  vi: 'Nội dung có dấu độ mật; hệ thống này không nhận bí mật nhà nước.',
  en: 'It bears a mark of secrecy; state secrets do not belong in this system.',
};
