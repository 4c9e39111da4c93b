import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { InterimReport } from '../../../core/task/interim-reports.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './task-page.module.css';

/** Quarters of a long task, with the reports that are given, missing, or still to come. */
export function InterimReports({ reports }: { reports: InterimReport[] }) {
  const { words, language } = useLanguage();
  const { taskPage } = words;
  if (reports.length === 0) return null;
  const day = (one: InterimReport['dueOn']) => formatDate(one, language);
  return (
    <section className={styles['section']}>
      <h2>{taskPage.interim}</h2>
      <p className="quiet">{taskPage.interimRule}</p>
      <ol className={styles['quarters']}>
        {reports.map(({ from, dueOn, state, givenOn }) => (
          <li key={from} data-state={state}>
            <span>{taskPage.interimDue(day(from), day(dueOn))}</span>
            <strong>
              {taskPage.interimState[state]}
              {givenOn !== null && ` ${taskPage.givenOn(day(givenOn))}`}
            </strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
