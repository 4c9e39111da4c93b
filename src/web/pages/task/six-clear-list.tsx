import type { ReactNode } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { SixClear } from '../../../core/task/six-clear.ts';
import { productKindNames } from '../../../core/task/task-names.ts';
import type { Task } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { dueWords } from './task-words.ts';
import styles from './task-page.module.css';

/** Person, work, time, responsibility, product, authority; what nobody has said is named as such. */
export function SixClearList({ task }: { task: Task }) {
  const { words } = useLanguage();
  const { taskPage } = words;
  const missing = new Set(task.notClear);
  return (
    <section aria-label={taskPage.sixClear}>
      <h2 className="only-read-aloud">{taskPage.sixClear}</h2>
      <dl className={styles['six']}>
        {SixClear.options.map((one) => (
          <div key={one} data-missing={missing.has(one) || undefined}>
            <dt>{taskPage.six[one]}</dt>
            <dd lang="vi">
              {missing.has(one) && <em>{taskPage.unclear}</em>}
              <OneOfSix one={one} task={task} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function OneOfSix({ one, task }: { one: SixClear; task: Task }): ReactNode {
  const speech = useLanguage();
  const { words, say, language } = speech;
  const { taskPage } = words;
  const { terms, row } = task;
  switch (one) {
    case 'person':
      return <Person task={task} />;
    case 'work':
      return terms.title;
    case 'time':
      return (
        <>
          {row.startOn !== null && `${taskPage.starts(formatDate(row.startOn, language))}, `}
          {row.dueOn !== null && dueWords(row, speech)}
          {row.issuedOn !== null && (
            <small>{taskPage.issued(formatDate(row.issuedOn, language))}</small>
          )}
        </>
      );
    case 'responsibility':
      return (
        <>
          {row.leadUnit !== null && <strong>{row.leadUnit.unitName}</strong>}
          {terms.responsibility !== null && <small>{terms.responsibility}</small>}
        </>
      );
    case 'product':
      return (
        terms.product !== null && (
          <>
            {terms.product.name}
            <small>{say(productKindNames[terms.product.kind])}</small>
          </>
        )
      );
    case 'authority':
      return (
        terms.authority !== null && (
          <>
            {task.authorityUnitName}
            <small>{terms.authority.words}</small>
          </>
        )
      );
  }
}

/** The head; where it has changed, those before too. */
function Person({ task: { heads, row } }: { task: Task }) {
  const { words, language } = useLanguage();
  return (
    <>
      {row.head?.office}
      {heads.length > 1 && (
        <details>
          <summary>{words.taskPage.heads}</summary>
          <ul>
            {heads.map(({ from, head, leadUnitName }) => (
              <li key={`${from} ${head.office} ${leadUnitName}`}>
                {words.taskPage.from(formatDate(from, language))}: {head.office} ({leadUnitName})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
