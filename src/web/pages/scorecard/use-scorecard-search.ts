import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ScorecardSearch } from './scorecard-search.ts';

/** Filters, order and columns as the address has them, and the one way to change them. */
export function useScorecardSearch(): {
  search: ScorecardSearch;
  change: (change: Partial<ScorecardSearch>) => void;
} {
  const search = useSearch({ from: '/scorecard' });
  const navigate = useNavigate({ from: '/scorecard' });
  const change = (changed: Partial<ScorecardSearch>) =>
    void navigate({
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return { search, change };
}
