import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { DocumentId } from '../../../core/kernel/ids.ts';
import { listTasksRoute } from '../../../contract/task.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { TaskLine } from '../task/task-line.tsx';
import styles from './document.module.css';

/** Tasks in sight that its clauses ordered; nothing where there is none. */
export function TasksOfDocument({ documentId }: { documentId: DocumentId }) {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const may = useMay();
  const { data } = useQuery({
    ...queryOf(listTasksRoute, {}, { document: documentId, asOf }),
    enabled: may('follow-work'),
  });
  if (data === undefined || data.total === 0) return null;
  return (
    <section>
      <h2>{words.ordered.ofDocument}</h2>
      <ul className={styles['links']}>
        {data.rows.map((row) => (
          <TaskLine key={row.id} row={row} asOf={data.asOf} />
        ))}
      </ul>
    </section>
  );
}
