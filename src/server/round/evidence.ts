import { shutForEntering, visibilityFor } from '../../core/figure/round/round.permission.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { type Actor, type FieldGroup, may } from '../../core/permission/actor.ts';
import type { attachEvidenceRoute, Cell } from '../../contract/round/submission.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { scanOf } from '../attachment/scan-files.ts';
import { evidenceAnswer, evidenceBytes, noSuchEvidence } from '../attachment/sent-file.ts';
import { recordChange } from '../database/change-log.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { FileAnswer } from '../http/bind.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { emptyCell, loadCells } from './cell.views.ts';
import { getSubmission } from './round.views.ts';
import { factsOf, fieldsSeen, shareSubmission } from './submission-rules.ts';

type Order = ParsedInputOf<typeof attachEvidenceRoute>['body'];

/**
 * Attaches a file to a cell of a draft, or takes one off; what was taken off stays in the database.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`, `not-valid` for an empty or too large file
 */
export async function changeEvidence(
  tx: WriteTransaction,
  actor: Actor,
  submissionId: number,
  order: Order,
): Promise<Cell> {
  const { loaded, submission } = await shareSubmission(tx, submissionId);
  refuseIfShut(shutForEntering(actor, factsOf(loaded, submission)));
  const { unitId } = submission;
  const fieldNo =
    order.act === 'attach'
      ? order.fieldNo
      : await fieldOfFile(tx, { submissionId, id: order.evidenceId });
  const field = loaded.round.fields.find((one) => one.fieldNo === fieldNo);
  const isOpen = field !== undefined && may(actor, 'enter-figures', { unitId, field: field.group });
  if (!isOpen) throw noSuchEvidence;
  const place = { submissionId, unitId, group: field.group };
  if (order.act === 'attach') await attach(tx, actor, { ...place, order });
  else await takeOff(tx, actor, { ...place, id: order.evidenceId });
  const cells = (await loadCells(tx, [submissionId])).get(submissionId);
  return cells?.get(fieldNo) ?? emptyCell(fieldNo);
}

/** @throws Refusal `not-found` where there is no such file, or its contents are not for the actor to see */
export async function readEvidence(
  tx: ReadTransaction,
  actor: Actor,
  evidenceId: number,
): Promise<FileAnswer> {
  const row = await tx
    .selectFrom('evidence')
    .selectAll('evidence')
    .where('evidence.evidence_id', '=', evidenceId)
    .executeTakeFirst();
  if (row === undefined) throw noSuchEvidence;
  const { loaded, submission } = await getSubmission(tx, row.submission_id);
  const { round } = fieldsSeen(actor, loaded, submission);
  const isSeen =
    round.fields.some(({ fieldNo }) => fieldNo === row.field_no) &&
    visibilityFor(actor, factsOf(loaded, submission), false) === 'full';
  if (!isSeen) throw noSuchEvidence;
  noteViews([{ ...row, unit_id: submission.unitId }]);
  return evidenceAnswer(evidenceId, row);
}

interface Place {
  submissionId: number;
  unitId: UnitId;
  group: FieldGroup;
}

async function fieldOfFile(
  tx: WriteTransaction,
  { submissionId, id }: { submissionId: number; id: number },
): Promise<number> {
  const row = await tx
    .selectFrom('evidence')
    .select('evidence.field_no')
    .where('evidence.evidence_id', '=', id)
    .where('evidence.submission_id', '=', submissionId)
    .executeTakeFirst();
  if (row === undefined) throw noSuchEvidence;
  return row.field_no;
}

async function attach(
  tx: WriteTransaction,
  actor: Actor,
  { submissionId, unitId, group, order }: Place & { order: Extract<Order, { act: 'attach' }> },
): Promise<void> {
  const content = evidenceBytes(order);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'attach-evidence',
    subject: `submission ${submissionId}`,
    unitId,
    fieldGroup: group,
    detail: { field: order.fieldNo, name: order.name, bytes: content.length },
  });
  await tx
    .insertInto('evidence')
    .values({
      submission_id: submissionId,
      field_no: order.fieldNo,
      name: order.name,
      media_type: order.mediaType,
      content,
      scan: scanOf(order),
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .execute();
}

async function takeOff(
  tx: WriteTransaction,
  actor: Actor,
  { submissionId, unitId, group, id }: Place & { id: number },
): Promise<void> {
  const changeNo = await recordChange(tx, {
    actor,
    act: 'take-off-evidence',
    subject: `submission ${submissionId}`,
    unitId,
    fieldGroup: group,
    detail: { evidence: id },
  });
  const row = await tx
    .updateTable('evidence')
    .set({ taken_off_by: changeNo })
    .where('evidence_id', '=', id)
    .where('submission_id', '=', submissionId)
    .where('taken_off_by', 'is', null)
    .returning('evidence.field_no')
    .executeTakeFirst();
  if (row === undefined) throw noSuchEvidence;
}
