import type { UnitId } from '../kernel/ids.ts';
import { type Actor, FieldGroup, may } from '../permission/actor.ts';
import { notAllowed, type Shut } from '../permission/shut.ts';
import type { RecordValues } from './record.ts';
import { fieldOf, type Register } from './register.ts';

/** Making a register, or changing its definition: a planner of the unit that keeps it. */
export function shutForDefining(actor: Actor, { unitId }: Pick<Register, 'unitId'>): Shut | null {
  if (may(actor, 'manage-registers', { unitId })) return null;
  return notAllowed(
    'Chỉ người lập kế hoạch của đơn vị giữ sổ được đặt hay sửa mẫu sổ.',
    'Only a planner of the unit that keeps a register defines it.',
  );
}

/** Adding, changing, closing or undoing: a reporter of the record’s unit, for each kind of data that is touched. */
export function shutForEnteringRecords(
  actor: Actor,
  unitId: UnitId,
  groups: readonly FieldGroup[] = ['figures'],
): Shut | null {
  if (groups.every((field) => may(actor, 'enter-records', { unitId, field }))) return null;
  return notAllowed(
    'Bạn không có quyền ghi vào sổ của đơn vị này.',
    'You may not write into the records of this unit.',
  );
}

/** Handing over to an heir: a reporter of the unit that takes the record, and answers for it from then on. */
export function shutForTakingOver(
  actor: Actor,
  heirId: UnitId,
  groups: readonly FieldGroup[],
): Shut | null {
  if (groups.every((field) => may(actor, 'enter-records', { unitId: heirId, field }))) return null;
  return notAllowed(
    'Chỉ người ghi sổ của đơn vị kế thừa được nhận bản ghi.',
    'Only a reporter of the heir takes a record over.',
  );
}

/** Kinds of data that these values are of; plain figures where there are none. */
export function groupsOf(register: Register, values: RecordValues): FieldGroup[] {
  const touched = new Set<FieldGroup>(['figures']);
  for (const key of Object.keys(values)) touched.add(fieldOf(register, key)?.group ?? 'figures');
  return FieldGroup.options.filter((group) => touched.has(group));
}

/**
 * The keys whose values the actor may see of a record: data about persons only with a right to them.
 *
 * @param unitIds the unit whose record it is, and those that may take it over
 */
export function visibleKeys(
  actor: Actor,
  register: Register,
  unitIds: readonly UnitId[],
): Set<string> {
  return new Set(
    register.fields
      .filter(({ group }) => unitIds.some((unitId) => may(actor, 'look', { unitId, field: group })))
      .map(({ key }) => key),
  );
}
