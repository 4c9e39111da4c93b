import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type RegisterTable, showRegisterRoute } from '../../../contract/register.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LandscapePrint } from '../../ui/landscape-print.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { recordsShown } from './register-rows.ts';
import type { ChangeSearch } from './register-search.ts';
import { RegisterTableView } from './register-table.tsx';
import { RegisterToolbar } from './register-toolbar.tsx';
import { TakeRowsDialog } from './take-rows-dialog.tsx';
import styles from './register.module.css';

/** One register: its records on a day, found, sorted, added up; each opens in a sheet at the side. */
export default function RegisterPage() {
  const { code } = useParams({ from: '/registers/$code' });
  const { day } = useSearch({ from: '/registers/$code' });
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(
    queryOf(showRegisterRoute, { register: code }, { day, asOf }),
  );
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <RegisterView table={data} />;
}

function RegisterView({ table }: { table: RegisterTable }) {
  const { words, say, language } = useLanguage();
  const search = useSearch({ from: '/registers/$code' });
  const navigate = useNavigate({ from: '/registers/$code' });
  const [pasted, setPasted] = useState<string | null>(null);
  const { register, records, day } = table;
  const shown = recordsShown(table, search, language);
  const change: ChangeSearch = (next) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const number = (count: number) => formatNumber(decimal(count), { language });
  return (
    <article
      className={styles['page']}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        const isField =
          event.target instanceof HTMLElement && event.target.closest('input, textarea');
        if (isField || !text.includes('\t') || table.enterFor.length === 0) return;
        event.preventDefault();
        setPasted(text);
      }}
    >
      <LandscapePrint />
      <Link to="/registers" className="no-print">
        {words.register.back}
      </Link>
      <header className={styles['head']}>
        <h1>{say(register.name)}</h1>
        <p>{words.register.keptBy(table.keptBy)}</p>
      </header>
      <RegisterToolbar
        table={table}
        search={search}
        change={change}
        openRows={() => setPasted('')}
      />
      {records.length === 0 ? (
        <EmptyState title={words.register.noRecords}>
          <p>
            {table.enterFor.length > 0
              ? words.register.noRecordsHelp(say(register.recordName))
              : words.register.noRecordsToRead}
          </p>
        </EmptyState>
      ) : (
        <>
          <p className={styles['shown']} aria-live="polite">
            {words.register.shown(
              number(shown.length),
              number(records.length),
              formatDate(day, language),
            )}
          </p>
          <RegisterTableView table={table} records={shown} search={search} change={change} />
        </>
      )}
      {search.record !== undefined && (
        <RecordSheet
          key={search.record}
          table={table}
          recordId={search.record}
          open={(record) => change({ record })}
        />
      )}
      {pasted !== null && (
        <TakeRowsDialog table={table} text={pasted} close={() => setPasted(null)} />
      )}
    </article>
  );
}
