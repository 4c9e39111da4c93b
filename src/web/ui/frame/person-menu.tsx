import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { signOutRoute } from '../../../contract/account/sign-in.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../icon.tsx';
import { useMay, useMe } from './me.ts';
import { administrationPages } from './pages.ts';
import styles from './top-bar.module.css';

/** Who is signed in, and what goes with it: own account, administration, signing out or in. */
export function PersonMenu() {
  const { words } = useLanguage();
  const { account } = words;
  const { href } = useLocation();
  const me = useMe();
  const may = useMay();
  const signOut = useMutation({
    mutationFn: () => callRoute(signOutRoute, { params: {}, query: {}, body: undefined }),
    // Loaded anew, so that nothing that one person saw is left for the next.
    onSettled: () => window.location.assign('/sign-in'),
  });
  if (me === null) return null;
  const { office } = me.actor;
  const isSignedIn = me.signInName !== null;
  return (
    <Menu position="bottom-end" width={260} offset={4}>
      <Menu.Target>
        <button
          type="button"
          className={`${styles['tool']} ${styles['person']}`}
          aria-label={
            isSignedIn ? account.signedInAs(office) : `${account.notSignedIn}: ${account.menu}`
          }
        >
          <Icon name="person" />
          <span lang="vi">{isSignedIn ? office : account.notSignedIn}</span>
          <Icon name="chevronDown" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={styles['office']} lang="vi">
            {office}
          </span>
          {me.signInName}
        </Menu.Label>
        {isSignedIn && (
          <Menu.Item component={Link} to="/account" leftSection={<Icon name="person" size={16} />}>
            {account.own}
          </Menu.Item>
        )}
        {administrationPages
          .filter(({ needs }) => may(needs))
          .map(({ to, name }) => (
            <Menu.Item
              key={to}
              component={Link}
              to={to}
              leftSection={<Icon name={name} size={16} />}
            >
              {account[name]}
            </Menu.Item>
          ))}
        <Looks />
        <Menu.Divider />
        {isSignedIn ? (
          <Menu.Item leftSection={<Icon name="door" size={16} />} onClick={() => signOut.mutate()}>
            {account.signOut}
          </Menu.Item>
        ) : (
          <Menu.Item
            renderRoot={(props) => <Link {...props} to="/sign-in" search={{ back: href }} />}
            leftSection={<Icon name="door" size={16} />}
          >
            {account.signIn}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** On a phone, where the bar has no room for them: the language and the ground. */
function Looks() {
  const { words, language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  return (
    <>
      <Menu.Item
        className={styles['cramped']}
        leftSection={<Icon name="language" size={16} />}
        lang={language === 'vi' ? 'en' : 'vi'}
        onClick={() => choose(language === 'vi' ? 'en' : 'vi')}
      >
        {words.frame.otherLanguage}
      </Menu.Item>
      <Menu.Item
        className={styles['cramped']}
        leftSection={<Icon name={isDark ? 'sun' : 'moon'} size={16} />}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
      >
        {isDark ? words.frame.toLight : words.frame.toDark}
      </Menu.Item>
    </>
  );
}
