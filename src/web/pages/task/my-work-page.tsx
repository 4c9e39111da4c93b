import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { myWorkRoute } from '../../../contract/task/task-lists.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMe } from '../../ui/frame/me.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { CalendarLinkSection } from './calendar-link-section.tsx';
import { DeskTask } from './desk-task.tsx';
import { splitHeaps } from './heaps.ts';
import { RatesLine } from './rates-line.tsx';
import { TaskNav } from './task-nav.tsx';
import { countText } from './task-words.ts';
import styles from './my-work.module.css';
import page from './task.module.css';

/** Việc của tôi hôm nay: what waits, the most pressing first, done on the spot. */
export default function MyWorkPage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const me = useMe();
  const { data, error, refetch } = useQuery(queryOf(myWorkRoute, {}, { asOf }));
  return (
    <article className={page['page']}>
      <h1>{words.task.mine.title}</h1>
      <TaskNav />
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <PageSkeleton />
      ) : (
        <Desk work={data} isPast={asOf !== undefined} />
      )}
      {me?.signInName != null && <CalendarLinkSection />}
    </article>
  );
}

type Work = OutputOf<typeof myWorkRoute>;

function Desk({ work, isPast }: { work: Work; isPast: boolean }) {
  const { words, language } = useLanguage();
  const { mine } = words.task;
  const { pressing, rest } = splitHeaps(work.heaps);
  const isSignedIn = useMe()?.signInName != null;
  const without = isSignedIn ? mine.noUnit : mine.noOffice;
  const why = work.units.length === 0 ? without : mine.nothingHelp;
  const names = work.units.map(({ unitName }) => unitName).join(', ');
  return (
    <>
      <p className={page['lead']}>
        {mine.lead(formatDate(work.asOf, language))}
        {names !== '' && ` · ${mine.units(names)}`}
      </p>
      {pressing.length === 0 && (
        <EmptyState title={mine.nothing}>
          <p>{why}</p>
        </EmptyState>
      )}
      {pressing.length > 1 && (
        <nav className={`${styles['jump']} no-print`} aria-label={mine.jump}>
          {pressing.map(({ heap, rows }) => (
            <a key={heap} href={`#heap-${heap}`} data-heap={heap}>
              <strong>{countText(rows.length, language)}</strong> {mine.heaps[heap]}
            </a>
          ))}
        </nav>
      )}
      {pressing.map(({ heap, rows }) => (
        <section key={heap} className={styles['heap']} aria-labelledby={`heap-${heap}`}>
          <h2 id={`heap-${heap}`} tabIndex={-1}>
            {mine.heaps[heap]} <small>{countText(rows.length, language)}</small>
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <DeskTask
                  row={row}
                  heap={heap}
                  asOf={work.asOf}
                  isPast={isPast}
                  isOneUnit={work.units.length === 1}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest.length > 0 && (
        <details className={styles['rest']} open={pressing.length === 0}>
          <summary>{mine.rest(rest.length)}</summary>
          <ul>
            {rest.map((row) => (
              <li key={row.id}>
                <DeskTask
                  row={row}
                  heap="as-lead"
                  asOf={work.asOf}
                  isPast={isPast}
                  isOneUnit={work.units.length === 1}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {work.units.length > 0 && <RatesLine summary={work.summary} />}
    </>
  );
}
