import type { UnitId } from '../kernel/ids.ts';
import { type Actor, type FieldGroup, may, type Permission } from './actor.ts';

/**
 * Whether the actor holds the permission at the very office of a unit: a right over the units above it is no right to
 * act in its head's place. Rights over the whole installation are meant for every office.
 */
export function holdsOffice(
  actor: Actor,
  permission: Permission,
  { unitId, groups }: { unitId: UnitId; groups: readonly FieldGroup[] },
): boolean {
  const grants = actor.grants.filter((grant) => grant.unitId === null || grant.unitId === unitId);
  return groups.every((field) => may({ ...actor, grants }, permission, { unitId, field }));
}

/** Whether the actor is who did something: by account; where there are none, by office. */
export function isSamePerson(
  actor: Actor,
  { accountId, office }: { accountId: number | null; office: string },
): boolean {
  return accountId === actor.accountId && (accountId !== null || office === actor.office);
}
