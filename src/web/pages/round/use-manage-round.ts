import { useMutation } from '@tanstack/react-query';
import type * as z from 'zod';
import { manageRoundRoute } from '../../../contract/round/round.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';

/** Opens, closes, reopens a round, or gives a unit another day; every page asks anew. */
export function useManageRound(id: number, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: z.input<typeof manageRoundRoute.body>) =>
      callRoute(manageRoundRoute, { params: { round: id }, query: {}, body }),
    onSuccess: () => sayDone(words.rounds.done, close),
  });
}
