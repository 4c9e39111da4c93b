import { useLanguage } from '../../language/language.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './account.module.css';
import shownOnce from './shown-once.module.css';

interface LinkNoticeProps {
  link: string;
  office: string;
  email: string | null;
  purpose: 'invitation' | 'password-reset';
}

/** A link that was just made: shown once, to be given to one person. */
export function LinkNotice({ link, office, email, purpose }: LinkNoticeProps) {
  const { words } = useLanguage();
  const { manage } = words.account;
  return (
    <section className={shownOnce['link']} role="status">
      <h3>{manage.linkTitle}</h3>
      <p>{manage.linkLead(office)}</p>
      <p className={shownOnce['linkText']}>
        <code>{link}</code> <CopyButton text={link} />
      </p>
      <p className={styles['quiet']}>{manage.linkLives[purpose]}</p>
      {email !== null && <p className={styles['quiet']}>{manage.linkMailed(email)}</p>}
    </section>
  );
}
