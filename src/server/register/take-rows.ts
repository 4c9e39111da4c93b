import type { OutputOf } from '../../contract/route.ts';
import type { takeRowsRoute, TakenRow } from '../../contract/register.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { checkAct, type NewAct, sameName } from '../../core/register/check-act.ts';
import { type PlacedText, type ReadRow, readRows } from '../../core/register/read-rows.ts';
import { stateOn } from '../../core/register/record-state.ts';
import type { RecordValues, RegisterRecord } from '../../core/register/record.ts';
import { shutForEnteringRecords, groupsOf } from '../../core/register/register.permission.ts';
import type { Register } from '../../core/register/register.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { getRegister, listRecordsOf } from './register.views.ts';
import { addRecord, changeRecord } from './write-record.ts';

export interface RowsOrder {
  code: string;
  unitId: UnitId;
  sheet: readonly (readonly PlacedText[])[];
  from: PlainDate;
  reason: string | null;
  today: PlainDate;
}

type Taken = OutputOf<typeof takeRowsRoute>;
type PlannedRow = TakenRow & { record: RegisterRecord | null };

/**
 * What rows of a sheet would do: one whose name the unit keeps already changes that record, another one adds one.
 *
 * @throws Refusal `not-found`, `not-allowed`
 */
export async function previewRows(
  tx: ReadTransaction,
  actor: Actor,
  order: RowsOrder,
): Promise<Taken> {
  const { rows, ignored } = await plan(tx, actor, order);
  return { rows, ignored, saved: null };
}

/** Saves the good rows; those with a fault stay as they are, and are named. */
export async function applyRows(
  tx: WriteTransaction,
  actor: Actor,
  order: RowsOrder,
): Promise<Taken> {
  const { register, rows, ignored } = await plan(tx, actor, order);
  const { unitId, from, reason, today } = order;
  if (reason === null && rows.some(({ does }) => does === 'change')) throw noReason;
  for (const { does, values, record } of rows) {
    if (does === 'add') {
      await addRecord(tx, actor, { register, record: { unitId, from, values }, today });
    } else if (does === 'change' && record !== null) {
      await changeRecord(tx, actor, {
        kind: 'change',
        recordId: record.id,
        version: record.acts.length,
        from,
        values,
        reason,
        undoes: null,
        today,
      });
    }
  }
  const saved = rows.filter(({ does }) => does === 'add' || does === 'change').length;
  return { rows, ignored, saved };
}

async function plan(
  tx: ReadTransaction,
  actor: Actor,
  { code, unitId, sheet, from }: RowsOrder,
): Promise<{ register: Register; rows: PlannedRow[]; ignored: string[] }> {
  const register = await getRegister(tx, code);
  refuseIfShut(shutForEnteringRecords(actor, unitId));
  const { units } = await loadCatalogue(tx);
  const records = await listRecordsOf(tx, code, unitId);
  const read = readRows(register, sheet, [...units.values()]);
  const told: string[] = [];
  const rows = read.rows.map((row) => {
    const planned = planRow(row, { actor, register, unitId, records, from, told });
    if (planned.name !== null) told.push(planned.name);
    return planned;
  });
  return { register, rows, ignored: read.ignored };
}

interface Planning {
  actor: Actor;
  register: Register;
  unitId: UnitId;
  records: readonly RegisterRecord[];
  from: PlainDate;
  /** Names of the rows above. */
  told: readonly string[];
}

function planRow(row: ReadRow, planning: Planning): PlannedRow {
  const { actor, register, unitId, records, from, told } = planning;
  const name = row.values[register.nameField] ?? null;
  const record =
    records.find((one) => {
      const known = stateOn(one, from)?.values[register.nameField];
      return name !== null && known !== undefined && known !== null && sameName(known, name);
    }) ?? null;
  const before = record === null ? {} : (stateOn(record, from)?.values ?? {});
  const values = record === null ? row.values : changedIn(row.values, before, register);
  const faults = [...row.faults];
  const say = (vi: string, en: string): void => {
    faults.push({ place: row.place, text: { vi, en } });
  };
  if (name !== null && told.some((other) => sameName(other, name)))
    say(`“${name}” đã có ở hàng trên.`, `“${name}” stands in a row above.`);
  // Asked of all that is told: that a value is the one kept already would tell it.
  if (shutForEnteringRecords(actor, unitId, groupsOf(register, row.values)) !== null)
    say('Bạn không có quyền ghi dữ liệu đảng viên.', 'You may not write data about Party members.');
  const hasNothing = Object.keys(values).length === 0;
  if (faults.length === 0 && record !== null && hasNothing)
    return { place: row.place, name, does: 'same', values, faults, record };
  const act: NewAct = {
    kind: record === null ? 'add' : 'change',
    from,
    values,
    reason: record === null ? null : 'kiểm tra',
    undoes: null,
  };
  const found = checkAct(register, act, { acts: record?.acts ?? [], names: [] });
  for (const { message } of found) {
    const isKnown = row.faults.some(({ text }) => text.vi === message.vi);
    if (!isKnown) faults.push({ place: row.place, text: message });
  }
  const does = faults.length > 0 ? 'fault' : record === null ? 'add' : 'change';
  return { place: row.place, name, does, values, faults, record };
}

/** The name found the record; spelt another way it is no change. */
function changedIn(
  values: RecordValues,
  before: RecordValues,
  { nameField }: Register,
): RecordValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => key !== nameField && (before[key] ?? null) !== value,
    ),
  );
}

const noReason = new Refusal(
  'not-valid',
  {
    vi: 'Có hàng sửa bản ghi đang có: hãy ghi lý do thay đổi.',
    en: 'Some rows change records that are kept: write the reason.',
  },
  [
    {
      place: ['body', 'reason'],
      message: { vi: 'Hãy ghi lý do thay đổi.', en: 'Write the reason of the change.' },
    },
  ],
);
