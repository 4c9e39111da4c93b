import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { RecordId, type UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { checkAct, type NewAct } from '../../core/register/check-act.ts';
import { inheritanceOn } from '../../core/organisation/heirs-on.ts';
import { latestState, ownerOn, stateOn } from '../../core/register/record-state.ts';
import { sayValue } from '../../core/register/read-value.ts';
import type { RecordAct, RecordValues, RegisterRecord } from '../../core/register/record.ts';
import {
  shutForEnteringRecords,
  shutForTakingOver,
  groupsOf,
} from '../../core/register/register.permission.ts';
import { fieldOf, type Register } from '../../core/register/register.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { appendRecordAct, insertRecord } from './register.store.ts';
import { listSuccessions } from '../organisation/unit.views.ts';
import { getRecord, getRegister, listRecordsOf } from './register.views.ts';

/** A record that is to be added. */
export interface NewRecord {
  unitId: UnitId;
  from: PlainDate;
  values: RecordValues;
}

/**
 * Adds a record of a unit.
 *
 * @throws Refusal `not-found`, `not-allowed`; `not-valid` naming every value that is wrong
 */
export async function addRecord(
  tx: WriteTransaction,
  actor: Actor,
  order: { register: Register; record: NewRecord; today: PlainDate },
): Promise<RecordId> {
  const { register, record } = order;
  const { unitId, from } = record;
  const values = withoutBlanks(record.values);
  refuseIfShut(shutForEnteringRecords(actor, unitId, groupsOf(register, values)));
  await lockRecords(tx, register, unitId);
  const act: NewAct = { kind: 'add', from, values, reason: null, undoes: null };
  const names = await namesOf(tx, register, unitId);
  await refuseFaults(tx, unitId, register, checkAct(register, act, { acts: [], names }), act);
  const id = RecordId.parse(`${register.code}.${randomUUID()}`);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'add-record',
    subject: subjectOf(register, values, id),
    unitId,
    detail: { register: register.name.vi, from },
    after: spoken(register, values),
  });
  await insertRecord(tx, { id, registerCode: register.code, unitId });
  await appendRecordAct(tx, actor, {
    recordId: id,
    act: finished(actor, act, { actNo: 1, today: order.today }),
    changeNo,
  });
  return id;
}

/** An act on a record that is there, upon the version that the person saw. */
export type RecordOrder = Omit<NewAct, 'from'> & {
  recordId: string;
  version: number;
  /** Left out where an act is undone: it goes back to the day of that act. */
  from?: PlainDate;
  today: PlainDate;
};

/**
 * Changes or closes a record, hands it over to an heir of its unit, or undoes an act by another one.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now` when somebody else wrote since; `not-valid`
 */
export async function changeRecord(
  tx: WriteTransaction,
  actor: Actor,
  order: RecordOrder,
): Promise<void> {
  const { register, record } = await lockRecord(tx, order);
  const undone = record.acts.find(({ actNo }) => actNo === order.undoes);
  const act: NewAct = {
    kind: order.kind,
    from: order.from ?? undone?.from ?? order.today,
    values: order.kind === 'change' ? onlyChanged(record, order) : {},
    reason: order.reason,
    undoes: order.undoes,
    toUnitId: order.toUnitId ?? null,
  };
  const touched = { ...act.values, ...undone?.values };
  const { owner, unitId, heirs } = await placeOf(tx, record, act);
  refuseIfShut(
    act.kind === 'hand-over'
      ? shutForTakingOver(actor, unitId, groupsOf(register, latestState(record)?.values ?? {}))
      : // Asked of all that is told: that a value is the one kept already would tell it.
        shutForEnteringRecords(actor, owner, groupsOf(register, { ...order.values, ...touched })),
  );
  if (record.acts.length !== order.version) throw new Refusal('not-possible-now', movedOn);
  const names = await namesOf(tx, register, unitId, record.id);
  const faults = checkAct(register, act, { acts: record.acts, names, heirs });
  await refuseFaults(tx, unitId, register, faults, act);
  const before = stateOn(record, act.from)?.values ?? latestState(record)?.values ?? {};
  const changeNo = await recordChange(tx, {
    actor,
    act: `${act.kind}-record`,
    subject: subjectOf(register, before, record.id),
    unitId,
    detail: {
      register: register.name.vi,
      from: act.from,
      ...(act.kind === 'hand-over' && { fromUnit: owner, toUnit: unitId }),
    },
    ...(act.reason !== null && { reason: act.reason }),
    before: spoken(register, pick(before, Object.keys(touched))),
    after: spoken(register, act.kind === 'undo' ? afterUndoing(record, act) : act.values),
  });
  const actNo = record.acts.length + 1;
  await appendRecordAct(tx, actor, {
    recordId: record.id,
    act: finished(actor, act, { actNo, today: order.today }),
    changeNo,
  });
}

