import { useQuery } from '@tanstack/react-query';
import { whoAmIRoute, type WhoAmI } from '../../../contract/account/sign-in.ts';
import {
  may,
  mayEverywhere,
  type Permission,
  type PermissionPlace,
} from '../../../core/permission/actor.ts';
import { queryOf } from '../../api-client.ts';

export const meQuery = { ...queryOf(whoAmIRoute, {}, {}), staleTime: 60_000 };

/** Who looks at the page; null while it is not known. */
export function useMe(): WhoAmI | null {
  return useQuery(meQuery).data ?? null;
}

/** Asks the very rule that the server asks; while it is not known who looks, the answer is no. */
export function useMay(): (permission: Permission, place?: PermissionPlace) => boolean {
  const me = useMe();
  return (permission, place) => me !== null && may(me.actor, permission, place);
}

/** The same of a right over the whole installation: what is kept once for all units is changed by nobody else. */
export function useMayEverywhere(): (permission: Permission) => boolean {
  const me = useMe();
  return (permission) => me !== null && mayEverywhere(me.actor, permission);
}
