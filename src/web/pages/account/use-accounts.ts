import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import {
  inviteRoute,
  listAccountsRoute,
  manageAccountRoute,
  setRightsRoute,
  type GivenRight,
} from '../../../contract/account/account.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { callRoute, queryOf } from '../../api-client.ts';

export const accountsQuery = { ...queryOf(listAccountsRoute, {}, {}), staleTime: 0 };

export interface UnitOption {
  id: UnitId;
  name: string;
  isCurrent: boolean;
}

/** Acts on accounts; the list is asked for anew after each. */
export function useAccountActs() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: accountsQuery.queryKey });
  const invite = useMutation({
    mutationFn: (body: {
      signInName: string;
      office: string;
      email: string | null;
      rights: GivenRight[];
    }) => callRoute(inviteRoute, { params: {}, query: {}, body }),
    onSuccess,
  });
  const setRights = useMutation({
    mutationFn: ({ id, ...body }: { id: number; rights: GivenRight[]; reason: string }) =>
      callRoute(setRightsRoute, { params: { id }, query: {}, body }),
    onSuccess,
  });
  const manage = useMutation({
    mutationFn: ({ id, ...body }: { id: number; act: AccountAct; reason: string }) =>
      callRoute(manageAccountRoute, { params: { id }, query: {}, body }),
    onSuccess,
  });
  return { invite, setRights, manage };
}

export type AccountAct = z.infer<typeof manageAccountRoute.body>['act'];
