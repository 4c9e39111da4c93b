import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { showTaskBlocksRoute } from '../../../contract/difficulty.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { queryOf } from '../../api-client.ts';
import { BlocksSection } from '../difficulty/blocks-section.tsx';

/** What blocks the task, for how many days, what was asked about it; a draft is known to nobody who could be blocked. */
export function TaskBlocks({ row }: { row: TaskRow }) {
  const { asOf } = useSearch({ from: '__root__' });
  const { data } = useQuery({
    ...queryOf(showTaskBlocksRoute, { task: row.id }, { asOf }),
    enabled: row.step !== 'draft',
  });
  if (data === undefined) return null;
  return (
    <BlocksSection
      blocks={data}
      raising={{ task: String(row.id) }}
      about={{ kind: 'task', taskId: row.id }}
      usualUnit={row.leadUnit?.unitId ?? null}
      isRed={row.official === 'open-overdue' || row.official === 'done-late'}
    />
  );
}
