import { Link } from '@tanstack/react-router';
import type { Overlap } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { dueWords } from './task-words.ts';
import styles from './task-page.module.css';

/** Tasks that may ask for the same thing; nothing where there are none. */
export function OverlapList({ overlaps }: { overlaps: readonly Overlap[] }) {
  const speech = useLanguage();
  const { taskPage } = speech.words;
  if (overlaps.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{taskPage.overlaps}</h2>
      <p className="quiet">{taskPage.overlapRule}</p>
      <ul className={styles['lines']}>
        {overlaps.map(({ row, likenessPercent, units, daysApart }) => (
          <li key={row.id}>
            <Link to="/tasks/$id" params={{ id: String(row.id) }} lang="vi">
              {row.title}
            </Link>
            <p className="quiet">
              {taskPage.overlap(likenessPercent, daysApart)}{' '}
              <span lang="vi">{units.map(({ unitName }) => unitName).join(', ')}</span> ·{' '}
              {dueWords(row, speech)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
