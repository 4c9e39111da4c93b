import { useMutation } from '@tanstack/react-query';
import type * as z from 'zod';
import { actOnDifficultyRoute, type DifficultyOrder } from '../../../contract/difficulty.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';

/** One act on a difficulty; every page asks anew. */
export function useDifficultyAct(id: number, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: z.input<typeof DifficultyOrder>) =>
      callRoute(actOnDifficultyRoute, { params: { difficulty: id }, query: {}, body }),
    onSuccess: () => sayDone(words.difficulties.done, close),
  });
}
