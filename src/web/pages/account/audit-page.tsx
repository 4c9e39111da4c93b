import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listAuditRoute } from '../../../contract/audit.ts';
import { readFigureText } from '../../address.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditLineItem } from './audit-line.tsx';
import type { AuditSearch } from './audit-search.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FigureName } from './figure-name.tsx';
import styles from './audit.module.css';

function queryOfSearch(search: AuditSearch) {
  const { figure, account, act, about, subject, from, to } = search;
  return {
    ...(figure === undefined ? {} : readFigureText(figure)),
    ...(about === undefined ? {} : { unit: about }),
    ...(account === undefined ? {} : { account }),
    ...(act === undefined ? {} : { act }),
    ...(subject === undefined ? {} : { subject }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Nhật ký: every act in sight, newest first; of one figure where the address names it. */
export default function AuditPage() {
  const { words } = useLanguage();
  const { log } = words.account;
  const search = useSearch({ from: '/audit' });
  const query = queryOfSearch(search);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: [listAuditRoute.path, query],
      queryFn: ({ pageParam, signal }) =>
        callRoute(
          listAuditRoute,
          {
            params: {},
            query: pageParam === null ? query : { ...query, before: pageParam },
            body: undefined,
          },
          signal,
        ),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
      staleTime: 0,
    },
  );
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  const [first] = data?.pages ?? [];
  if (data === undefined || first === undefined) return <PageSkeleton />;
  const lines = data.pages.flatMap((page) => page.lines);
  return (
    <>
      <h1>{log.title}</h1>
      <p className={styles['lead']}>{log.lead}</p>
      {search.figure !== undefined && (
        <p className={styles['figure']}>
          {log.ofFigure} <FigureName figure={search.figure} /> ·{' '}
          <Link to="/audit" search={{ figure: undefined }}>
            {log.allFigures}
          </Link>
        </p>
      )}
      <AuditFilters acts={first.acts} accounts={first.accounts} units={first.units} />
      {lines.length === 0 ? (
        <EmptyState title={log.none}>
          <p>{log.noneHelp}</p>
        </EmptyState>
      ) : (
        <ol className={styles['lines']}>
          {lines.map((line) => (
            <AuditLineItem key={line.no} line={line} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="tool-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {log.older}
        </button>
      )}
      {first.head !== null && <Head place={first.head.place} seal={first.head.seal} />}
    </>
  );
}

function Head({ place, seal }: { place: number; seal: string }) {
  const { words } = useLanguage();
  const { log } = words.account;
  const text = `${place}:${seal}`;
  return (
    <section className={styles['head']} aria-labelledby="head">
      <h2 id="head">{log.head}</h2>
      <p>
        <code>{text}</code> <CopyButton text={text} />
      </p>
      <p className="quiet">{log.headHelp}</p>
    </section>
  );
}
