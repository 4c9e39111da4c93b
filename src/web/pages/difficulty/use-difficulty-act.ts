import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { actOnDifficultyRoute, type DifficultyOrder } from '../../../contract/difficulty.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';

/** One act on a difficulty; every page asks anew. */
export function useDifficultyAct(id: number, close: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof DifficultyOrder>) =>
      callRoute(actOnDifficultyRoute, { params: { difficulty: id }, query: {}, body }),
    onSuccess: async () => {
      notifications.show({
        message: words.difficulties.done,
        closeButtonProps: { 'aria-label': words.frame.close },
      });
      close();
      await queryClient.invalidateQueries();
    },
  });
}
