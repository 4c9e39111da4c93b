import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { useMe } from '../../ui/frame/me.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { RightWords } from './right-words.tsx';
import { SecondFactor } from './second-factor.tsx';
import styles from './account.module.css';
import own from './own-account.module.css';

/** Tài khoản của tôi: rights, devices, password, second factor. */
export default function OwnAccountPage() {
  const { words } = useLanguage();
  const { self, ...account } = words.account;
  const me = useMe();
  const units = useChoice()?.overview.units ?? [];
  if (me === null) return <PageSkeleton />;
  const { signInName, actor } = me;
  if (signInName === null) {
    return (
      <>
        <h1>{self.title}</h1>
        <EmptyState title={account.notSignedIn}>
          <Link to="/sign-in" search={{ back: '/account' }}>
            {account.signIn}
          </Link>
        </EmptyState>
      </>
    );
  }
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <>
      <h1>{self.title}</h1>
      <p className={styles['lead']}>
        <strong lang="vi">{actor.office}</strong> · {signInName}
      </p>
      <div className={own['sections']}>
        <section aria-labelledby="rights">
          <h2 id="rights">{self.rights}</h2>
          {actor.grants.length === 0 && <p>{self.noRights}</p>}
          <ul className={styles['plain']}>
            {actor.grants.map(({ role, unitId, fields }) => (
              <li key={`${role} ${unitId}`}>
                <RightWords role={role} unitName={nameOf(unitId)} fields={fields} />
              </li>
            ))}
          </ul>
        </section>
        <OwnSessions />
        <OwnPassword signInName={signInName} office={actor.office} />
        <SecondFactor isOn={me.hasSecondFactor} signInName={signInName} />
      </div>
    </>
  );
}
