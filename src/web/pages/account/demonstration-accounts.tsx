import { useState } from 'react';
import { matchesFolded } from '../../../core/kernel/vietnamese-text.ts';
import type { WhoAmI } from '../../../contract/account/sign-in.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './door.module.css';

const SHOWN = 8;

interface Props {
  demonstration: NonNullable<WhoAmI['demonstration']>;
  isBusy: boolean;
  take: (signInName: string) => void;
}

/** The parts that a visitor to the demonstration may play; one click comes in. */
export function DemonstrationAccounts({ demonstration, isBusy, take }: Props) {
  const { words, say } = useLanguage();
  const { door } = words.account;
  const [typed, setTyped] = useState('');
  const found = demonstration.accounts.filter(({ office, part, signInName }) =>
    matchesFolded(`${office} ${part.vi} ${part.en} ${signInName}`, typed),
  );
  const shown = found.slice(0, SHOWN);
  return (
    <section className={styles['demonstration']} aria-labelledby="demonstration">
      <h2 id="demonstration">{door.demonstration}</h2>
      <p className={styles['lead']}>
        {door.demonstrationLead} <code lang="vi">{demonstration.password}</code>
      </p>
      <input
        type="search"
        className={styles['find']}
        aria-label={door.find}
        placeholder={door.find}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul>
        {shown.map(({ signInName, office, part }) => (
          <li key={signInName}>
            <button type="button" disabled={isBusy} onClick={() => take(signInName)}>
              <strong lang="vi">{office}</strong>
              <span>
                {say(part)} · {signInName}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {found.length === 0 && door.nothing}
        {found.length > shown.length && door.more(found.length - shown.length)}
      </p>
    </section>
  );
}
