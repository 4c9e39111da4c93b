import type { MeetingId, UnitId } from '../../kernel/ids.ts';
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { Fault } from '../../kernel/refusal.ts';
import { carriesSecretMark } from '../../kernel/secret-mark.ts';
import {
  documentFaults,
  type Known,
  noSuchResolution,
  noSuchUnit,
} from '../../resolution/unknown-faults.ts';
import type { MeetingTerms } from './meeting.ts';

/** What a meeting may point at. */
export interface MeetingSurroundings {
  units: Known;
  resolutions: Known;
  documents: Known;
  /** The meeting that it looks back on, where there is one of that number. */
  previous: { id: MeetingId; heldOn: PlainDate; unitId: UnitId } | undefined;
  /** Units of which the one that holds it came. */
  formerUnits: Known;
  /** The meeting itself; null while it is arranged for the first time. */
  id: MeetingId | null;
}

/** Everything wrong with what is arranged of a meeting, each fault at its place; empty when nothing is. */
export function checkMeeting(terms: MeetingTerms, around: MeetingSurroundings): Fault[] {
  const { resolutionId, documentId, participations, title } = terms;
  return [
    ...(around.resolutions.has(resolutionId) ? [] : [noSuchResolution(['resolutionId'])]),
    ...documentFaults(['documentId'], documentId, around.documents),
    ...participations.flatMap(({ unitId }, at) =>
      unitId === null || around.units.has(unitId)
        ? []
        : [noSuchUnit(['participations', at, 'unitId'])],
    ),
    ...previousFaults(terms, around),
    ...dayFaults(terms),
    ...secretFaults({ title, dateNote: terms.dateNote }),
  ];
}

/** What stood fast of a meeting before it was changed. */
export interface MeetingBefore {
  terms: Pick<MeetingTerms, 'unitId' | 'resolutionId'>;
  /** Day of its papers; null while they are not frozen. */
  papersOf: PlainDate | null;
}

/** What may not be changed any more: the unit never; resolution and day not so that its frozen papers would not fit. */
export function changeFaults(
  { terms: before, papersOf }: MeetingBefore,
  terms: Pick<MeetingTerms, 'unitId' | 'resolutionId' | 'heldOn'>,
): Fault[] {
  const faults: Fault[] = [];
  if (terms.unitId !== before.unitId) faults.push({ place: ['unitId'], message: unitStays });
  if (papersOf === null) return faults;
  if (terms.resolutionId !== before.resolutionId)
    faults.push({ place: ['resolutionId'], message: resolutionStays });
  if (terms.heldOn < papersOf) faults.push({ place: ['heldOn'], message: beforePapers(papersOf) });
  return faults;
}

function secretFaults(texts: Readonly<Record<string, string | null>>): Fault[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    carriesSecretMark(text ?? '') ? [{ place: [place], message: secret }] : [],
  );
}

/** A span has two days in order, and whoever reads it is told why it is none. */
export function dayFaults({
  heldFrom,
  heldOn,
  dateNote,
}: Pick<MeetingTerms, 'heldFrom' | 'heldOn' | 'dateNote'>): Fault[] {
  if (heldFrom === null) return dateNote === null ? [] : [{ place: ['dateNote'], message: noSpan }];
  const order = heldFrom < heldOn ? [] : [{ place: ['heldFrom'], message: notEarlier }];
  return dateNote === null ? [...order, { place: ['dateNote'], message: unexplained }] : order;
}

function previousFaults(
  { previousMeetingId, heldOn, unitId }: MeetingTerms,
  { previous, id, formerUnits }: MeetingSurroundings,
): Fault[] {
  if (previousMeetingId === null) return [];
  const place = ['previousMeetingId'];
  if (previous === undefined || previous.id === id) return [{ place, message: noSuchMeeting }];
  if (previous.unitId !== unitId && !formerUnits.has(previous.unitId))
    return [{ place, message: ofOther }];
  return previous.heldOn > heldOn ? [{ place, message: notBefore }] : [];
}

const noSuchMeeting = { vi: 'Không có cuộc họp này.', en: 'There is no such meeting.' };

const ofOther = {
  vi: 'Cuộc họp trước là của đơn vị khác: chỉ nối với cuộc họp của chính đơn vị này, hoặc của đơn vị tiền thân.',
  en: 'The previous meeting is of another unit: look back on one of this unit, or of a unit from which it came.',
};

const unitStays = {
  vi: 'Đơn vị chủ trì không đổi được; hãy lập cuộc họp khác.',
  en: 'The unit that holds a meeting stays; arrange another meeting.',
};

const resolutionStays = {
  vi: 'Tài liệu đã chốt theo nghị quyết trước; hãy lập cuộc họp khác để xem xét nghị quyết này.',
  en: 'The papers are frozen of the resolution named before; arrange another meeting to review this one.',
};

function beforePapers(day: PlainDate): Fault['message'] {
  return {
    vi: `Tài liệu đã chốt theo số liệu biết đến ${formatDate(day, 'vi')}: ngày họp không thể sớm hơn.`,
    en: `The papers are frozen as known on ${formatDate(day, 'en')}: the meeting cannot lie before that.`,
  };
}

const notBefore = {
  vi: 'Cuộc họp trước phải họp trước ngày này.',
  en: 'The previous meeting must lie before this one.',
};

const notEarlier = {
  vi: 'Ngày sớm nhất phải trước ngày muộn nhất.',
  en: 'The first possible day must lie before the last one.',
};

const unexplained = {
  vi: 'Ghi vì sao chưa biết đúng ngày.',
  en: 'Say why the day is not known.',
};

const noSpan = {
  vi: 'Ghi chú này chỉ dùng khi chưa biết đúng ngày: hãy ghi ngày sớm nhất.',
  en: 'This note is for a day that is not known: say the first possible day.',
};

const secret = {
  vi: 'Tài liệu có dấu mật không đưa vào hệ thống này.',
  en: 'Secret matter does not enter this system.',
};
