import type { ConclusionCell } from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { conclusionFateNames } from '../../../core/meeting/review/conclusion-fate.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './meeting.module.css';

/** Conclusions of this meeting to be read out: who has to do what until when. */
export function ConclusionLines({ items }: { items: readonly ConclusionCell[] }) {
  const { say, language } = useLanguage();
  return (
    <ul className={styles['items']}>
      {items.map(({ conclusion, fate, tasks }) => (
        <li key={conclusion.id}>
          <strong className={styles['number']}>{conclusion.number}</strong>
          <span className={styles['grow']} lang="vi">
            {conclusion.text}
          </span>
          {tasks.length === 0 ? (
            <span className={styles[fate]}>{say(conclusionFateNames[fate])}</span>
          ) : (
            tasks.map(({ id, leadUnit, dueOn }) => (
              <span key={id} lang="vi">
                {[leadUnit?.unitName, dueOn && formatDate(dueOn, language)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
