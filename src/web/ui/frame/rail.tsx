import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../icon.tsx';
import styles from './frame.module.css';

/** The pages that exist, in the field's words; the address of each is its English identifier. */
export const pages = [
  { to: '/scorecard', name: 'scorecard', key: 'b' },
  { to: '/targets', name: 'targets', key: 'c' },
  { to: '/readings', name: 'readings', key: 'd' },
  { to: '/contradictions', name: 'contradictions', key: 'v' },
  { to: '/documents', name: 'documents', key: 't' },
] as const;

/** Left rail on a wide screen, bar at the foot of a phone. */
export function Rail() {
  const { words } = useLanguage();
  return (
    <nav className={styles['rail']} aria-label={words.frame.navigation}>
      <Link to="/scorecard" className={styles['brand']}>
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <path
            d="M3 24h26M6 24V13M11 24v-6M16 24V7M21 24v-6M26 24V13"
            stroke="currentColor"
            strokeWidth="2.2"
            fill="none"
            strokeLinecap="square"
          />
        </svg>
        <span>{words.product}</span>
      </Link>
      <ul>
        {pages.map((page) => (
          <li key={page.to}>
            <Link to={page.to} className={styles['page']} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={page.name} size={20} />
              <span>{words.frame[page.name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
