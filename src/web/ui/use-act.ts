import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import type { Route } from '../../contract/route.ts';
import { callRoute } from '../api-client.ts';
import { useLanguage } from '../language/language.tsx';

/** What follows an act: it is said that it is done, what stood open is closed, and every page asks anew. */
export function useDone(): (message: string, close?: () => void) => Promise<void> {
  const queryClient = useQueryClient();
  return async (message, close) => {
    notifications.show({ message });
    close?.();
    await queryClient.invalidateQueries();
  };
}

/** An act through one route; `message` says that it is done, "saved" where none is given. */
export function useAct<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  O extends z.ZodType,
>(route: Route<P, Q, B, O>, close: (answer: z.output<O>) => void, message?: string) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (input: { params: z.input<P>; query: z.input<Q>; body: z.input<B> }) =>
      callRoute(route, input),
    onSuccess: (answer) => sayDone(message ?? words.saved, () => close(answer)),
  });
}
