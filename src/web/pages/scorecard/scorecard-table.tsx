import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDensity } from '../../ui/density.ts';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { TableRow } from './scorecard-row.tsx';
import { readSort } from './scorecard-rows.ts';
import { HideableColumn, SortColumn, listOf } from './scorecard-search.ts';
import { useScorecardSearch } from './use-scorecard-search.ts';
import styles from './scorecard-table.module.css';

/** The scorecard on a wide screen and on paper; heads stay in sight, arrow keys walk through it. */
export function ScorecardTable({ rows }: { rows: ScorecardRow[] }) {
  const { words } = useLanguage();
  const { density } = useDensity();
  const { search } = useScorecardSearch();
  const hidden = listOf(search.hide, HideableColumn.options);
  const columns = HideableColumn.options.filter((column) => !hidden.includes(column));
  return (
    <div className={styles['tableFrame']}>
      <table
        className={`${styles['table']} ${styles[density] ?? ''}`}
        aria-label={words.scorecard.title}
      >
        <thead>
          <tr>
            <HeadCell column="outlook" />
            <HeadCell column="target" />
            {columns.map((column) => (
              <HeadCell key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {rows.map((row, position) => (
            <TableRow key={row.targetId} row={row} columns={columns} isFirst={position === 0} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ column }: { column: HideableColumn | SortColumn }) {
  const { words } = useLanguage();
  const { search, change } = useScorecardSearch();
  const name = words.scorecard.columnNames[column];
  const sortable = SortColumn.safeParse(column).data;
  if (sortable === undefined) {
    return (
      <th scope="col" className={styles[column]}>
        {name}
      </th>
    );
  }
  const sorted = readSort(search.sort);
  const isSorted = sorted.column === sortable;
  const direction = sorted.isDescending ? 'descending' : 'ascending';
  const next = { none: sortable, ascending: `-${sortable}`, descending: undefined };
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'} className={styles[column]}>
      {/* Browsers leave buttons out of heads that they repeat on the next printed page. */}
      <span className="only-print">{name}</span>
      <button
        type="button"
        className="no-print"
        onClick={() => change({ sort: next[isSorted ? direction : 'none'] })}
      >
        {name}
        <span aria-hidden="true">{isSorted ? (sorted.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
