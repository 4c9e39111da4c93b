import { Menu } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
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
  { to: '/rounds', name: 'rounds', key: 'k', needs: 'follow-work' },
  { to: '/tasks', name: 'tasks', key: 'n', needs: 'follow-work' },
  { to: '/registers', name: 'registers', key: 's', needs: 'follow-work' },
  { to: '/programmes', name: 'programmes', key: 'p', needs: 'look' },
  { to: '/meetings', name: 'meetings', key: 'm', needs: 'follow-work' },
  { to: '/difficulties', name: 'difficulties', key: 'h', needs: 'follow-work' },
  { to: '/readings', name: 'readings', key: 'd', needs: 'follow-work' },
  { to: '/contradictions', name: 'contradictions', key: 'v', needs: 'look' },
  { to: '/documents', name: 'documents', key: 't', needs: 'look' },
] as const;

/** How many pages stand in the bar of a phone; the others lie behind the last button. */
const inBar = 4;

/** Left rail on a wide screen; bar at the foot of a phone, with a menu of what has no room in it. */
export function Rail() {
  const { words } = useLanguage();
  const me = useMe();
  const { pathname } = useLocation();
  // All of them while it is not known who looks, so that the rail does not grow under the eye.
  const shown = pages.filter(({ needs }) => me === null || may(me.actor, needs));
  const others = shown.slice(inBar);
  return (
    <nav className={styles['rail']} aria-label={words.frame.navigation}>
      <Link to="/scorecard" className={styles['brand']}>
        <Mark />
        <span>{words.product}</span>
      </Link>
      <ul>
        {shown.map((page, at) => (
          <li key={page.to} className={at < inBar ? undefined : styles['wide']}>
            <Link to={page.to} className={styles['page']} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={page.name} size={20} />
              <span>{words.frame[page.name]}</span>
            </Link>
          </li>
        ))}
        {others.length > 0 && (
          <li className={styles['narrow']}>
            <Menu position="top-end" width={220} offset={8}>
              <Menu.Target>
                <button
                  type="button"
                  className={styles['page']}
                  data-holds-page={others.some(({ to }) => pathname.startsWith(to)) || undefined}
                >
                  <Icon name="more" size={20} />
                  <span>{words.frame.more}</span>
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {others.map((page) => (
                  <Menu.Item
                    key={page.to}
                    component={Link}
                    to={page.to}
                    leftSection={<Icon name={page.name} size={18} />}
                  >
                    {words.frame[page.name]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
