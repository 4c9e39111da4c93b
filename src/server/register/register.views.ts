import { sql } from 'kysely';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { inheritanceOn } from '../../core/organisation/heirs-on.ts';
import { ownerOn } from '../../core/register/record-state.ts';
import { RecordAct, RegisterRecord } from '../../core/register/record.ts';
import { Register } from '../../core/register/register.ts';
import { listSuccessions } from '../organisation/unit.views.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** All definitions, by code. They are part of the catalogue: everybody may know them. */
export async function listRegisters(tx: ReadTransaction): Promise<Register[]> {
  const rows = await tx
    .selectFrom('register')
    .select('register.content')
    .orderBy('register.register_code')
    .execute();
  return rows.map((row) => Register.parse(row.content));
}

/** @throws Refusal `not-found` */
export async function getRegister(tx: ReadTransaction, code: string): Promise<Register> {
  const found = await findRegister(tx, code);
  if (found === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có sổ “${code}”.`,
      en: `There is no register “${code}”.`,
    });
  }
  return found;
}

export async function findRegister(
  tx: ReadTransaction,
  code: string,
): Promise<Register | undefined> {
  const row = await tx
    .selectFrom('register')
    .select('register.content')
    .where('register.register_code', '=', code)
    .executeTakeFirst();
  return row === undefined ? undefined : Register.parse(row.content);
}

interface RecordFilter {
  registerCodes?: readonly string[];
  unitIds?: readonly string[];
  recordId?: string;
}

/** Records in sight with all that was done to them, in the order in which they were begun. */
export async function listRecords(
  tx: ReadTransaction,
  { registerCodes, unitIds, recordId }: RecordFilter = {},
): Promise<RegisterRecord[]> {
  let query = tx
    .selectFrom('register_record')
    .innerJoin('record_act', 'record_act.record_id', 'register_record.record_id')
    .select(['register_record.register_code', 'register_record.unit_id'])
    .selectAll('record_act')
    .orderBy('register_record.register_code')
    .orderBy('register_record.unit_id')
    .orderBy('record_act.record_id')
    .orderBy('record_act.act_no');
  if (registerCodes !== undefined)
    query = query.where('register_record.register_code', '=', anyOf(registerCodes));
  if (unitIds !== undefined) query = query.where('register_record.unit_id', '=', anyOf(unitIds));
  if (recordId !== undefined) query = query.where('register_record.record_id', '=', recordId);
  const groups = Map.groupBy(await query.execute(), (row) => row.record_id);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const acts = rows.map((row) =>
      RecordAct.parse({
        actNo: row.act_no,
        kind: row.kind,
        from: row.holds_from,
        values: row.values,
        reason: row.reason,
        undoes: row.undoes,
        toUnitId: row.to_unit_id,
        documentId: row.document_id,
        knownSince: row.known_since,
        office: row.office,
      }),
    );
    return [
      RegisterRecord.parse({
        id: first.record_id,
        registerCode: first.register_code,
        unitId: first.unit_id,
        acts,
      }),
    ];
  });
}

/** Records of a register that are a unit's when all that is recorded has come to hold, whoever began them. */
export async function listRecordsOf(
  tx: ReadTransaction,
  registerCode: string,
  unitId: UnitId,
): Promise<RegisterRecord[]> {
  const { goneInto } = inheritanceOn(await listSuccessions(tx), null);
  const unitIds = [unitId, ...goneInto(unitId)];
  const records = await listRecords(tx, { registerCodes: [registerCode], unitIds });
  return records.filter((record) => ownerOn(record, null) === unitId);
}

/** @throws Refusal `not-found` for a record that is not there, or out of sight */
export async function getRecord(tx: ReadTransaction, recordId: string): Promise<RegisterRecord> {
  const [record] = await listRecords(tx, { recordId });
  if (record === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có bản ghi “${recordId}”, hoặc bạn không được xem.`,
      en: `There is no record “${recordId}”, or it is not for you to see.`,
    });
  }
  return record;
}

/** What documents are called, of those in sight. */
export async function titlesOfDocuments(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('document')
    .select(['document.document_id', 'document.title'])
    .where('document.document_id', '=', sql<string>`any(${[...ids]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.document_id, row.title]));
}
