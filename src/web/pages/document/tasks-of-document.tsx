import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { DocumentId } from '../../../core/kernel/ids.ts';
import { listTasksRoute } from '../../../contract/task/task-lists.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { TaskLine } from '../task/task-line.tsx';
import styles from './document.module.css';

/** Tasks in sight that its clauses ordered, and the way to order one of a clause that states no figure. */
export function TasksOfDocument({ documentId }: { documentId: DocumentId }) {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const may = useMay();
  const { data } = useQuery({
    ...queryOf(listTasksRoute, {}, { document: documentId, asOf }),
    enabled: may('follow-work'),
  });
  if (data === undefined || (data.total === 0 && !data.manage.isOpen)) return null;
  return (
    <section>
      <h2>{words.ordered.ofDocument}</h2>
      {data.manage.isOpen && (
        <Link to="/tasks/new" search={{ document: documentId }} className="no-print">
          {words.ordered.ofClause}
        </Link>
      )}
      <ul className={styles['links']}>
        {data.rows.map((row) => (
          <TaskLine key={row.id} row={row} asOf={data.asOf} />
        ))}
      </ul>
    </section>
  );
}
