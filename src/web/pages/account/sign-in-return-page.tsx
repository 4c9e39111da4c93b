import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { finishSingleSignOnRoute } from '../../../contract/account/sign-in.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { takeBack } from './kept-back.ts';
import { Refused } from './refused.tsx';
import { useEnter } from './use-enter.ts';
import styles from './door.module.css';

/** Where the identity provider sends the browser back to; hands its answer to the server and goes on. */
export default function SignInReturnPage() {
  const { words } = useLanguage();
  const { door, link } = words.account;
  const enter = useEnter();
  const isSent = useRef(false);
  const finish = useMutation({
    mutationFn: (answer: string) =>
      callRoute(finishSingleSignOnRoute, { params: {}, query: {}, body: { answer } }),
    onSuccess: () => enter(takeBack()),
  });
  const { mutate } = finish;
  useEffect(() => {
    // The answer is good for one try.
    if (isSent.current) return;
    isSent.current = true;
    mutate(window.location.search.slice(1));
  }, [mutate]);
  return (
    <div className={styles['door']}>
      <section className={styles['card']}>
        <h1>{door.title}</h1>
        {finish.error === null ? (
          <p role="status">{door.returning}</p>
        ) : (
          <>
            <Refused error={finish.error} />
            <Link to="/sign-in">{link.toSignIn}</Link>
          </>
        )}
      </section>
    </div>
  );
}
