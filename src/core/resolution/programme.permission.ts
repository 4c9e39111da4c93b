import type { UnitId } from '../kernel/ids.ts';
import { type Actor, may } from '../permission/actor.ts';
import { notAllowed, type Shut } from '../permission/shut.ts';

/**
 * Keeping a programme, stating what was paid, calling for action programmes: planners of the unit of the resolution;
 * undefined is a resolution out of sight, which is nobody's.
 */
export function shutForKeepingProgramme(actor: Actor, unitId: UnitId | undefined): Shut | null {
  if (unitId !== undefined && may(actor, 'manage-programmes', { unitId })) return null;
  return notAllowed(
    'Chỉ người lập kế hoạch của đơn vị ra nghị quyết làm được việc này.',
    'Only a planner of the unit of the resolution may do this.',
  );
}

/** Telling that a unit issued its action programme: its own people, and planners of the unit that called for it. */
export function shutForIssuing(
  actor: Actor,
  { unitId, callingUnitId }: { unitId: UnitId; callingUnitId: UnitId },
): Shut | null {
  if (may(actor, 'carry-out-tasks', { unitId })) return null;
  if (shutForKeepingProgramme(actor, callingUnitId) === null) return null;
  return notAllowed(
    'Chỉ người của đơn vị ấy, hoặc người lập kế hoạch của đơn vị giao, làm được việc này.',
    'Only people of that unit, or a planner of the unit that called, may do this.',
  );
}
