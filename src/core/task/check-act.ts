import type { Bilingual } from '../kernel/bilingual.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { carriesSecretMark } from '../kernel/secret-mark.ts';
import { closingUnitOf, issueFaults, termsFaults } from './check-terms.ts';
import type { TaskActContent } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';

/** What an act is checked against. */
export interface ActCircumstances {
  standing: TaskStanding;
  /** Day from which the act holds, the day of the act before it, and today. */
  on: PlainDate;
  lastOn: PlainDate;
  today: PlainDate;
  /** Files attached to the task that stand. */
  evidenceIds: readonly number[];
}

/** Everything wrong with an act that is open to whoever does it; empty when it can be done. */
export function actFaults(content: TaskActContent, circumstances: ActCircumstances): Fault[] {
  return [
    ...dayFaults(circumstances),
    ...contentFaults(content, circumstances),
    ...evidenceFaults(content, circumstances.evidenceIds),
    ...secretFaults(content),
  ];
}

/** Acts are in the order of their days: an act before another one would change what was true already. */
function dayFaults({ on, lastOn, today }: ActCircumstances): Fault[] {
  if (on > today) return [fault(['on'], aheadOfToday)];
  if (on >= lastOn) return [];
  const message = {
    vi: `Ngày này trước việc đã ghi ngày ${formatDate(lastOn, 'vi')}.`,
    en: `This day is before what was recorded for ${formatDate(lastOn, 'en')}.`,
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
    case 'report-done':
      return content.productOn > on ? [fault(['productOn'], productAhead)] : [];
    default:
      return [];
  }
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
  return Object.entries(content).flatMap(([field, value]: [string, unknown]) =>
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