/** The unit for which an act is done: the one that takes the record, else the one whose it is; and who may take it. */
async function placeOf(
  tx: WriteTransaction,
  record: RegisterRecord,
  { kind, toUnitId = null, from }: NewAct,
): Promise<{ owner: UnitId; unitId: UnitId; heirs: readonly UnitId[] }> {
  const owner = ownerOn(record, null);
  if (kind !== 'hand-over') return { owner, unitId: owner, heirs: [] };
  const { heirsOf } = inheritanceOn(await listSuccessions(tx), from);
  return { owner, unitId: toUnitId ?? owner, heirs: heirsOf(owner) };
}

/** Of a change, what says something else than the record does on that day. */
function onlyChanged(record: RegisterRecord, { values, from, today }: RecordOrder): RecordValues {
  const now = stateOn(record, from ?? today)?.values ?? {};
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => (now[key] ?? null) !== value),
  );
}

function afterUndoing({ acts }: RegisterRecord, { undoes, from }: NewAct): RecordValues {
  const undone = acts.find(({ actNo }) => actNo === undoes);
  const left = acts.filter(({ actNo }) => actNo !== undoes);
  return pick(stateOn({ acts: left }, from)?.values ?? {}, Object.keys(undone?.values ?? {}));
}

function pick(values: RecordValues, keys: readonly string[]): RecordValues {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** A new record says nothing of what was left blank. */
function withoutBlanks(values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function finished(
  { office }: Actor,
  act: NewAct,
  { actNo, today }: { actNo: number; today: PlainDate },
): RecordAct {
  return { toUnitId: null, ...act, actNo, documentId: null, knownSince: today, office };
}

/** Two who add a record of one name at once: the second one sees the first. */
async function lockRecords(
  tx: WriteTransaction,
  { code }: Register,
  unitId: UnitId,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`${code} ${unitId}`}))`.execute(tx);
}

async function lockRecord(
  tx: WriteTransaction,
  { recordId, toUnitId }: Pick<RecordOrder, 'recordId' | 'toUnitId'>,
): Promise<{ register: Register; record: RegisterRecord }> {
  const seen = await getRecord(tx, recordId);
  const register = await getRegister(tx, seen.registerCode);
  // Of two units the one whose id comes first, so that two who hand over do not wait for one another in a circle.
  const units = new Set([ownerOn(seen, null), ...(toUnitId == null ? [] : [toUnitId])]);
  for (const unitId of [...units].toSorted()) await lockRecords(tx, register, unitId);
  return { register, record: await getRecord(tx, recordId) };
}

/** Names of the records that a unit keeps, but that of one. */
export async function namesOf(
  tx: WriteTransaction,
  { code, nameField }: Register,
  unitId: UnitId,
  but?: string,
): Promise<string[]> {
  const records = await listRecordsOf(tx, code, unitId);
  return records.flatMap((record) =>
    record.id === but ? [] : (latestState(record)?.values[nameField] ?? []),
  );
}

async function refuseFaults(
  tx: WriteTransaction,
  unitId: UnitId,
  register: Register,
  faults: readonly Fault[],
  { values }: NewAct,
): Promise<void> {
  const { units } = await loadCatalogue(tx);
  const places = Object.entries(values).flatMap(([key, value]): Fault[] => {
    const field = fieldOf(register, key);
    if (field?.kind !== 'unit' || value === null || units.has(value)) return [];
    const { vi, en } = field.name;
    return [
      {
        place: ['values', key],
        message: {
          vi: `${vi}: không có đơn vị “${value}”.`,
          en: `${en}: there is no unit “${value}”.`,
        },
      },
    ];
  });
  const owner = units.has(unitId) ? [] : [noSuchOwner];
  const all = [...faults, ...places, ...owner];
  if (all.length === 0) return;
  throw new Refusal(
    'not-valid',
    faulty,
    all.map((fault) => ({ ...fault, place: ['body', ...fault.place] })),
  );
}

/** By its name, unless the name itself is about a person. */
function subjectOf(register: Register, values: RecordValues, id: string): string {
  const isPersonal = fieldOf(register, register.nameField)?.group === 'party-members';
  return (isPersonal ? null : values[register.nameField]) ?? id;
}

/** Values as people read them in the audit; what is about persons is named there, not told. */
function spoken(register: Register, values: RecordValues): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = fieldOf(register, key);
      if (field === undefined || value === null) return [field?.name.vi ?? key, value];
      const isPersonal = field.group === 'party-members';
      return [field.name.vi, isPersonal ? '•••' : sayValue(field, value, 'vi')];
    }),
  );
}

const movedOn = {
  vi: 'Có người vừa ghi vào bản ghi này; hãy xem lại rồi làm tiếp.',
  en: 'Somebody has just written into this record; look again before you go on.',
};

const faulty = {
  vi: 'Có chỗ chưa đúng; xem từng chỗ bên dưới.',
  en: 'Something is wrong; see each place below.',
};

const noSuchOwner: Fault = {
  place: ['unitId'],
  message: { vi: 'Không có đơn vị này.', en: 'There is no such unit.' },
};
