import { MeetingId } from '../../core/kernel/ids.ts';
import type { Conclusion, MeetingTerms } from '../../core/meeting/review/meeting.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { listConclusions, listMeetings } from './meeting.views.ts';

/** A conclusion as it travels in a file: without running numbers of one installation. */
export type KeptConclusion = Omit<Conclusion, 'id' | 'meetingId'>;

/** A meeting as it is arranged, with what it concluded, as it travels in a file: without papers and minutes. */
export interface KeptMeeting {
  /** Unit, day and title, by which it is known again. */
  id: string;
  terms: Omit<MeetingTerms, 'previousMeetingId'>;
  /** The meeting that it looks back on, by the same. */
  previous: string | null;
  conclusions: readonly KeptConclusion[];
}

export function meetingKey({
  unitId,
  heldOn,
  title,
}: Pick<MeetingTerms, 'unitId' | 'heldOn' | 'title'>): string {
  return [unitId, heldOn, title].join(' ');
}

/** The earliest first, with the conclusions that stand. */
export async function listKeptMeetings(tx: ReadTransaction): Promise<KeptMeeting[]> {
  const meetings = await listMeetings(tx);
  const keys = new Map(meetings.map(({ id, terms }) => [id, meetingKey(terms)]));
  const conclusions = Map.groupBy(await listConclusions(tx), ({ meetingId }) => meetingId);
  return meetings.toReversed().map(({ id, terms: { previousMeetingId, ...terms } }) => ({
    id: meetingKey(terms),
    terms,
    previous: previousMeetingId === null ? null : (keys.get(previousMeetingId) ?? null),
    conclusions: (conclusions.get(id) ?? []).map(({ number, kind, text, saidBy, place, on }) => ({
      number,
      kind,
      text,
      saidBy,
      place,
      on,
    })),
  }));
}

/** Conclusions that were taken back, as "meeting number": their numbers are not given again. */
export async function listWithdrawnConclusions(tx: ReadTransaction): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('conclusion')
    .innerJoin('meeting', 'meeting.meeting_id', 'conclusion.meeting_id')
    .select(['meeting.unit_id', 'meeting.held_on', 'meeting.title', 'conclusion.number'])
    .where('conclusion.withdrawn_because', 'is not', null)
    .execute();
  return new Set(
    rows.map((row) => conclusionKey([row.unit_id, row.held_on, row.title].join(' '), row.number)),
  );
}

/** @param meeting its key */
export function conclusionKey(meeting: string, number: number): string {
  return `${meeting} ${number}`;
}

/** Conclusions that are known stay, whether they are told or not. */
export function meetingAsTold(told: KeptMeeting, known: KeptMeeting): KeptMeeting {
  const numbers = new Set(known.conclusions.map(({ number }) => number));
  const conclusions = [
    ...known.conclusions,
    ...told.conclusions.filter(({ number }) => !numbers.has(number)),
  ];
  return { ...told, conclusions: conclusions.toSorted((a, b) => a.number - b.number) };
}

/** Adds meetings, brings known ones to what is given, and adds conclusions under numbers that are free. */
export async function saveKeptMeetings(
  tx: WriteTransaction,
  given: readonly KeptMeeting[],
  changeNo: number,
): Promise<void> {
  if (given.length === 0) return;
  const ids = new Map((await listMeetings(tx)).map(({ id, terms }) => [meetingKey(terms), id]));
  for (const meeting of given) {
    const id = await saveTerms(tx, meeting, { id: ids.get(meeting.id), changeNo });
    ids.set(meeting.id, id);
    await addConclusions(tx, meeting, { id, changeNo });
  }
  for (const { id, previous } of given) {
    await tx
      .updateTable('meeting')
      .set({ previous_meeting_id: previous === null ? null : (ids.get(previous) ?? null) })
      .where('meeting.meeting_id', '=', ids.get(id) ?? 0)
      .execute();
  }
}

/** What is arranged, as its row has it; the meeting before it is named apart. */
export function rowOfTerms(terms: Omit<MeetingTerms, 'previousMeetingId'>) {
  return {
    unit_id: terms.unitId,
    resolution_id: terms.resolutionId,
    kind: terms.kind,
    title: terms.title,
    held_on: terms.heldOn,
    held_from: terms.heldFrom,
    date_note: terms.dateNote,
    document_id: terms.documentId,
    participations: JSON.stringify(terms.participations),
  };
}

async function saveTerms(
  tx: WriteTransaction,
  { terms }: KeptMeeting,
  { id, changeNo }: { id: MeetingId | undefined; changeNo: number },
): Promise<MeetingId> {
  const values = { ...rowOfTerms(terms), change_no: changeNo };
  if (id === undefined) {
    const row = await tx
      .insertInto('meeting')
      .values(values)
      .returning('meeting.meeting_id')
      .executeTakeFirstOrThrow();
    return MeetingId.parse(row.meeting_id);
  }
  await tx.updateTable('meeting').set(values).where('meeting.meeting_id', '=', id).execute();
  return id;
}

async function addConclusions(
  tx: WriteTransaction,
  { conclusions }: KeptMeeting,
  { id, changeNo }: { id: MeetingId; changeNo: number },
): Promise<void> {
  if (conclusions.length === 0) return;
  await tx
    .insertInto('conclusion')
    .values(
      conclusions.map((one) => ({
        meeting_id: id,
        number: one.number,
        kind: one.kind,
        text: one.text,
        said_by: one.saidBy,
        place: one.place,
        concluded_on: one.on,
        change_no: changeNo,
      })),
    )
    .onConflict((conflict) => conflict.columns(['meeting_id', 'number']).doNothing())
    .execute();
}
