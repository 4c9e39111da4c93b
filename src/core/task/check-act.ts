import type { Bilingual } from '../kernel/bilingual.ts';
import type { Fault } from '../kernel/refusal.ts';
import { carriesSecretMark } from '../kernel/secret-mark.ts';
import { type DatedAct, dayFaults } from './check-day.ts';
import { closingUnitOf, issueFaults, termsFaults } from './check-terms.ts';
import type { ConfirmedDelivery, TaskActContent } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';

/** What an act is checked against. */
export interface ActCircumstances extends Omit<DatedAct, 'content'> {
  /** Files attached to the task that stand. */
  evidenceIds: readonly number[];
}

/** Everything wrong with an act that is open to whoever does it; empty when it can be done. */
export function actFaults(content: TaskActContent, circumstances: ActCircumstances): Fault[] {
  return [
    ...dayFaults({ ...circumstances, content }),
    ...contentFaults(content, circumstances),
    ...evidenceFaults(content, circumstances.evidenceIds),
    ...secretFaults(content),
  ];
}

function contentFaults(content: TaskActContent, { standing, on }: ActCircumstances): Fault[] {
  const { terms, dueOn } = standing;
  switch (content.kind) {
    case 'edit':
      return [
        ...termsFaults(content.terms),
        ...(content.terms.orderingUnitId === terms.orderingUnitId
          ? []
          : [fault(['orderingUnitId'], otherOrderer)]),
      ];
    case 'issue':
      return [
        ...issueFaults(terms),
        ...(terms.dueOn !== null && terms.dueOn < on ? [fault(['dueOn'], alreadyPast)] : []),
      ];
    case 'return':
      return dueOn !== null && on > dueOn ? [fault([], returnedLate)] : [];
    case 'reassign':
      return reassignFaults(content.leadUnitId, standing);
    case 'ask-extension':
    case 'extend':
      return dueOn !== null && content.dueOn <= dueOn ? [fault(['dueOn'], notLater)] : [];
    case 'close':
      return deliveryFaults(content.delivery, standing);
    case 'report-done':
      return content.productOn > on ? [fault(['productOn'], productAhead)] : [];
    default:
      return [];
  }
}

/** A confirmed day lies before the report, and not before the task was given or the product was there. */
function deliveryFaults(
  delivery: ConfirmedDelivery | undefined,
  { reported, issuedOn }: TaskStanding,
): Fault[] {
  if (delivery === undefined || reported === null) return [];
  const { on } = delivery;
  const place = ['delivery', 'on'];
  if (on >= reported.on) return [fault(place, notBeforeReport)];
  const isEarly = on < reported.content.productOn || (issuedOn !== null && on < issuedOn);
  return isEarly ? [fault(place, beforeProduct)] : [];
}

function reassignFaults(
  leadUnitId: Extract<TaskActContent, { kind: 'reassign' }>['leadUnitId'],
  { terms }: TaskStanding,
): Fault[] {
  const next = { ...terms, leadUnitId };
  if (closingUnitOf(next) === null) return [fault(['leadUnitId'], closesIt)];
  const isCoUnit = terms.coUnits.some(({ unitId }) => unitId === leadUnitId);
  return isCoUnit ? [fault(['leadUnitId'], coordinatesIt)] : [];
}

function evidenceFaults(content: TaskActContent, standing: readonly number[]): Fault[] {
  if (!('evidenceIds' in content)) return [];
  const unknown = content.evidenceIds.flatMap((id, at) =>
    standing.includes(id) ? [] : [fault(['evidenceIds', at], noSuchFile)],
  );
  const isBare = content.kind === 'report-done' && content.evidenceIds.length === 0;
  return isBare ? [fault(['evidenceIds'], noEvidence)] : unknown;
}

function secretFaults(content: TaskActContent): Fault[] {
  const proof = content.kind === 'close' ? content.delivery?.proof : undefined;
  const said: [string, unknown][] = [...Object.entries(content), ['delivery', proof]];
  return said.flatMap(([field, value]) =>
    typeof value === 'string' && carriesSecretMark(value) ? [fault([field], secret)] : [],
  );
}

function fault(place: Fault['place'], message: Bilingual): Fault {
  return { place, message };
}

const otherOrderer = {
  vi: 'Không đổi được đơn vị giao; hãy rút nhiệm vụ và soạn nhiệm vụ khác.',
  en: 'The ordering unit cannot be changed; withdraw the task and write another.',
};
/** Returned tasks count in no rate: what is overdue would be gone from it by a word of the unit that is late. */
const returnedLate = {
  vi: 'Hạn hoàn thành đã qua, không trả lại được nữa: hãy xin gia hạn, hoặc đề nghị đơn vị giao rút hay chuyển nhiệm vụ.',
  en: 'The deadline has passed, so it cannot be returned: ask for more time, or ask the ordering unit to withdraw or reassign it.',
};
const alreadyPast = {
  vi: 'Hạn hoàn thành trước ngày giao.',
  en: 'The deadline is before the day of issue.',
};
const notLater = {
  vi: 'Hạn mới phải sau hạn đang có hiệu lực.',
  en: 'The new deadline must be later than the one in force.',
};
const productAhead = {
  vi: 'Ngày của sản phẩm sau ngày báo cáo.',
  en: 'The day of the product is after the day of the report.',
};
const notBeforeReport = {
  vi: 'Ngày giao được xác nhận phải trước ngày báo cáo; nếu không, để trống.',
  en: 'A confirmed day of delivery is before the day of the report; otherwise leave it out.',
};
const beforeProduct = {
  vi: 'Ngày này trước ngày của sản phẩm hoặc trước ngày giao nhiệm vụ.',
  en: 'This day is before the day of the product, or before the task was given.',
};
const closesIt = {
  vi: 'Đơn vị này nghiệm thu, đóng nhiệm vụ nên không chủ trì được.',
  en: 'This unit closes the task and therefore cannot lead it.',
};
const coordinatesIt = {
  vi: 'Đơn vị này đang phối hợp; hãy chọn đơn vị khác.',
  en: 'This unit coordinates; choose another one.',
};
const noSuchFile = {
  vi: 'Không có tệp này trong nhiệm vụ.',
  en: 'There is no such file in this task.',
};
const noEvidence = {
  vi: 'Cần ít nhất một tệp minh chứng.',
  en: 'At least one file of evidence is needed.',
};
const secret = {
  vi: 'Nội dung có dấu độ mật; hệ thống này không nhận bí mật nhà nước.',
  en: 'It bears a mark of secrecy; state secrets do not belong in this system.',
};
