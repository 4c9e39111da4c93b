import { useQuery } from '@tanstack/react-query';
import { listMailsRoute, type MailRow } from '../../../contract/account/account.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatInstant } from '../../ui/instant.ts';
import styles from './account.module.css';

const mailsQuery = { ...queryOf(listMailsRoute, {}, {}), staleTime: 0 };

/** Thư đã viết: what was sent, and what is kept here because nothing can be sent. */
export default function MailsPage() {
  const { words } = useLanguage();
  const { mail } = words.account;
  const { data, error, refetch } = useQuery(mailsQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <>
      <h1>{mail.title}</h1>
      <p className={styles['lead']}>{mail.lead}</p>
      {!data.isSending && <p className={styles['note']}>{mail.isKept}</p>}
      {data.mails.length === 0 ? (
        <EmptyState title={mail.none}>
          <p>{mail.noneHelp}</p>
        </EmptyState>
      ) : (
        <ul className={styles['mails']}>
          {data.mails.map((one) => (
            <MailItem key={one.id} mail={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function MailItem({ mail }: { mail: MailRow }) {
  const { words, language } = useLanguage();
  const { states, to } = words.account.mail;
  return (
    <li>
      <details>
        <summary>
          <strong lang="vi">{mail.subject}</strong>
          <span className={styles['state']} data-state={mail.state}>
            {states[mail.state]}
          </span>
          <span className={styles['under']}>
            {to(mail.recipient)} · {formatInstant(mail.writtenAt, language)}
          </span>
        </summary>
        {mail.fault !== null && <p className={styles['warning']}>{mail.fault}</p>}
        <pre lang="vi">{mail.body}</pre>
      </details>
    </li>
  );
}
