import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import {
  ConclusionKind,
  ConclusionTerms,
  MeetingKind,
  MeetingTerms,
  Participation,
} from '../../../core/meeting/review/meeting.ts';
import type { KeptMeeting } from '../../meeting/kept-meetings.ts';
import {
  blankMeans,
  day,
  fitting,
  oneOf,
  optional,
  wholeNumber,
  words,
  yesOrNo,
} from './column.ts';
import { ofDocument, ofResolution, unitText } from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

const atMost = (letters: number): Bilingual => ({
  vi: `nhiều nhất ${letters} chữ`,
  en: `at most ${letters} letters`,
});

/** A meeting as it is arranged. `meeting` is a word by which other rows of the pack name it. */
export const meetingSheet = sheet('meetings.csv', {
  meeting: words,
  unit_id: unitText,
  resolution_id: ofResolution,
  kind: oneOf(MeetingKind),
  title: fitting(MeetingTerms.shape.title, atMost(300)),
  /** The last possible day, where only a span is known. */
  held_on: day,
  held_from: optional(day),
  date_note: optional(words),
  /** The word of the meeting whose conclusions it looks back on. */
  previous: optional(words),
  document_id: optional(ofDocument),
});
export type MeetingRow = RowOf<typeof meetingSheet>;

/** Who takes part at one place. */
export const participationSheet = sheet('participations.csv', {
  meeting: words,
  place: fitting(Participation.shape.place, atMost(300)),
  unit_id: optional(unitText),
  attendees: fitting(Participation.shape.attendees, atMost(2_000)),
  headcount: optional(wholeNumber),
  is_online: blankMeans(yesOrNo, false),
});
export type ParticipationRow = RowOf<typeof participationSheet>;

/** A conclusion under its number in the meeting. */
export const conclusionSheet = sheet('conclusions.csv', {
  meeting: words,
  number: wholeNumber,
  kind: oneOf(ConclusionKind),
  text: fitting(ConclusionTerms.shape.text, atMost(2_000)),
  said_by: fitting(ConclusionTerms.shape.saidBy, atMost(300)),
  place: optional(fitting(ConclusionTerms.shape.saidBy, atMost(300))),
  /** Blank: the day of the meeting. */
  on: optional(day),
});
export type ConclusionRow = RowOf<typeof conclusionSheet>;

/** @param wordOf the words of the pack for meetings, by their keys */
export function rowOfMeeting(
  { id, terms, previous }: KeptMeeting,
  wordOf: ReadonlyMap<string, string>,
): MeetingRow {
  return {
    meeting: wordOf.get(id) ?? id,
    unit_id: terms.unitId,
    resolution_id: terms.resolutionId,
    kind: terms.kind,
    title: terms.title,
    held_on: terms.heldOn,
    held_from: terms.heldFrom,
    date_note: terms.dateNote,
    previous: previous === null ? null : (wordOf.get(previous) ?? null),
    document_id: terms.documentId,
  };
}

export function rowsOfParticipations(
  { id, terms }: KeptMeeting,
  wordOf: ReadonlyMap<string, string>,
): ParticipationRow[] {
  return terms.participations.map(({ place, unitId, attendees, headcount, isOnline }) => ({
    meeting: wordOf.get(id) ?? id,
    place,
    unit_id: unitId,
    attendees,
    headcount,
    is_online: isOnline,
  }));
}

export function rowsOfConclusions(
  { id, conclusions }: KeptMeeting,
  wordOf: ReadonlyMap<string, string>,
): ConclusionRow[] {
  return conclusions.map(({ number, kind, text, saidBy, place, on }) => ({
    meeting: wordOf.get(id) ?? id,
    number,
    kind,
    text,
    said_by: saidBy,
    place,
    on,
  }));
}
