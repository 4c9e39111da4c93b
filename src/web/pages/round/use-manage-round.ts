import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { manageRoundRoute } from '../../../contract/round.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';

/** Opens, closes, reopens a round, or gives a unit another day; every page asks anew. */
export function useManageRound(id: number, close: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof manageRoundRoute.body>) =>
      callRoute(manageRoundRoute, { params: { round: id }, query: {}, body }),
    onSuccess: async () => {
      notifications.show({ message: words.rounds.done });
      close();
      await queryClient.invalidateQueries();
    },
  });
}
