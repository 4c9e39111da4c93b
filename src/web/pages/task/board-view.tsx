import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { taskStepNames } from '../../../core/task/task-names.ts';
import { showTaskBoardRoute } from '../../../contract/task/task-lists.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TaskCard } from './task-card.tsx';
import { filterOf } from './task-search.ts';
import { countText } from './task-words.ts';
import { useTaskSearch } from './use-task-search.ts';
import styles from './board.module.css';

/** Steps at which work goes on have their column even when it is empty. */
const always = new Set(['new', 'accepted', 'awaiting-closure', 'closed']);

/** Tasks in columns by step. */
export function BoardView() {
  const { words, say, language } = useLanguage();
  const { search, asOf } = useTaskSearch();
  const { data, error, refetch } = useQuery({
    ...queryOf(showTaskBoardRoute, {}, filterOf(search, asOf)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton rows={4} />;
  const columns = data.columns.filter(({ step, total }) => total > 0 || always.has(step));
  return (
    <>
      <nav className={`${styles['jump']} no-print`} aria-label={words.task.board.jump}>
        {columns.map(({ step, total, rows }) => (
          <a
            key={step}
            href={`#step-${step}`}
            data-late={rows.some(({ official }) => official === 'open-overdue') || undefined}
          >
            <strong>{countText(total, language)}</strong> {say(taskStepNames[step])}
          </a>
        ))}
      </nav>
      <div className={styles['board']}>
        {columns.map(({ step, total, rows }) => (
          <section key={step} aria-labelledby={`step-${step}`}>
            <h2 id={`step-${step}`} tabIndex={-1}>
              {say(taskStepNames[step])} <small>{countText(total, language)}</small>
            </h2>
            {rows.length === 0 && <p>{words.task.board.none}</p>}
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <TaskCard row={row} asOf={data.asOf} />
                </li>
              ))}
            </ul>
            {total > rows.length && <p>{words.task.board.more(total - rows.length)}</p>}
          </section>
        ))}
      </div>
    </>
  );
}
