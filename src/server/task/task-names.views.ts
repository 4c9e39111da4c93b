import type { OriginShown } from '../../contract/task/task.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadListsWithDocuments } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import type { LoadedTask } from './task.views.ts';

/** Names of what tasks point at, as far as it is in sight. */
export interface TaskNames {
  unit: (unitId: string) => string;
  /** Title of the document or programme, conclusion with its meeting, text of the difficulty; nulls out of sight. */
  origin: (task: Pick<LoadedTask, 'origin' | 'source'>) => Omit<OriginShown, 'origin'>;
}

export async function loadTaskNames(tx: ReadTransaction): Promise<TaskNames> {
  const lists = await loadListsWithDocuments(tx);
  return {
    unit: (unitId) => unitNameOf(lists, unitId),
    origin: ({ origin, source }) =>
      origin.kind === 'document'
        ? { title: lists.documents.get(origin.documentId)?.title ?? null, within: null }
        : source,
  };
}
