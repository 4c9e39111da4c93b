import { Menu } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../icon.tsx';
import { Mark } from './mark.tsx';
import { type Page, type PageGroup, usePageGroups } from './pages.ts';
import styles from './rail.module.css';

/** How many pages stand in the bar of a phone; the others lie behind the last button. */
const inBar = 4;

/** Left rail on a wide screen; bar at the foot of a phone, with a menu of what has no room in it. */
export function Rail() {
  const { words } = useLanguage();
  const groups = usePageGroups();
  const all = groups.flatMap(({ pages }) => [...pages]);
  const bar = new Set<Page>(
    all.toSorted((a, b) => Number(b.isInBar) - Number(a.isInBar)).slice(0, inBar),
  );
  return (
    <nav className={styles['rail']} aria-label={words.frame.navigation}>
      <Link to="/scorecard" className={styles['brand']}>
        <Mark />
        <span>{words.product}</span>
      </Link>
      {groups.map(({ name, pages }) => (
        <Fragment key={name}>
          {name !== 'own' && (
            <p className={styles['group']} aria-hidden="true">
              {words.frame.groups[name]}
            </p>
          )}
          <ul aria-label={words.frame.groups[name]}>
            {pages.map((page) => (
              <li key={page.to} className={bar.has(page) ? undefined : styles['wide']}>
                <Link
                  to={page.to}
                  className={styles['page']}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  <Icon name={page.name} size={20} />
                  <span>{words.frame[page.name]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {all.length > bar.size && <More groups={groups} bar={bar} />}
    </nav>
  );
}

/** On a phone: the pages that the bar has no room for, under the same heads. */
function More({ groups, bar }: { groups: readonly PageGroup[]; bar: ReadonlySet<Page> }) {
  const { words } = useLanguage();
  const { pathname } = useLocation();
  const others = groups
    .map(({ name, pages }) => ({ name, pages: pages.filter((page) => !bar.has(page)) }))
    .filter(({ pages }) => pages.length > 0);
  const holdsPage = others.some(({ pages }) => pages.some(({ to }) => pathname.startsWith(to)));
  return (
    <div className={styles['narrow']}>
      <Menu position="top-end" width={220} offset={8}>
        <Menu.Target>
          <button type="button" className={styles['page']} data-holds-page={holdsPage || undefined}>
            <Icon name="more" size={20} />
            <span>{words.frame.more}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ name, pages }) => (
            <Fragment key={name}>
              <Menu.Label>{words.frame.groups[name]}</Menu.Label>
              {pages.map((page) => (
                <Menu.Item
                  key={page.to}
                  component={Link}
                  to={page.to}
                  leftSection={<Icon name={page.name} size={18} />}
                >
                  {words.frame[page.name]}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
