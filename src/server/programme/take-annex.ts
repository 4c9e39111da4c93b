import type { ProgrammeId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { takeAnnexRoute } from '../../contract/programme.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { makeTask } from '../task/make-task.ts';
import { getProgramme } from './programme-page.ts';

/**
 * Makes a draft of a task of each row of an annex, each with its place in it; all or none.
 *
 * @throws Refusal as `makeTask` does
 */
export async function takeAnnex(
  tx: WriteTransaction,
  actor: Actor,
  { id, rows }: { id: ProgrammeId; rows: ParsedInputOf<typeof takeAnnexRoute>['body']['rows'] },
): Promise<number[]> {
  await getProgramme(tx, id);
  const taskIds: number[] = [];
  for (const { place, draft } of rows) {
    taskIds.push(await makeTask(tx, actor, draft, { kind: 'programme', programmeId: id, place }));
  }
  return taskIds;
}
