import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import type { Route } from '../../../contract/route.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';

/** An act on programmes: when it is done it says so, closes its form, and every page asks anew. */
export function useProgrammeAct<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  O extends z.ZodType,
>(route: Route<P, Q, B, O>, done: (answer: z.output<O>) => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { params: z.input<P>; query: z.input<Q>; body: z.input<B> }) =>
      callRoute(route, input),
    onSuccess: async (answer) => {
      notifications.show({ message: words.programme.saved });
      done(answer);
      await queryClient.invalidateQueries();
    },
  });
}
