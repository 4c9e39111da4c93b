import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { settleContradictionRoute } from '../../../contract/contradiction.ts';
import type { SettlementDecision } from '../../../contract/contradiction.ts';
import { callRoute } from '../../api-client.ts';

interface SettlementBody {
  decision: SettlementDecision;
  reason: string;
}

/** Records a decision about one contradiction; every page that counts contradictions asks anew. */
export function useSettle(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SettlementBody) =>
      callRoute(settleContradictionRoute, { params: { id }, query: {}, body }),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
  });
}
