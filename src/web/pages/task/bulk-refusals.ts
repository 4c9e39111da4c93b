import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { ApiProblem } from '../../api-client.ts';

/** Of the chosen tasks those that refused it, each with why; empty when the refusal names none. */
export function refusedOf(
  error: unknown,
  rows: readonly TaskRow[],
): { row: TaskRow; why: Bilingual[] }[] {
  const faults = error instanceof ApiProblem ? (error.problem?.faults ?? []) : [];
  return rows.flatMap((row) => {
    const why = faults
      .filter(({ place: [of, id] }) => of === 'tasks' && id === row.id)
      .map(({ message }) => message);
    return why.length === 0 ? [] : [{ row, why }];
  });
}
