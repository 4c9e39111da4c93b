import { Link } from '@tanstack/react-router';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { StateWord } from './state-word.tsx';

/** A task in a list on another page: what, who leads, where it stands. */
export function TaskLine({ row, asOf }: { row: TaskRow; asOf: PlainDate }) {
  return (
    <li>
      <Link to="/tasks/$id" params={{ id: String(row.id) }} lang="vi">
        {row.title}
      </Link>
      {row.leadUnit !== null && <span lang="vi"> · {row.leadUnit.unitName}</span>} ·{' '}
      <StateWord row={row} asOf={asOf} />
    </li>
  );
}
