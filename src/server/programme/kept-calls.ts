import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { isSame } from '../difficulty/kept-difficulty.ts';
import { listCalls, type LoadedCall } from './programme.views.ts';

/** An order for action programmes, as it travels in a file: without its running number. */
export interface KeptCall extends Omit<LoadedCall, 'id'> {
  /** Unit, day and title, by which it is known again. */
  id: string;
}

export function callKey({
  unitId,
  calledOn,
  title,
}: Pick<LoadedCall, 'unitId' | 'calledOn' | 'title'>): string {
  return [unitId, calledOn, title].join(' ');
}

/** The earliest first. */
export async function listKeptCalls(tx: ReadTransaction): Promise<KeptCall[]> {
  return (await listCalls(tx)).toReversed().map((call) => ({
    ...call,
    id: callKey(call),
    asked: call.asked.map(({ unitId, issued }) => ({ unitId, issued })),
  }));
}

/** What is known of an order, brought to what is told anew: units asked and programmes issued that are not told stay. */
export function callAsTold(told: KeptCall, known: KeptCall): KeptCall {
  const before = new Map(known.asked.map((one) => [one.unitId, one]));
  const toldUnits = new Set(told.asked.map(({ unitId }) => unitId));
  return {
    ...told,
    asked: [
      ...known.asked.filter(({ unitId }) => !toldUnits.has(unitId)),
      ...told.asked.map((one) => ({
        ...one,
        issued: one.issued ?? before.get(one.unitId)?.issued ?? null,
      })),
    ],
  };
}

/** Whether two say the same, whatever the order of the units. */
export function isSameCall(a: KeptCall, b: KeptCall): boolean {
  const inOrder = ({ asked, ...call }: KeptCall) => ({
    ...call,
    asked: asked.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1)),
  });
  return isSame(inOrder(a), inOrder(b));
}

/** Adds orders and brings known ones to what is given. */
export async function saveKeptCalls(
  tx: WriteTransaction,
  given: readonly KeptCall[],
  changeNo: number,
): Promise<void> {
  if (given.length === 0) return;
  const known = new Map((await listCalls(tx)).map((call) => [callKey(call), call.id]));
  for (const call of given) {
    const values = {
      resolution_id: call.resolutionId,
      programme_id: call.programmeId,
      title: call.title,
      unit_id: call.unitId,
      document_id: call.documentId,
      called_on: call.calledOn,
      due_on: call.dueOn,
      change_no: changeNo,
    };
    const callId = known.get(call.id) ?? (await addCall(tx, values));
    await tx
      .updateTable('action_programme_call')
      .set(values)
      .where('action_programme_call.call_id', '=', callId)
      .execute();
    await saveAsked(tx, call, { callId, changeNo });
  }
}

async function addCall(
  tx: WriteTransaction,
  values: Parameters<ReturnType<typeof tx.insertInto<'action_programme_call'>>['values']>[0],
): Promise<number> {
  const row = await tx
    .insertInto('action_programme_call')
    .values(values)
    .returning('action_programme_call.call_id')
    .executeTakeFirstOrThrow();
  return row.call_id;
}

async function saveAsked(
  tx: WriteTransaction,
  { asked }: KeptCall,
  { callId, changeNo }: { callId: number; changeNo: number },
): Promise<void> {
  for (const { unitId, issued } of asked) {
    const values = {
      title: issued?.title ?? null,
      document_number: issued?.documentNumber ?? null,
      issued_on: issued?.issuedOn ?? null,
      document_id: issued?.documentId ?? null,
      change_no: changeNo,
    };
    await tx
      .insertInto('action_programme')
      .values({ call_id: callId, unit_id: unitId, ...values })
      .onConflict((conflict) => conflict.columns(['call_id', 'unit_id']).doUpdateSet(values))
      .execute();
  }
}
