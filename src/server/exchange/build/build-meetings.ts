import { carriesSecretMark } from '../../../core/kernel/secret-mark.ts';
import { dayFaults } from '../../../core/meeting/review/check-meeting.ts';
import type { Participation } from '../../../core/meeting/review/meeting.ts';
import { isSame } from '../../difficulty/kept-difficulty.ts';
import { type KeptConclusion, type KeptMeeting, meetingKey } from '../../meeting/kept-meetings.ts';
import { placeIn } from './build-organisation.ts';
import { dayMeant, type Linking } from './linking.ts';
import {
  type ConclusionRow,
  conclusionSheet,
  type MeetingRow,
  meetingSheet,
  type ParticipationRow,
  participationSheet,
} from '../sheet/meeting-sheets.ts';
import type { PlacedContents } from './placed-contents.ts';
import type { Placed } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';

interface Around {
  linking: Linking;
  known: readonly KeptMeeting[];
}

/** Meetings with those who take part and what they concluded. A conclusion that is known cannot be told otherwise. */
export function buildMeetings(
  rows: SheetRows,
  linking: Linking,
  known: readonly KeptMeeting[],
): PlacedContents['meetings'] {
  const around = { linking, known };
  const parts = Map.groupBy(rows.participations, ({ item }) => item.meeting);
  const conclusions = Map.groupBy(rows.conclusions, ({ item }) => item.meeting);
  denyStrays(rows, linking);
  const arranged = rows.meetings.flatMap((placed) => {
    const terms = termsOf(placed, parts.get(placed.item.meeting) ?? [], linking);
    return terms === null ? [] : [{ ...placed, terms, id: meetingKey(terms) }];
  });
  const byWord = new Map(arranged.map((one) => [one.item.meeting, one]));
  return arranged.map(({ line, item: row, terms, id }) => {
    const before = row.previous === null ? undefined : byWord.get(row.previous);
    if (
      row.previous !== null &&
      (before === undefined || before.item.held_on > row.held_on || before.id === id)
    ) {
      linking.deny(placeIn(meetingSheet.fileName, line)('previous'), notBefore);
    }
    const told = conclusions.get(row.meeting) ?? [];
    const item: KeptMeeting = {
      id,
      terms,
      previous: before?.id ?? null,
      conclusions: conclusionsOf(told, { id, row }, around),
    };
    return { line, item };
  });
}

function termsOf(
  { line, item: row }: Placed<MeetingRow>,
  parts: readonly Placed<ParticipationRow>[],
  linking: Linking,
): KeptMeeting['terms'] | null {
  const at = placeIn(meetingSheet.fileName, line);
  const unitId = linking.unit(row.unit_id, dayMeant(row.unit_id, row.held_on), at('unit_id'));
  if (carriesSecretMark(row.title)) linking.deny(at('title'), secret);
  if (carriesSecretMark(row.date_note ?? '')) linking.deny(at('date_note'), secret);
  for (const { place, message } of dayFaults({
    heldOn: row.held_on,
    heldFrom: row.held_from,
    dateNote: row.date_note,
  })) {
    linking.deny(at(place[0] === 'heldFrom' ? 'held_from' : 'date_note'), message);
  }
  if (unitId === null) return null;
  return {
    kind: row.kind,
    title: row.title,
    unitId,
    resolutionId: row.resolution_id,
    heldOn: row.held_on,
    heldFrom: row.held_from,
    dateNote: row.date_note,
    documentId: row.document_id,
    participations: parts.map((part) => participationOf(part, row, linking)),
  };
}

function participationOf(
  { line, item: part }: Placed<ParticipationRow>,
  { held_on: heldOn }: MeetingRow,
  linking: Linking,
): Participation {
  const at = placeIn(participationSheet.fileName, line);
  const { unit_id: text, headcount } = part;
  if (headcount !== null && (headcount < 0 || headcount > 100_000)) {
    linking.deny(at('headcount'), {
      vi: 'Số người từ 0 đến 100.000',
      en: 'A number of people from 0 to 100,000',
    });
  }
  return {
    place: part.place,
    unitId: text === null ? null : linking.unit(text, dayMeant(text, heldOn), at('unit_id')),
    attendees: part.attendees,
    headcount,
    isOnline: part.is_online,
  };
}

function conclusionsOf(
  told: readonly Placed<ConclusionRow>[],
  { id, row: meeting }: { id: string; row: MeetingRow },
  { linking, known }: Around,
): KeptConclusion[] {
  const before = known.find((one) => one.id === id)?.conclusions ?? [];
  const lines = new Map<number, number>();
  const conclusions = told.map(({ line, item: row }): KeptConclusion => {
    const at = placeIn(conclusionSheet.fileName, line);
    const { number, kind, text, said_by: saidBy, place } = row;
    const conclusion = { number, kind, text, saidBy, place, on: row.on ?? meeting.held_on };
    if (number < 1) {
      linking.deny(at('number'), {
        vi: 'Kết luận đánh số từ 1',
        en: 'Conclusions are numbered from 1',
      });
    }
    const first = lines.get(number);
    if (first !== undefined) {
      linking.deny(at('number'), {
        vi: `Số ${number} của cuộc họp này đã có ở dòng ${first}`,
        en: `Number ${number} of this meeting stands in line ${first} already`,
      });
    }
    lines.set(number, line);
    if (carriesSecretMark(text)) linking.deny(at('text'), secret);
    const same = before.find((one) => one.number === number);
    if (same !== undefined && !isSame(same, conclusion)) linking.deny(at('text'), otherwise);
    return conclusion;
  });
  return conclusions.toSorted((a, b) => a.number - b.number);
}

/** Words that two meetings share, and rows that name a meeting that is not told of. */
function denyStrays({ meetings, participations, conclusions }: SheetRows, linking: Linking): void {
  const words = new Map<string, number>();
  for (const { line, item } of meetings) {
    const first = words.get(item.meeting);
    if (first === undefined) words.set(item.meeting, line);
    else {
      linking.deny(placeIn(meetingSheet.fileName, line)('meeting'), {
        vi: `“${item.meeting}” đã có ở dòng ${first}`,
        en: `“${item.meeting}” stands in line ${first} already`,
      });
    }
  }
  const others = [
    ...participations.map((one) => ({ ...one, fileName: participationSheet.fileName })),
    ...conclusions.map((one) => ({ ...one, fileName: conclusionSheet.fileName })),
  ];
  for (const { line, item, fileName } of others) {
    if (words.has(item.meeting)) continue;
    linking.deny(placeIn(fileName, line)('meeting'), {
      vi: `Không có cuộc họp “${item.meeting}” trong meetings.csv của gói này`,
      en: `There is no meeting “${item.meeting}” in meetings.csv of this pack`,
    });
  }
}

const notBefore = {
  vi: 'Cần cuộc họp khác trong meetings.csv của gói này, họp không muộn hơn',
  en: 'Needs another meeting in meetings.csv of this pack, held no later',
};

const otherwise = {
  vi: 'Kết luận số này đã ghi khác trong dữ liệu đã có; kết luận chỉ thêm, không sửa',
  en: 'The conclusion of this number is recorded otherwise already; conclusions are added to, never changed',
};

const secret = {
  vi: 'Nội dung có dấu mật không đưa vào hệ thống này',
  en: 'Secret matter does not enter this system',
};
