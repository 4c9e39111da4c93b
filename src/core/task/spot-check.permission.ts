import type { UnitId } from '../kernel/ids.ts';
import { type Actor, may } from '../permission/actor.ts';
import { holdsOffice, isSamePerson } from '../permission/office.ts';
import { notAllowed, notNow, type Shut } from '../permission/shut.ts';
import type { TaskStanding } from './task-standing.ts';

/** Drawing tasks to be checked again, in the name of a unit, or of any at all. */
export function shutForDrawing(actor: Actor, unitId?: UnitId): Shut | null {
  const isOpen =
    unitId === undefined
      ? may(actor, 'close-tasks')
      : holdsOffice(actor, 'close-tasks', { unitId, groups: ['figures'] });
  return isOpen ? null : notYours;
}

/** Recording what a check found: by the checking unit, not by the lead unit's own, nor by who reported it done; once. */
export function shutForRecording(
  actor: Actor,
  { unitId, standing, isRecorded }: { unitId: UnitId; standing: TaskStanding; isRecorded: boolean },
): Shut | null {
  const shut = shutForDrawing(actor, unitId);
  if (shut !== null) return shut;
  const { reported, terms } = standing;
  if (terms.leadUnitId === unitId || (reported !== null && isSamePerson(actor, reported))) {
    return ownWork;
  }
  return isRecorded ? recorded : null;
}

const notYours = notAllowed(
  'Chỉ người nghiệm thu của đơn vị kiểm tra làm được việc này.',
  'Only those who close tasks for the checking unit may do this.',
);

const ownWork = notAllowed(
  'Đơn vị và người đã làm nhiệm vụ không tự kiểm tra lại.',
  'Neither the unit nor the person that did it may check it.',
);

const recorded = notNow('Đã ghi kết quả kiểm tra.', 'Its result is recorded already.');
