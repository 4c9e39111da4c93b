import type { Actor } from '../../core/permission/actor.ts';
import type { RecordAct, RegisterRecord } from '../../core/register/record.ts';
import type { Register } from '../../core/register/register.ts';
import type { WriteTransaction } from '../database/transaction.ts';

export async function saveDefinition(tx: WriteTransaction, register: Register): Promise<void> {
  const content = JSON.stringify(register);
  await tx
    .insertInto('register')
    .values({ register_code: register.code, unit_id: register.unitId, content })
    .onConflict((conflict) =>
      conflict.column('register_code').doUpdateSet({ unit_id: register.unitId, content }),
    )
    .execute();
}

export async function insertRecord(
  tx: WriteTransaction,
  { id, registerCode, unitId }: Omit<RegisterRecord, 'acts'>,
): Promise<void> {
  await tx
    .insertInto('register_record')
    .values({ record_id: id, register_code: registerCode, unit_id: unitId })
    .execute();
}

export async function appendRecordAct(
  tx: WriteTransaction,
  actor: Actor,
  { recordId, act, changeNo }: { recordId: string; act: RecordAct; changeNo: number },
): Promise<void> {
  await tx
    .insertInto('record_act')
    .values({
      record_id: recordId,
      act_no: act.actNo,
      kind: act.kind,
      holds_from: act.from,
      values: JSON.stringify(act.values),
      reason: act.reason,
      undoes: act.undoes,
      to_unit_id: act.toUnitId,
      document_id: act.documentId,
      known_since: act.knownSince,
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .execute();
}
