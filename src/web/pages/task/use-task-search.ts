import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { TaskSearch } from './task-search.ts';

/** Filters and view as the address has them, and the one way to change them; a new filter starts at the first page. */
export function useTaskSearch(): {
  search: TaskSearch;
  asOf: PlainDate | undefined;
  change: (change: Partial<TaskSearch>) => void;
} {
  const search = useSearch({ from: '/tasks' });
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate({ from: '/tasks' });
  const change = (changed: Partial<TaskSearch>) =>
    void navigate({
      search: (before) => ({ ...before, page: undefined, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return { search, asOf, change };
}
