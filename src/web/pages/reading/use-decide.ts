import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import {
  decideFiguresRoute,
  type DocumentReading,
  type ReadingChange,
} from '../../../contract/reading/reading.ts';
import type { Decision } from '../../../contract/reading/read-figure.ts';
import { ApiProblem, callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { isCounted, withChange } from './reading-change.ts';
import { readingQuery, readingsQuery } from './use-reading.ts';

export interface Decisions {
  decide: (numbers: readonly number[], decision: Decision) => void;
  /** Resolves when nothing decided is on its way any more. */
  allSent: () => Promise<void>;
  isSending: () => boolean;
}

/**
 * Decides on figures. What is decided shows at once; it is sent in the order of the acts, everything that gathered
 * meanwhile in one request, and an answer is shown only when nothing newer is on its way.
 */
export function useDecide(id: string): Decisions {
  const queryClient = useQueryClient();
  const { say, words } = useLanguage();
  const decisions = useMemo(() => {
    const fail = (error: unknown) =>
      notifications.show({
        color: 'red',
        message:
          error instanceof ApiProblem && error.problem !== null
            ? say(error.problem.text)
            : words.problem.unreachable,
      });
    return decisionQueue(queryClient, id, fail);
  }, [queryClient, id, say, words]);
  useEffect(() => {
    // The browser asks before it closes a page with decisions that are still on their way.
    const warn = (event: BeforeUnloadEvent) => {
      if (decisions.isSending()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [decisions]);
  return decisions;
}

function decisionQueue(
  queryClient: QueryClient,
  id: string,
  fail: (error: unknown) => void,
): Decisions {
  const gathered = new Map<number, Decision>();
  let sending: Promise<void> | null = null;
  const { queryKey } = readingQuery(id);
  const apply = (change: ReadingChange) => {
    const before = queryClient.getQueryData<DocumentReading>(queryKey);
    if (before === undefined) return;
    const changed = withChange(before, change);
    // What was decided since the request left is shown as decided.
    const newest = [...gathered].reduce(
      (reading, [no, decision]) => withDecision(reading, new Set([no]), decision),
      changed,
    );
    queryClient.setQueryData(queryKey, newest);
    void queryClient.invalidateQueries({ queryKey: readingsQuery.queryKey });
    // Somebody else acted on the reading too.
    if (!isCounted(changed)) void queryClient.invalidateQueries({ queryKey });
  };
  const send = async () => {
    try {
      while (gathered.size > 0) {
        const decisions = [...gathered].map(([findingNo, decision]) => ({ findingNo, decision }));
        gathered.clear();
        const body = { decisions };
        const answer = await callRoute(decideFiguresRoute, { params: { id }, query: {}, body });
        apply(answer);
      }
    } catch (error) {
      gathered.clear();
      fail(error);
      void queryClient.invalidateQueries({ queryKey: readingQuery(id).queryKey });
    }
    sending = null;
  };
  return {
    decide: (numbers, decision) => {
      for (const no of numbers) gathered.set(no, decision);
      const decided = new Set(numbers);
      queryClient.setQueryData<DocumentReading>(
        readingQuery(id).queryKey,
        (reading) => reading && withDecision(reading, decided, decision),
      );
      sending ??= send();
    },
    allSent: async () => {
      await sending;
    },
    isSending: () => sending !== null,
  };
}

function withDecision(
  reading: DocumentReading,
  decided: ReadonlySet<number>,
  decision: Decision,
): DocumentReading {
  return {
    ...reading,
    figures: reading.figures.map((one) =>
      decided.has(one.finding.no) ? { ...one, decision } : one,
    ),
    statements: reading.statements.map((one) => (decided.has(one.no) ? { ...one, decision } : one)),
  };
}
