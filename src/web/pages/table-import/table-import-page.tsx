import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import { showTableImportRoute } from '../../../contract/table-import.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { GiveTable } from './give-table.tsx';
import { MapTable } from './map-table.tsx';
import { RememberedList } from './remembered-list.tsx';
import { TablePreview } from './table-preview.tsx';
import { type ImportChoices, useTableImport } from './use-table-import.ts';
import styles from './table-import.module.css';

/** Nhập từ bảng bất kỳ: a table from anywhere, laid upon the form of a round. */
export default function TableImportPage() {
  const { id } = useParams({ from: '/rounds/$id/import' });
  const query = queryOf(showTableImportRoute, { round: Number(id) }, {});
  const { data, error, refetch } = useQuery(query);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <TableImportSheet key={id} roundId={Number(id)} choices={data} />;
}

function TableImportSheet({ roundId, choices }: { roundId: number; choices: ImportChoices }) {
  const { words, say, language } = useLanguage();
  const said = words.tableImport;
  const table = useTableImport(roundId);
  const isOpen = choices.units.some(({ importing }) => importing.isOpen);
  const why = choices.units.find(({ importing }) => importing.why !== null)?.importing.why ?? null;
  return (
    <article className={styles['page']}>
      <Link to="/rounds/$id" params={{ id: String(roundId) }}>
        {said.back}
      </Link>
      <header>
        <h1>{said.title}</h1>
        <p className={styles['about']}>
          {choices.roundTitle} · {periodName(parsePeriodId(choices.periodId), language)}
        </p>
        <p className={styles['lead']}>{said.lead}</p>
      </header>
      {!isOpen && why !== null && <p className="notice-strip">{say(why)}</p>}
      {isOpen && <GiveTable table={table} />}
      {table.readError !== null && <ProblemNotice error={table.readError} />}
      {table.read !== null && table.mapping !== null && table.outcome === null && (
        <MapTable table={table} read={table.read} mapping={table.mapping} choices={choices} />
      )}
      {table.lookError !== null && <ProblemNotice error={table.lookError} />}
      {table.preview !== null && <TablePreview table={table} preview={table.preview} />}
      <RememberedList choices={choices} />
    </article>
  );
}
