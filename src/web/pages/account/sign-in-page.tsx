import { useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../ui/frame/me.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SingleSignOnButton } from './single-sign-on-button.tsx';
import { useEnter } from './use-enter.ts';
import { useSignIn } from './use-sign-in.ts';
import styles from './door.module.css';

/** Đăng nhập: name and password, then the code where it is on; leads back to where one was. */
export default function SignInPage() {
  const { words } = useLanguage();
  const { door } = words.account;
  const { back } = useSearch({ from: '/sign-in' });
  const me = useMe();
  const enter = useEnter();
  const signIn = useSignIn(() => enter(back));
  const demonstration = me?.demonstration ?? null;
  return (
    <div className={styles['door']} data-wide={demonstration !== null || undefined}>
      <section className={styles['card']}>
        <SignInForm signIn={signIn} hasBack={back !== undefined} />
        {me?.singleSignOn != null && signIn.step === 'password' && (
          <>
            <p className={styles['or']}>{door.or}</p>
            <SingleSignOnButton provider={me.singleSignOn} back={back} />
          </>
        )}
        {me !== null && !me.isClosed && (
          <button type="button" className="plain-button" onClick={() => enter(back)}>
            {door.without}
          </button>
        )}
      </section>
      {demonstration !== null && (
        <DemonstrationAccounts
          demonstration={demonstration}
          isBusy={signIn.isBusy}
          take={(signInName) => signIn.send({ signInName, password: demonstration.password })}
        />
      )}
    </div>
  );
}
