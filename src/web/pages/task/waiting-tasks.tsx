import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myWorkRoute } from '../../../contract/task/task-lists.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../ui/frame/me.ts';
import { splitHeaps } from './heaps.ts';
import styles from './my-work.module.css';

/** On the page where people of a unit come in: that tasks wait for them too. */
export function WaitingTasks() {
  const { words } = useLanguage();
  const me = useMe();
  const { data } = useQuery({
    ...queryOf(myWorkRoute, {}, {}),
    enabled: me?.signInName != null,
  });
  const pressing = splitHeaps(data?.heaps ?? []).pressing;
  const count = pressing.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  return (
    <p className={styles['waiting']}>
      <Link to="/my-work">{words.task.mine.waiting(count)}</Link>
      <span>
        {pressing
          .map(({ heap, rows }) => `${words.task.mine.heaps[heap]}: ${rows.length}`)
          .join(' · ')}
      </span>
    </p>
  );
}
