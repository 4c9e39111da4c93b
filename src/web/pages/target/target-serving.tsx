import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listProgrammesRoute } from '../../../contract/programme.ts';
import { listTasksRoute } from '../../../contract/task.ts';
import type { TargetId } from '../../../core/kernel/ids.ts';
import { queryOf } from '../../api-client.ts';
import { useMay } from '../../ui/frame/me.ts';
import { useLanguage } from '../../language/language.tsx';
import { StateWord } from '../task/state-word.tsx';
import styles from './target-page.module.css';

/** How many tasks stand on the page of their target. */
const shownTasks = 5;

/** What is done for the target: programmes with an objective that it measures, and tasks that serve it. */
export function TargetServing({ targetId }: { targetId: TargetId }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { asOf } = useSearch({ from: '__root__' });
  const { data: programmes } = useQuery(queryOf(listProgrammesRoute, {}, { asOf }));
  const mayFollow = useMay()('follow-work');
  const { data: tasks } = useQuery({
    ...queryOf(listTasksRoute, {}, { target: targetId, asOf }),
    enabled: mayFollow,
  });
  if (programmes === undefined || (mayFollow && tasks === undefined)) return null;
  const serving = programmes.rows.filter(({ targetIds }) => targetIds.includes(targetId));
  const total = tasks?.total ?? 0;
  return (
    <section className={styles['serving']} aria-label={said.serving}>
      <h2>{said.serving}</h2>
      {serving.length === 0 && total === 0 && <p className={styles['quiet']}>{said.servingNone}</p>}
      {serving.length > 0 && (
        <ul aria-label={said.servingProgrammes}>
          {serving.map(({ programme, leadUnit }) => (
            <li key={programme.id}>
              <Link to="/programmes/$id" params={{ id: programme.id }} lang="vi">
                {programme.name}
              </Link>
              <span className={styles['quiet']} lang="vi">
                {leadUnit?.unitName ?? said.leadUnknown}
              </span>
            </li>
          ))}
        </ul>
      )}
      {tasks !== undefined && total > 0 && (
        <ul aria-label={said.tasks}>
          {tasks.rows.slice(0, shownTasks).map((row) => (
            <li key={row.id}>
              <Link to="/tasks/$id" params={{ id: String(row.id) }} lang="vi">
                {row.title}
              </Link>
              <StateWord row={row} asOf={tasks.asOf} />
            </li>
          ))}
        </ul>
      )}
      {total > shownTasks && (
        <p className="no-print">
          <Link to="/tasks" search={{ target: targetId }}>
            {said.moreTasks(total)}
          </Link>
        </p>
      )}
    </section>
  );
}
