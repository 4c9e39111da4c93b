import { IndicatorCode } from '../../../core/kernel/ids.ts';
import type { ContradictionCell } from '../../../contract/contradiction.ts';
import type { ContradictionSearch } from './contradiction-search.ts';

/** Contradictions that meet every condition of the address, in the order they came: by size. */
export function filterContradictions(
  cells: readonly ContradictionCell[],
  search: ContradictionSearch,
): ContradictionCell[] {
  const findings = search.finding?.split(',');
  const indicators = search.indicator
    ?.split(',')
    .filter((code) => IndicatorCode.safeParse(code).success);
  return cells.filter(
    ({ contradiction, isSettled }) =>
      (findings === undefined || findings.includes(contradiction.id)) &&
      (indicators === undefined || indicators.includes(contradiction.indicatorCode ?? '')) &&
      (search.rule === undefined || search.rule === contradiction.rule) &&
      (search.state === undefined || (search.state === 'settled') === isSettled),
  );
}
