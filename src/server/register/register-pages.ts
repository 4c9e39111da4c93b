import type { RecordHistory, RegisterRow, RegisterTable } from '../../contract/register.ts';
import { maxDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import { notNow, type Shut } from '../../core/permission/shut.ts';
import { inheritanceOn } from '../../core/organisation/heirs-on.ts';
import { latestState, ownerOn, stateOn } from '../../core/register/record-state.ts';
import type { RegisterRecord } from '../../core/register/record.ts';
import {
  shutForDefining,
  shutForEnteringRecords,
  visibleKeys,
} from '../../core/register/register.permission.ts';
import type { Register } from '../../core/register/register.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { listSuccessions } from '../organisation/unit.views.ts';
import { type Catalogue, loadCatalogue } from '../known-facts/known-facts.ts';
import { today } from '../today.ts';
import { nameOfUnit, onlyVisible, recordRowOf } from './record-row.ts';
import {
  getRecord,
  getRegister,
  listRecords,
  listRegisters,
  titlesOfDocuments,
} from './register.views.ts';

type NamedUnits = RegisterTable['enterFor'];

export async function registerList(
  tx: ReadTransaction,
  actor: Actor,
): Promise<{ registers: RegisterRow[]; mayDefineFor: NamedUnits }> {
  const { units } = await loadCatalogue(tx);
  const registers = await listRegisters(tx);
  const records = Map.groupBy(await listRecords(tx), ({ registerCode }) => registerCode);
  return {
    registers: registers.map((register) => ({
      register,
      keptBy: nameOfUnit(units, register.unitId),
      ...countsOf(records.get(register.code) ?? []),
      define: openAct(shutForDefining(actor, register)),
    })),
    mayDefineFor: unitsWhere(units, (unitId) => may(actor, 'manage-registers', { unitId })),
  };
}

function countsOf(
  records: readonly RegisterRecord[],
): Pick<RegisterRow, 'open' | 'closed' | 'units' | 'lastChangedOn'> {
  const kept = records.flatMap((record) => {
    const state = stateOn(record, today());
    return state === null ? [] : [{ record, state }];
  });
  const open = kept.filter(({ state }) => state.closedOn === null).length;
  const [first, ...days] = records.flatMap(({ acts }) => acts.map(({ knownSince }) => knownSince));
  return {
    open,
    closed: kept.length - open,
    units: new Set(kept.map(({ record }) => ownerOn(record, today()))).size,
    lastChangedOn: first === undefined ? null : maxDate(first, ...days),
  };
}

interface TableQuestion {
  code: string;
  day?: PlainDate | undefined;
  /** Left out: as known now. */
  asOf?: PlainDate | undefined;
}

/** @throws Refusal `not-found` */
export async function registerTable(
  tx: ReadTransaction,
  actor: Actor,
  { code, day: asked, asOf }: TableQuestion,
): Promise<RegisterTable> {
  const register = await getRegister(tx, code);
  const { units } = await loadCatalogue(tx);
  const day = asked ?? asOf ?? today();
  const records = await listRecords(tx, { registerCodes: [code] });
  const inheritance = inheritanceOn(await listSuccessions(tx), day);
  const looking = { actor, register, units, inheritance, day, knownOn: asOf ?? null };
  const hasPlaces = register.fields.some(({ kind }) => kind === 'unit');
  return {
    register,
    keptBy: nameOfUnit(units, register.unitId),
    day,
    knownOn: asOf ?? null,
    records: records.flatMap((record) => {
      const state = stateOn(record, day, asOf ?? null);
      return state === null ? [] : [recordRowOf(record, state, looking)];
    }),
    enterFor: unitsWhere(units, (unitId) => shutForEnteringRecords(actor, unitId) === null),
    places: hasPlaces ? unitsWhere(units, () => true) : [],
    define: openAct(shutForDefining(actor, register)),
  };
}

/** Units as they are today, or were last: those that are gone keep their records. */
function unitsWhere(
  units: Catalogue['units'],
  test: (unitId: RegisterTable['enterFor'][number]['unitId']) => boolean,
): NamedUnits {
  return [...units.values()]
    .filter(({ id }) => test(id))
    .map(({ id, name }) => ({ unitId: id, name }));
}

/** @throws Refusal `not-found` */
export async function recordHistory(
  tx: ReadTransaction,
  actor: Actor,
  recordId: string,
): Promise<RecordHistory> {
  const record = await getRecord(tx, recordId);
  const register = await getRegister(tx, record.registerCode);
  const { units } = await loadCatalogue(tx);
  const titles = await titlesOfDocuments(
    tx,
    record.acts.flatMap(({ documentId }) => documentId ?? []),
  );
  const inheritance = inheritanceOn(await listSuccessions(tx), today());
  const owner = ownerOn(record, null);
  const visible = visibleKeys(actor, register, [owner, ...inheritance.heirsOf(owner)]);
  const undone = new Set(record.acts.map(({ undoes }) => undoes));
  return {
    register,
    record: recordRowOf(record, stateNow(record), {
      actor,
      register,
      units,
      inheritance,
      day: null,
    }),
    acts: record.acts.map((act) => ({
      ...act,
      values: onlyVisible(act.values, visible),
      isUndone: undone.has(act.actNo),
      toUnitName: act.toUnitId === null ? null : nameOfUnit(units, act.toUnitId),
      documentTitle: act.documentId === null ? null : (titles.get(act.documentId) ?? null),
      undo: openAct(shutForUndoing(actor, register, record, act.actNo)),
    })),
  };
}

/** A record that was taken back still has a history: it says what it last said. */
function stateNow(record: RegisterRecord): NonNullable<ReturnType<typeof stateOn>> {
  const [first] = record.acts;
  const last = stateOn(record, today()) ?? latestState(record);
  if (last !== null) return last;
  return {
    values: first?.values ?? {},
    since: first?.from ?? today(),
    closedOn: today(),
    closedBecause: record.acts.at(-1)?.reason ?? null,
  };
}

function shutForUndoing(
  actor: Actor,
  register: Register,
  record: RegisterRecord,
  actNo: number,
): Shut | null {
  const { acts } = record;
  const unitId = ownerOn(record, null);
  const act = acts.find((one) => one.actNo === actNo);
  if (act === undefined || act.kind === 'undo') return nothingToUndo;
  if (acts.some(({ undoes }) => undoes === actNo)) return undoneAlready;
  const hidden = Object.keys(act.values).some(
    (key) => !visibleKeys(actor, register, [unitId]).has(key),
  );
  return shutForEnteringRecords(actor, unitId, hidden ? ['figures', 'party-members'] : ['figures']);
}

const nothingToUndo = notNow(
  'Việc hoàn tác không hoàn tác lại được; hãy ghi lại việc đó.',
  'An undoing is not undone; do the thing again.',
);

const undoneAlready = notNow('Việc này đã được hoàn tác.', 'This was undone already.');
