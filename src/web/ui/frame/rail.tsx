import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { may } from '../../../core/permission/actor.ts';
import { Icon } from '../icon.tsx';
import { Mark } from './mark.tsx';
import { useMe } from './me.ts';
import styles from './rail.module.css';

/** The pages that exist, in the field's words; the address of each is its English identifier. */
export const pages = [
  { to: '/scorecard', name: 'scorecard', key: 'b', needs: 'look' },
  { to: '/targets', name: 'targets', key: 'c', needs: 'look' },
  { to: '/readings', name: 'readings', key: 'd', needs: 'look' },
  { to: '/rounds', name: 'rounds', key: 'k', needs: 'look' },
  { to: '/registers', name: 'registers', key: 's', needs: 'look' },
  { to: '/contradictions', name: 'contradictions', key: 'v', needs: 'look' },
  { to: '/documents', name: 'documents', key: 't', needs: 'look' },
] as const;

/** Left rail on a wide screen, bar at the foot of a phone. */
export function Rail() {
  const { words } = useLanguage();
  const me = useMe();
  // All of them while it is not known who looks, so that the rail does not grow under the eye.
  const shown = pages.filter(({ needs }) => me === null || may(me.actor, needs));
  return (
    <nav className={styles['rail']} aria-label={words.frame.navigation}>
      <Link to="/scorecard" className={styles['brand']}>
        <Mark />
        <span>{words.product}</span>
      </Link>
      <ul>
        {shown.map((page) => (
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
