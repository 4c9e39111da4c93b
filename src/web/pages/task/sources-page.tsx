import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { DocumentId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { listTaskSourcesRoute } from '../../../contract/task/task-lists.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RatesLine } from './rates-line.tsx';
import { TaskCard } from './task-card.tsx';
import { TaskNav } from './task-nav.tsx';
import { countText } from './task-words.ts';
import page from './task.module.css';
import styles from './sources.module.css';

type Source = OutputOf<typeof listTaskSourcesRoute>['sources'][number];

/** What ordered tasks, and what became of these. */
export default function SourcesPage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(listTaskSourcesRoute, {}, { asOf }));
  return (
    <article className={page['page']}>
      <h1>{words.task.heads.sources}</h1>
      <TaskNav />
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <PageSkeleton />}
      {data?.sources.length === 0 && (
        <EmptyState title={words.task.noneYet}>
          <p>{words.task.noneYetHelp}</p>
        </EmptyState>
      )}
      {data?.sources.map((source) => (
        <SourceSection key={`${source.kind} ${source.id}`} source={source} asOf={data.asOf} />
      ))}
    </article>
  );
}

function SourceSection({ source, asOf }: { source: Source; asOf: PlainDate }) {
  const { words, language } = useLanguage();
  const { kind, id, title, rows, summary } = source;
  const kindName = words.task.origin[kind];
  const documentId = kind === 'document' ? DocumentId.safeParse(id).data : undefined;
  return (
    <section className={styles['source']}>
      <h2>
        {title !== null && <small>{kindName}</small>}
        {documentId === undefined ? (
          <span lang={title === null ? undefined : 'vi'}>{title ?? kindName}</span>
        ) : (
          <Link to="/documents/$id" params={{ id: documentId }} lang="vi">
            {title ?? kindName}
          </Link>
        )}
      </h2>
      <RatesLine summary={summary} />
      <details open={rows.length <= 5}>
        <summary>{words.task.count(countText(rows.length, language))}</summary>
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <TaskCard row={row} asOf={asOf} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
