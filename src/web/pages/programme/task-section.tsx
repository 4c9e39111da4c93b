import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listTasksRoute } from '../../../contract/task/task-lists.ts';
import type { ProgrammeId } from '../../../core/kernel/ids.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { RatesLine } from '../task/rates-line.tsx';
import { TaskTable } from '../task/task-table.tsx';
import styles from './programme.module.css';

/** How many tasks stand on the page of their programme. */
const shownTasks = 10;

/** The tasks of a programme with their rates, overdue first. */
export function TaskSection({ programmeId }: { programmeId: ProgrammeId }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { asOf } = useSearch({ from: '__root__' });
  const mayFollow = useMay()('follow-work');
  const { data } = useQuery({
    ...queryOf(listTasksRoute, {}, { programme: programmeId, asOf }),
    enabled: mayFollow,
  });
  if (!mayFollow) return null;
  return (
    <section className={styles['section']}>
      <h2>{said.tasks}</h2>
      {data === undefined ? (
        <PageSkeleton rows={2} />
      ) : data.total === 0 ? (
        <p className={styles['quiet']}>{said.tasksNone}</p>
      ) : (
        <>
          <RatesLine summary={data.summary} />
          <TaskTable rows={data.rows.slice(0, shownTasks)} asOf={data.asOf} choice={null} />
        </>
      )}
      <p className={`${styles['tools']} no-print`}>
        {data !== undefined && data.total > 0 && (
          <Link to="/tasks" search={{ programme: programmeId }}>
            {said.moreTasks(data.total)}
          </Link>
        )}
        {data?.manage.isOpen && (
          <Button
            variant="default"
            size="compact-sm"
            renderRoot={(props) => (
              <Link {...props} to="/tasks/new" search={{ programme: programmeId }} />
            )}
          >
            {said.newTask}
          </Button>
        )}
      </p>
    </section>
  );
}
