import { checkCall, checkIssued } from '../../core/resolution/check-call.ts';
import {
  shutForIssuing,
  shutForKeepingProgramme,
} from '../../core/resolution/programme.permission.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type {
  callActionProgrammesRoute,
  issueActionProgrammeRoute,
} from '../../contract/programme.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { today } from '../today.ts';
import { getProgramme } from './programme-page.ts';

/**
 * Orders units to issue action programmes of their own.
 *
 * @throws Refusal `not-allowed`, `not-found`, `not-valid`
 */
export async function callActionProgrammes(
  tx: WriteTransaction,
  actor: Actor,
  body: ParsedInputOf<typeof callActionProgrammesRoute>['body'],
): Promise<number> {
  refuseIfShut(shutForKeepingProgramme(actor, body.unitId));
  const { units, resolutions, documents } = await loadCatalogue(tx);
  const programme = body.programmeId && (await getProgramme(tx, body.programmeId));
  const faults = checkCall(body, {
    units,
    resolutions: new Set<string>(resolutions.map(({ id }) => id)),
    documents,
    today: today(),
    programmeOf: programme?.resolutionId ?? null,
  });
  if (faults.length > 0)
    throw new Refusal(
      'not-valid',
      { vi: 'Chưa giao: còn chỗ phải sửa.', en: 'Not ordered: something has to be mended.' },
      faults,
    );
  const changeNo = await recordChange(tx, {
    actor,
    act: 'call-action-programmes',
    subject: body.resolutionId,
    unitId: body.unitId,
    detail: { title: body.title, units: body.units.length },
    after: body,
  });
  const { call_id: callId } = await tx
    .insertInto('action_programme_call')
    .values({
      resolution_id: body.resolutionId,
      programme_id: body.programmeId,
      title: body.title,
      unit_id: body.unitId,
      document_id: body.documentId,
      called_on: body.calledOn,
      due_on: body.dueOn,
      change_no: changeNo,
    })
    .returning('action_programme_call.call_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('action_programme')
    .values(body.units.map((unit) => ({ call_id: callId, unit_id: unit, change_no: changeNo })))
    .execute();
  return callId;
}

/**
 * Tells that a unit issued its action programme, or takes that back.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-valid`
 */
export async function issueActionProgramme(
  tx: WriteTransaction,
  actor: Actor,
  {
    callId,
    body,
  }: { callId: number; body: ParsedInputOf<typeof issueActionProgrammeRoute>['body'] },
): Promise<void> {
  const row = await tx
    .selectFrom('action_programme')
    .innerJoin('action_programme_call', 'action_programme_call.call_id', 'action_programme.call_id')
    .select([
      'action_programme_call.unit_id as calling_unit_id',
      'action_programme_call.title as call_title',
      'action_programme_call.called_on',
      'action_programme.title',
      'action_programme.document_number',
      'action_programme.issued_on',
    ])
    .where('action_programme.call_id', '=', callId)
    .where('action_programme.unit_id', '=', body.unitId)
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('not-found', {
      vi: 'Không có lần giao nào như vậy cho đơn vị này.',
      en: 'This unit was not asked by such an order.',
    });
  const callingUnitId = UnitId.parse(row.calling_unit_id);
  refuseIfShut(shutForIssuing(actor, { unitId: body.unitId, callingUnitId }));
  const { issued, reason } = body;
  if (issued !== null) await refuseUnlessRight(tx, issued);
  if (issued === null && reason === null)
    throw new Refusal(
      'not-valid',
      { vi: 'Rút lại thì phải ghi lý do.', en: 'Taking it back needs a reason.' },
      [{ place: ['reason'], message: { vi: 'Ghi lý do rút lại.', en: 'Write the reason.' } }],
    );
  const changeNo = await recordChange(tx, {
    actor,
    act: issued === null ? 'take-action-programme-back' : 'issue-action-programme',
    subject: `action-programme ${callId}`,
    unitId: body.unitId,
    ...(reason !== null && { reason }),
    detail: { title: row.call_title },
    before: { title: row.title, number: row.document_number, date: row.issued_on },
    after: issued ?? {},
  });
  await tx
    .updateTable('action_programme')
    .set({
      title: issued?.title ?? null,
      document_number: issued?.documentNumber ?? null,
      issued_on: issued?.issuedOn ?? null,
      document_id: issued?.documentId ?? null,
      change_no: changeNo,
    })
    .where('action_programme.call_id', '=', callId)
    .where('action_programme.unit_id', '=', body.unitId)
    .execute();
}

async function refuseUnlessRight(
  tx: WriteTransaction,
  issued: NonNullable<ParsedInputOf<typeof issueActionProgrammeRoute>['body']['issued']>,
): Promise<void> {
  const { documents } = await loadCatalogue(tx);
  const faults = checkIssued(issued, { documents, today: today() });
  if (faults.length > 0)
    throw new Refusal(
      'not-valid',
      { vi: 'Chưa ghi: còn chỗ phải sửa.', en: 'Not kept: something has to be mended.' },
      faults.map((one) => ({ ...one, place: ['issued', ...one.place] })),
    );
}
