import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { EntryWay } from '../../../core/figure/round/cell.ts';
import { type Cell, type Submission, saveCellsRoute } from '../../../contract/round/submission.ts';
import { ApiProblem, callRoute } from '../../api-client.ts';
import {
  type Draft,
  type EntryDesk,
  openDesk,
  redo,
  refresh,
  settle,
  takeAnswer,
  toKeep,
  toSend,
  undo,
  write,
} from './entry-desk.ts';
import { keep, readKept } from './kept-drafts.ts';
import { submissionQuery } from './submission-query.ts';

/** Typing is sent in gathered pieces: after a short rest, and at once when the line comes back. */
const REST_MS = 700;
const RETRY_MS = 4_000;

/** saved: the server has it all; waiting, sending: soon; offline: kept in this browser until the line is back. */
export type Saving =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'sending' }
  | { kind: 'offline'; isKept: boolean }
  | { kind: 'refused'; error: ApiProblem };

export interface EntryHandle {
  desk: EntryDesk;
  saving: Saving;
  write: (changes: readonly (Partial<Draft> & { fieldNo: number })[], way: EntryWay) => void;
  undo: () => void;
  redo: () => void;
  settle: (fieldNo: number, choice: 'mine' | 'theirs') => void;
  /** Sends what is left now; resolves with whether the server has everything. */
  flush: () => Promise<boolean>;
  tryAgain: () => void;
}

/** Keeps one submission on the desk: what is written shows at once, is kept in the browser, and is sent by itself. */
export function useEntryDesk(submission: Submission): EntryHandle {
  const { id } = submission;
  const [desk, setDesk] = useState(() => openDesk(cellsOf(submission), readKept(id)));
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const current = useRef(desk);
  const way = useRef<EntryWay>('page');
  const queryClient = useQueryClient();
  const flight = useRef<Promise<boolean> | null>(null);

  const change = useCallback(
    (next: (before: EntryDesk) => EntryDesk) => {
      const after = next(current.current);
      if (after === current.current) return;
      current.current = after;
      keep(id, toKeep(after));
      setDesk(after);
    },
    [id],
  );

  const sendOnce = useCallback(async (): Promise<boolean> => {
    const cells = toSend(current.current);
    if (cells.length === 0) {
      setSaving({ kind: 'saved' });
      return toKeep(current.current).length === 0;
    }
    setSaving({ kind: 'sending' });
    const sentBy = way.current;
    try {
      const body = { way: sentBy, cells };
      const answer = await callRoute(saveCellsRoute, {
        params: { submission: id },
        query: {},
        body,
      });
      way.current = 'page';
      change((before) => takeAnswer(before, cells, answer));
      rememberSaved(queryClient, id, answer.saved);
      setSaving({ kind: toSend(current.current).length === 0 ? 'saved' : 'waiting' });
      return toKeep(current.current).length === 0;
    } catch (error) {
      const isRefused = error instanceof ApiProblem && error.problem !== null;
      const isKept = keep(id, toKeep(current.current));
      setSaving(isRefused ? { kind: 'refused', error } : { kind: 'offline', isKept });
      return false;
    }
  }, [id, change, queryClient]);

  /** One request at a time: a second one would be built upon versions that the first is changing. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (flight.current !== null) await flight.current;
    const sending = sendOnce();
    flight.current = sending;
    const isDone = await sending;
    if (flight.current === sending) flight.current = null;
    return isDone;
  }, [sendOnce]);

  useSendingByItself({ desk, saving, flush });
  useEffect(() => {
    change((before) => refresh(before, cellsOf(submission)));
  }, [submission, change]);

  return {
    desk,
    // What was just written rests a moment before it is sent: it is not saved yet.
    saving: saving.kind === 'saved' && toSend(desk).length > 0 ? { kind: 'waiting' } : saving,
    flush,
    write: (changes, by) => {
      if (by !== 'page') way.current = by;
      change((before) => write(before, changes));
    },
    undo: () => change(undo),
    redo: () => change(redo),
    settle: (fieldNo, choice) => change((before) => settle(before, fieldNo, choice)),
    tryAgain: () => void flush(),
  };
}

/** Whoever comes back to the page within the same visit finds what was saved, not what stood there at first. */
function rememberSaved(queryClient: QueryClient, id: number, saved: readonly Cell[]): void {
  const byField = new Map(saved.map((cell) => [cell.fieldNo, cell]));
  queryClient.setQueryData(submissionQuery(id, false).queryKey, (before) =>
    before === undefined
      ? undefined
      : {
          ...before,
          rows: before.rows.map((row) => ({
            ...row,
            cell: byField.get(row.field.fieldNo) ?? row.cell,
          })),
        },
  );
}

function useSendingByItself({
  desk,
  saving,
  flush,
}: {
  desk: EntryDesk;
  saving: Saving;
  flush: () => Promise<boolean>;
}): void {
  const isOffline = saving.kind === 'offline';
  useEffect(() => {
    if (toSend(desk).length === 0) return;
    const timer = setTimeout(() => void flush(), isOffline ? RETRY_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [desk, flush, isOffline]);
  useEffect(() => {
    if (!isOffline) return;
    const again = () => void flush();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isOffline, flush]);
}

function cellsOf({ rows }: Submission) {
  // What is computed of records is nobody's to write: only a reason why there is no number may stand there.
  return rows.map(({ cell, register }) =>
    register !== null && cell.content?.kind === 'value' ? { ...cell, content: null } : cell,
  );
}
