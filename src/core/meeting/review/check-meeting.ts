import type { MeetingId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
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
  previous: { id: MeetingId; heldOn: PlainDate } | undefined;
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
    ...(carriesSecretMark(`${title} ${terms.dateNote ?? ''}`)
      ? [{ place: ['title'], message: secret }]
      : []),
  ];
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
  { previousMeetingId, heldOn }: MeetingTerms,
  { previous, id }: MeetingSurroundings,
): Fault[] {
  if (previousMeetingId === null) return [];
  const place = ['previousMeetingId'];
  if (previous === undefined || previous.id === id) return [{ place, message: noSuchMeeting }];
  return previous.heldOn > heldOn ? [{ place, message: notBefore }] : [];
}

const noSuchMeeting = { vi: 'Không có cuộc họp này.', en: 'There is no such meeting.' };

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
