import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listTasksRoute } from '../../../contract/task/task-lists.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LandscapePrint } from '../../ui/landscape-print.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { BoardView } from './board-view.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CalendarView } from './calendar-view.tsx';
import { RatesLine } from './rates-line.tsx';
import { TaskFilters } from './task-filters.tsx';
import { TaskNav } from './task-nav.tsx';
import { filterOf, isNarrowed, TaskView } from './task-search.ts';
import { TaskTable } from './task-table.tsx';
import { countText } from './task-words.ts';
import { TimelineView } from './timeline-view.tsx';
import { useTaskChoice } from './use-task-choice.ts';
import { useTaskSearch } from './use-task-search.ts';
import styles from './task.module.css';

/** Nhiệm vụ: all in sight, narrowed by the address, as list, board, timeline or calendar. */
export default function TaskListPage() {
  const { words } = useLanguage();
  const { search, asOf } = useTaskSearch();
  const { data, error, refetch } = useQuery({
    ...queryOf(listTasksRoute, {}, { ...filterOf(search, asOf), page: search.page }),
    placeholderData: keepPreviousData,
  });
  return (
    <article className={styles['page']}>
      <LandscapePrint />
      <header className={styles['head']}>
        <h1>{words.task.title}</h1>
        {data?.manage.isOpen === true && asOf === undefined && (
          <Button component={Link} to="/tasks/new" className="no-print">
            {words.task.make}
          </Button>
        )}
      </header>
      <TaskNav />
      <TaskFilters />
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <PageSkeleton />
      ) : (
        <>
          <RatesLine summary={data.summary} />
          <ViewSwitch total={data.total} />
          {data.total === 0 ? <NoTasks /> : <ChosenView list={data} />}
        </>
      )}
    </article>
  );
}

type List = OutputOf<typeof listTasksRoute>;

function ViewSwitch({ total }: { total: number }) {
  const { words, language } = useLanguage();
  const { search, change } = useTaskSearch();
  const { view = 'list' } = search;
  return (
    <div className={styles['switch']}>
      <strong aria-live="polite">{words.task.count(countText(total, language))}</strong>
      <div role="group" aria-label={words.task.views} className="no-print">
        {TaskView.options.map((one) => (
          <button
            key={one}
            type="button"
            className="tool-button"
            aria-pressed={one === view}
            onClick={() => change({ view: one === 'list' ? undefined : one })}
          >
            {words.task.view[one]}
          </button>
        ))}
      </div>
    </div>
  );
}

function ChosenView({ list }: { list: List }) {
  const { search } = useTaskSearch();
  switch (search.view) {
    case 'board':
      return <BoardView />;
    case 'timeline':
      return <TimelineView />;
    case 'calendar':
      return <CalendarView />;
    default:
      return <ListView list={list} />;
  }
}

function ListView({ list }: { list: List }) {
  const { asOf } = useTaskSearch();
  const choice = useTaskChoice(list.rows);
  return (
    <>
      {asOf === undefined && choice.rows.length > 0 && <BulkBar choice={choice} />}
      <TaskTable rows={list.rows} asOf={list.asOf} choice={asOf === undefined ? choice : null} />
      <Pages list={list} />
    </>
  );
}

function Pages({ list: { total, pageSize } }: { list: List }) {
  const { words } = useLanguage();
  const { search, change } = useTaskSearch();
  const pages = Math.ceil(total / pageSize);
  const page = Number(search.page ?? '1');
  if (pages <= 1) return null;
  const go = (to: number) => change({ page: to === 1 ? undefined : String(to) });
  return (
    <nav className={`${styles['switch']} no-print`} aria-label={words.task.ofPages(page, pages)}>
      <button
        type="button"
        className="tool-button"
        disabled={page <= 1}
        onClick={() => go(page - 1)}
      >
        {words.task.before}
      </button>
      <span>{words.task.ofPages(page, pages)}</span>
      <button
        type="button"
        className="tool-button"
        disabled={page >= pages}
        onClick={() => go(page + 1)}
      >
        {words.task.after}
      </button>
    </nav>
  );
}

function NoTasks() {
  const { words } = useLanguage();
  const { search } = useTaskSearch();
  const { task } = words;
  return isNarrowed(search) ? (
    <EmptyState title={task.none}>
      <p>{task.noneHelp}</p>
    </EmptyState>
  ) : (
    <EmptyState title={task.noneYet}>
      <p>{task.noneYetHelp}</p>
    </EmptyState>
  );
}
