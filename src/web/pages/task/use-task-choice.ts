import { useState } from 'react';
import type { TaskRow } from '../../../contract/task/task.ts';

/** Tasks that are chosen to do one thing with all of them. */
export interface TaskChoice {
  rows: TaskRow[];
  has: (row: TaskRow) => boolean;
  toggle: (row: TaskRow) => void;
  /** Exactly these. */
  all: (rows: TaskRow[]) => void;
}

/** Of the rows that are shown: what a filter takes away is chosen no longer. */
export function useTaskChoice(shown: readonly TaskRow[]): TaskChoice {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  return {
    rows: shown.filter(({ id }) => ids.has(id)),
    has: ({ id }) => ids.has(id),
    toggle: ({ id }) =>
      setIds(
        (before) =>
          new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    all: (rows) => setIds(new Set(rows.map(({ id }) => id))),
  };
}
