import type { Bilingual } from '../kernel/bilingual.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { carriesSecretMark } from '../kernel/secret-mark.ts';
import { closingUnitOf, issueFaults, termsFaults } from './check-terms.ts';
import type { ConfirmedDelivery, TaskActContent } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';

/** What an act is checked against. */
export interface ActCircumstances {
  standing: TaskStanding;
  /** Day from which the act holds, the day of the act before it, and today. */
  on: PlainDate;
  lastOn: PlainDate;
  today: PlainDate;
  /** Last days of the interim reports that are asked for. */
  interimDueOn: readonly PlainDate[];
  /** Files attached to the task that stand. */
  evidenceIds: readonly number[];
}

/** Everything wrong with an act that is open to whoever does it; empty when it can be done. */
export function actFaults(content: TaskActContent, circumstances: ActCircumstances): Fault[] {
  return [
    ...dayFaults(circumstances),
    ...contentFaults(content, circumstances),
    ...(content.kind === 'report-interim' ? interimFaults(circumstances) : []),
    ...evidenceFaults(content, circumstances.evidenceIds),
    ...secretFaults(content),
  ];
}

/** Acts are in the order of their days: an act before another one would change what was true already. */
function dayFaults({ standing, on, lastOn, today }: ActCircumstances): Fault[] {
  if (on > today) return [fault(['on'], aheadOfToday)];
  if (on >= lastOn) return overDeadlineFaults(standing, on, today);
  const message = {
    vi: `Ngày này trước việc đã ghi ngày ${formatDate(lastOn, 'vi')}.`,
    en: `This day is before what was recorded for ${formatDate(lastOn, 'en')}.`,
  };
  return [fault(['on'], message)];
}

/**
 * Once a deadline has passed, what it is judged by is no longer in the hands of those who act on the task: an act for a
 * day in time would turn late into in time, and change what was shown for the days between. Before the first issue
 * nothing is judged, so that a task of the past may be entered.
 */
function overDeadlineFaults(
  { issuedOn, dueOn }: TaskStanding,
  on: PlainDate,
  today: PlainDate,
): Fault[] {
  if (issuedOn === null || dueOn === null || on > dueOn || today <= dueOn) return [];
  const message = {
    vi: `Hạn ${formatDate(dueOn, 'vi')} đã qua: việc chỉ tính từ ngày ghi. Nếu sản phẩm đã giao trước, đơn vị nghiệm thu xác nhận ngày giao khi đóng nhiệm vụ.`,
    en: `The deadline ${formatDate(dueOn, 'en')} has passed: the act holds from the day it is recorded. If the product was there before, the closing unit confirms that day when it closes.`,
  };
  return [fault(['on'], message)];
}

/** A report for a quarter that is over came too late for it, whatever day it names. */
function interimFaults({ on, today, interimDueOn }: ActCircumstances): Fault[] {
  const passed = interimDueOn.find((dueOn) => on <= dueOn && dueOn < today);
  if (passed === undefined) return [];
  const message = {
    vi: `Hạn báo cáo giữa kỳ ${formatDate(passed, 'vi')} đã qua: báo cáo chỉ tính từ ngày ghi.`,
    en: `The interim report was due on ${formatDate(passed, 'en')}: a report holds from the day it is recorded.`,
  };
  return [fault(['on'], message)];
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

const aheadOfToday = { vi: 'Ngày này chưa tới.', en: 'This day is still to come.' };
const otherOrderer = {
  vi: 'Không đổi được đơn vị giao; hãy rút nhiệm vụ và soạn nhiệm vụ khác.',
  en: 'The ordering unit cannot be changed; withdraw the task and write another.',
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
