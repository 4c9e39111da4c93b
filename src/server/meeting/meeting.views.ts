import { MeetingId, TargetId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { Conclusion, type MeetingState, MeetingTerms } from '../../core/meeting/review/meeting.ts';
import { Pack } from '../../core/meeting/review/pack.ts';
import type { MinuteLine } from '../../contract/meeting.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A meeting as it is arranged, with where it stands. */
export interface LoadedMeeting {
  id: MeetingId;
  terms: MeetingTerms;
  state: MeetingState;
}

/** Meetings in sight, the latest first; or the one of that number. */
export async function listMeetings(tx: ReadTransaction, id?: number): Promise<LoadedMeeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .selectAll('meeting')
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('meeting_pack')
            .select('meeting_pack.pack_id')
            .whereRef('meeting_pack.meeting_id', '=', 'meeting.meeting_id'),
        )
        .as('has_pack'),
    )
    .$if(id !== undefined, (query) => query.where('meeting.meeting_id', '=', id ?? 0))
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.meeting_id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: MeetingId.parse(row.meeting_id),
    terms: MeetingTerms.parse({
      kind: row.kind,
      title: row.title,
      unitId: row.unit_id,
      resolutionId: row.resolution_id,
      heldOn: row.held_on,
      heldFrom: row.held_from,
      dateNote: row.date_note,
      previousMeetingId: row.previous_meeting_id,
      documentId: row.document_id,
      participations: row.participations,
    }),
    state: row.is_over ? 'over' : row.has_pack ? 'prepared' : 'arranged',
  }));
}

/** The meeting of that number; undefined for null, and where there is none in sight. */
export async function findMeeting(
  tx: ReadTransaction,
  id: number | null,
): Promise<LoadedMeeting | undefined> {
  return id === null ? undefined : (await listMeetings(tx, id))[0];
}

/** @throws Refusal `not-found` */
export async function getMeeting(tx: ReadTransaction, id: number): Promise<LoadedMeeting> {
  const found = await findMeeting(tx, id);
  if (found !== undefined) return found;
  throw new Refusal('not-found', {
    vi: `Không có cuộc họp số ${id}, hoặc bạn không được xem.`,
    en: `There is no meeting ${id}, or it is not for you to see.`,
  });
}

export interface FrozenPack {
  asOf: PlainDate;
  frozenAt: string;
  office: string;
  content: Pack;
}

/** The papers as they were last frozen; null until then. */
export async function readPack(tx: ReadTransaction, id: MeetingId): Promise<FrozenPack | null> {
  const row = await tx
    .selectFrom('meeting_pack')
    .select(['as_of', 'frozen_at', 'office', 'content'])
    .where('meeting_pack.meeting_id', '=', id)
    .orderBy('meeting_pack.pack_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    asOf: PlainDate.parse(row.as_of),
    frozenAt: row.frozen_at.toISOString(),
    office: row.office,
    content: Pack.parse(row.content),
  };
}

/** Conclusions that stand, of all meetings in sight or of one, in their order; or the one of that number. */
export async function listConclusions(
  tx: ReadTransaction,
  of: { meetingId?: MeetingId; id?: number } = {},
): Promise<Conclusion[]> {
  let query = tx
    .selectFrom('conclusion')
    .selectAll('conclusion')
    .where('conclusion.withdrawn_because', 'is', null)
    .orderBy('conclusion.meeting_id')
    .orderBy('conclusion.number');
  if (of.meetingId !== undefined) query = query.where('conclusion.meeting_id', '=', of.meetingId);
  if (of.id !== undefined) query = query.where('conclusion.conclusion_id', '=', of.id);
  const rows = await query.execute();
  return rows.map((row) =>
    Conclusion.parse({
      id: row.conclusion_id,
      meetingId: row.meeting_id,
      number: row.number,
      kind: row.kind,
      text: row.text,
      saidBy: row.said_by,
      place: row.place,
      on: row.concluded_on,
    }),
  );
}

/** @throws Refusal `not-found` */
export async function getConclusion(tx: ReadTransaction, id: number): Promise<Conclusion> {
  const [found] = await listConclusions(tx, { id });
  if (found !== undefined) return found;
  throw new Refusal('not-found', {
    vi: `Không có kết luận số ${id}, hoặc bạn không được xem.`,
    en: `There is no conclusion ${id}, or it is not for you to see.`,
  });
}

/** The minutes in the order in which they were written. */
export async function listMinutes(tx: ReadTransaction, id: MeetingId): Promise<MinuteLine[]> {
  const rows = await tx
    .selectFrom('meeting_minute')
    .selectAll('meeting_minute')
    .where('meeting_minute.meeting_id', '=', id)
    .orderBy('meeting_minute.minute_id')
    .execute();
  return rows.map((row) => ({
    id: row.minute_id,
    targetId: row.target_id === null ? null : TargetId.parse(row.target_id),
    text: row.text,
    office: row.office,
    writtenAt: row.written_at.toISOString(),
  }));
}
