import { Link, useSearch } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './task.module.css';

const taskPages = [
  { to: '/my-work', name: 'myWork' },
  { to: '/tasks', name: 'list' },
  { to: '/tasks/rates', name: 'rates' },
  { to: '/tasks/sources', name: 'sources' },
  { to: '/tasks/spot-checks', name: 'spotChecks' },
  { to: '/tasks/score', name: 'score' },
] as const;

/** The pages about tasks; below it, that a past day is only looked at. */
export function TaskNav() {
  const { words, language } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  return (
    <>
      <nav className={`${styles['tabs']} no-print`} aria-label={words.task.pages}>
        {taskPages.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {words.task[name]}
          </Link>
        ))}
      </nav>
      {asOf !== undefined && (
        <p className="notice-strip">{words.task.past(formatDate(asOf, language))}</p>
      )}
    </>
  );
}
