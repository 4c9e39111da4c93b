import { MeetingId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { changeFaults, checkMeeting } from '../../core/meeting/review/check-meeting.ts';
import type { MeetingTerms } from '../../core/meeting/review/meeting.ts';
import {
  shutBeforeHeld,
  shutForArranging,
  shutForChanging,
  shutForEnding,
} from '../../core/meeting/review/meeting.permission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { endMeetingRoute } from '../../contract/meeting.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { rowOfTerms } from './kept-meetings.ts';
import { unitsBefore } from './units-before.ts';
import { today } from '../today.ts';
import { findMeeting, getMeeting, type LoadedMeeting, readPack } from './meeting.views.ts';

/**
 * Arranges a meeting.
 *
 * @throws Refusal `not-allowed`, `not-valid` with every fault
 */
export async function arrangeMeeting(
  tx: WriteTransaction,
  actor: Actor,
  terms: MeetingTerms,
): Promise<MeetingId> {
  refuseIfShut(shutForArranging(actor, terms.unitId));
  await refuseIfWrong(tx, terms, null);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'arrange-meeting',
    subject: 'meeting',
    unitId: terms.unitId,
    detail: { title: terms.title, date: terms.heldOn },
    after: terms,
  });
  const row = await tx
    .insertInto('meeting')
    .values({ ...rowOf(terms), change_no: changeNo })
    .returning('meeting.meeting_id')
    .executeTakeFirstOrThrow();
  return MeetingId.parse(row.meeting_id);
}

/**
 * Changes what is arranged, as far as frozen papers go on fitting; the unit that holds it stays.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`, `not-valid`
 */
export async function changeMeeting(
  tx: WriteTransaction,
  actor: Actor,
  { id, terms }: { id: number; terms: MeetingTerms },
): Promise<void> {
  const meeting = await getMeeting(tx, id);
  refuseIfShut(shutForChanging(actor, { unitId: meeting.terms.unitId, state: meeting.state }));
  refuseIfShut(shutForArranging(actor, terms.unitId));
  await refuseIfWrong(tx, terms, meeting);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'change-meeting',
    subject: `meeting ${id}`,
    unitId: terms.unitId,
    detail: { title: terms.title },
    before: meeting.terms,
    after: terms,
  });
  await tx
    .updateTable('meeting')
    .set({ ...rowOf(terms), change_no: changeNo })
    .where('meeting.meeting_id', '=', id)
    .execute();
}

/**
 * Ends a meeting, or opens it again.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`
 */
export async function endMeeting(
  tx: WriteTransaction,
  actor: Actor,
  { id, body }: { id: number; body: ParsedInputOf<typeof endMeetingRoute>['body'] },
): Promise<void> {
  const { terms, state } = await getMeeting(tx, id);
  refuseIfShut(shutForEnding(actor, { unitId: terms.unitId, state }, body.to));
  if (body.to === 'over') refuseIfShut(shutBeforeHeld(terms, today()));
  const changeNo = await recordChange(tx, {
    actor,
    act: body.to === 'over' ? 'end-meeting' : 'reopen-meeting',
    subject: `meeting ${id}`,
    unitId: terms.unitId,
    ...(body.to === 'open' && { reason: body.reason }),
    detail: { title: terms.title },
  });
  await tx
    .updateTable('meeting')
    .set({ is_over: body.to === 'over', change_no: changeNo })
    .where('meeting.meeting_id', '=', id)
    .execute();
}

function rowOf(terms: MeetingTerms) {
  return { ...rowOfTerms(terms), previous_meeting_id: terms.previousMeetingId };
}

async function refuseIfWrong(
  tx: WriteTransaction,
  terms: MeetingTerms,
  before: LoadedMeeting | null,
): Promise<void> {
  const { units, resolutions, documents } = await loadCatalogue(tx);
  const papers = before && (await readPack(tx, before.id));
  const previous = await findMeeting(tx, terms.previousMeetingId);
  const faults = checkMeeting(terms, {
    units,
    resolutions: new Set<string>(resolutions.map((one) => one.id)),
    documents,
    previous: previous && {
      id: previous.id,
      heldOn: previous.terms.heldOn,
      unitId: previous.terms.unitId,
    },
    formerUnits: await unitsBefore(tx, terms.unitId),
    id: before?.id ?? null,
  });
  if (before !== null) {
    faults.push(...changeFaults({ terms: before.terms, papersOf: papers?.asOf ?? null }, terms));
  }
  if (faults.length > 0)
    throw new Refusal(
      'not-valid',
      { vi: 'Chưa lưu: còn chỗ phải sửa.', en: 'Not saved: something has to be mended.' },
      faults,
    );
}
