import type { RecordRow } from '../../contract/register.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor, FieldGroup } from '../../core/permission/actor.ts';
import { notNow, type Shut } from '../../core/permission/shut.ts';
import type { Inheritance } from '../../core/organisation/heirs-on.ts';
import { handOverOn, ownerOn, type RecordState } from '../../core/register/record-state.ts';
import type { RecordValues, RegisterRecord } from '../../core/register/record.ts';
import {
  shutForEnteringRecords,
  shutForTakingOver,
  groupsOf,
  visibleKeys,
} from '../../core/register/register.permission.ts';
import type { Register } from '../../core/register/register.ts';
import { openAct } from '../http/open-act.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';

interface Looking {
  actor: Actor;
  register: Register;
  units: Catalogue['units'];
  /** On the day and as known on the day that is asked for. */
  inheritance: Inheritance;
  day: PlainDate | null;
  knownOn?: PlainDate | null;
}

/** A record as the asker may see it. */
export function recordRowOf(
  record: RegisterRecord,
  state: RecordState,
  { actor, register, units, inheritance, day, knownOn = null }: Looking,
): RecordRow {
  const unitId = ownerOn(record, day, knownOn);
  const heirs = state.closedOn === null ? inheritance.heirsOf(unitId) : [];
  const visible = visibleKeys(actor, register, [unitId, ...inheritance.heirsOf(unitId)]);
  const values = onlyVisible(state.values, visible);
  return {
    id: record.id,
    unitId,
    unitName: nameOfUnit(units, unitId),
    name: values[register.nameField] ?? record.id,
    values,
    withheld: register.fields.flatMap(({ key }) => (visible.has(key) ? [] : [key])),
    since: state.since,
    closedOn: state.closedOn,
    closedBecause: state.closedBecause,
    version: record.acts.length,
    enter: openAct(shutForEnteringRecords(actor, unitId)),
    cameFrom: cameFrom(record, units, day, knownOn),
    heirs: heirs.map((id) => ({ unitId: id, name: nameOfUnit(units, id) })),
    handOver: openAct(handingOver(actor, heirs, groupsOf(register, state.values))),
  };
}

/** Whether the actor may take it for one of the heirs. */
function handingOver(
  actor: Actor,
  heirs: readonly UnitId[],
  groups: readonly FieldGroup[],
): Shut | null {
  if (heirs.length === 0) return nobodyToTakeIt;
  const denied = heirs.map((heirId) => shutForTakingOver(actor, heirId, groups));
  return denied.includes(null) ? null : (denied[0] ?? null);
}

function cameFrom(
  record: RegisterRecord,
  units: Catalogue['units'],
  day: PlainDate | null,
  knownOn: PlainDate | null,
): RecordRow['cameFrom'] {
  const last = handOverOn(record, day, knownOn);
  if (last === undefined) return null;
  const before = { ...record, acts: record.acts.filter(({ actNo }) => actNo !== last.actNo) };
  const unitId = ownerOn(before, last.from, knownOn);
  return { unitId, name: nameOfUnit(units, unitId), on: last.from };
}

const nobodyToTakeIt = notNow(
  'Đơn vị giữ bản ghi còn đó, hoặc bản ghi đã khép: không có gì để bàn giao.',
  'The unit of the record is still there, or the record is closed: there is nothing to hand over.',
);

export function onlyVisible(values: RecordValues, visible: ReadonlySet<string>): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => visible.has(key)));
}

export function nameOfUnit(units: Catalogue['units'], unitId: UnitId): string {
  return units.get(unitId)?.name ?? unitId;
}
