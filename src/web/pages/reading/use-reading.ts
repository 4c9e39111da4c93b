import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import {
  acceptReadingRoute,
  correctFigureRoute,
  describeReadingRoute,
  listReadingsRoute,
  showReadingRoute,
  undoReadingRoute,
  type DocumentReading,
} from '../../../contract/reading/reading.ts';
import { listLearnedPhrasesRoute } from '../../../contract/reading/learned-phrase.ts';
import type { QueryClient } from '@tanstack/react-query';
import { callRoute, queryOf } from '../../api-client.ts';

export const readingsQuery = queryOf(listReadingsRoute, {}, {});
export const phrasesQuery = queryOf(listLearnedPhrasesRoute, {}, {});

/** Acts answer with the reading as it then stands, so that it is seldom asked for anew. */
const STALE_MS = 5 * 60_000;

export function readingQuery(id: string) {
  return { ...queryOf(showReadingRoute, { id }, {}), staleTime: STALE_MS };
}

export function useReading(id: string) {
  return useQuery(readingQuery(id));
}

/** Puts the answer of an act in place of what was shown; the list of readings asks anew. */
export function keepReading(queryClient: QueryClient, reading: DocumentReading): void {
  queryClient.setQueryData(readingQuery(reading.summary.id).queryKey, reading);
  void queryClient.invalidateQueries({ queryKey: readingsQuery.queryKey });
}

/** Title, issuer, date and unit. */
export function useDescribe(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof describeReadingRoute.body>) =>
      callRoute(describeReadingRoute, { params: { id }, query: {}, body }),
    onSuccess: (reading) => keepReading(queryClient, reading),
  });
}

/** What a figure is, where it was taken for something else. */
export function useCorrect(id: string, allSent: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: z.input<typeof correctFigureRoute.body>) => {
      await allSent();
      return callRoute(correctFigureRoute, { params: { id }, query: {}, body });
    },
    onSuccess: (reading, { learn }) => {
      keepReading(queryClient, reading);
      if (learn) void queryClient.invalidateQueries({ queryKey: phrasesQuery.queryKey });
    },
  });
}

/** Everything taken up into the ledger, in one act; every other page asks anew. */
export function useAccept(id: string, allSent: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await allSent();
      return callRoute(acceptReadingRoute, { params: { id }, query: {}, body: {} });
    },
    onSuccess: (reading) => refreshAll(queryClient, reading),
  });
}

/** Everything recorded from the reading taken back, in one act. */
export function useUndo(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      callRoute(undoReadingRoute, { params: { id }, query: {}, body: { reason } }),
    onSuccess: (reading) => refreshAll(queryClient, reading),
  });
}

async function refreshAll(queryClient: QueryClient, reading: DocumentReading): Promise<void> {
  const { queryKey: own } = readingQuery(reading.summary.id);
  const ownHash = hashKey(own);
  queryClient.setQueryData(own, reading);
  await queryClient.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== ownHash });
}
