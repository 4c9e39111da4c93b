import type { RecordRow } from '../../contract/register.ts';
import type { OpenAct } from '../../contract/open-act.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { RecordState } from '../../core/register/record-state.ts';
import type { RecordValues, RegisterRecord } from '../../core/register/record.ts';
import {
  type Denied,
  deniedEntering,
  visibleKeys,
} from '../../core/register/register.permission.ts';
import type { Register } from '../../core/register/register.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';

/** For a button: open, or shut and why. */
export function openUnless(denied: Denied): OpenAct {
  return { isOpen: denied === null, why: denied };
}

interface Looking {
  actor: Actor;
  register: Register;
  units: Catalogue['units'];
}

/** A record as the asker may see it. */
export function recordRowOf(
  record: RegisterRecord,
  state: RecordState,
  { actor, register, units }: Looking,
): RecordRow {
  const visible = visibleKeys(actor, register, record.unitId);
  const values = onlyVisible(state.values, visible);
  return {
    id: record.id,
    unitId: record.unitId,
    unitName: nameOfUnit(units, record.unitId),
    name: values[register.nameField] ?? record.id,
    values,
    withheld: register.fields.flatMap(({ key }) => (visible.has(key) ? [] : [key])),
    since: state.since,
    closedOn: state.closedOn,
    closedBecause: state.closedBecause,
    version: record.acts.length,
    enter: openUnless(deniedEntering(actor, record.unitId)),
  };
}

export function onlyVisible(values: RecordValues, visible: ReadonlySet<string>): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => visible.has(key)));
}

export function nameOfUnit(units: Catalogue['units'], unitId: UnitId): string {
  return units.get(unitId)?.name ?? unitId;
}
