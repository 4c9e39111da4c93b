import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { TargetId } from '../../../core/kernel/ids.ts';
import { listProgrammesRoute } from '../../../contract/programme.ts';
import { listTasksRoute } from '../../../contract/task/task-lists.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import styles from '../difficulty/difficulty.module.css';
import { TaskLine } from '../task/task-line.tsx';

/** More than these are read in the list of tasks. */
const SHOWN = 8;

/** What is done for a target: programmes whose objectives name it, and tasks that serve it. */
export function ServingWork({ targetId }: { targetId: TargetId }) {
  const { ordered } = useLanguage().words;
  const { asOf } = useSearch({ from: '__root__' });
  const may = useMay();
  const tasks = useQuery({
    ...queryOf(listTasksRoute, {}, { target: targetId, asOf }),
    enabled: may('follow-work'),
  }).data;
  const programmes = useQuery(queryOf(listProgrammesRoute, {}, { asOf })).data?.rows.filter(
    ({ targetIds }) => targetIds.includes(targetId),
  );
  if (programmes === undefined || (tasks === undefined && may('follow-work'))) return null;
  return (
    <section className={styles['blocks']} id="serving" aria-label={ordered.serving}>
      <h2>{ordered.serving}</h2>
      {programmes.length === 0 && (tasks?.total ?? 0) === 0 && (
        <p className={styles['quiet']}>{ordered.noneServing}</p>
      )}
      <ul className={styles['lines']}>
        {programmes.map(({ programme, leadUnit }) => (
          <li key={programme.id}>
            <Link to="/programmes/$id" params={{ id: programme.id }} lang="vi">
              {programme.name}
            </Link>
            {leadUnit !== null && <span lang="vi"> · {leadUnit.unitName}</span>}
          </li>
        ))}
        {tasks?.rows.slice(0, SHOWN).map((row) => (
          <TaskLine key={row.id} row={row} asOf={tasks.asOf} />
        ))}
      </ul>
      {tasks !== undefined && tasks.total > 0 && (
        <Link to="/tasks" search={{ target: targetId }} className="no-print">
          {ordered.allTasks(tasks.total)}
        </Link>
      )}
    </section>
  );
}
