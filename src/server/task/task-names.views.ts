import type { TaskOrigin } from '../../core/task/task.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadLists } from '../round/lists.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';

/** Names of what tasks point at, as far as it is in sight. */
export interface TaskNames {
  unit: (unitId: string) => string;
  /** Title of the document or programme; null out of sight and for other origins. */
  origin: (origin: TaskOrigin) => string | null;
}

export async function loadTaskNames(tx: ReadTransaction): Promise<TaskNames> {
  const { units, documents } = await loadLists(tx);
  const programmes = new Map((await listProgrammes(tx)).map(({ id, name }) => [id, name]));
  return {
    unit: (unitId) => units.get(unitId)?.name ?? unitId,
    origin: (origin) => {
      if (origin.kind === 'document') return documents.get(origin.documentId)?.title ?? null;
      return origin.kind === 'programme' ? (programmes.get(origin.programmeId) ?? null) : null;
    },
  };
}
