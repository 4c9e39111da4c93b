import type { AccountRow } from '../../../contract/account/account.ts';
import { useLanguage } from '../../language/language.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { RightWords } from './right-words.tsx';
import styles from './account.module.css';
import accountsPage from './accounts.module.css';

/** Accounts, one a row; the office opens what can be done with it. */
export function AccountTable({
  accounts,
  open,
}: {
  accounts: AccountRow[];
  open: (id: number) => void;
}) {
  const { words } = useLanguage();
  const { columns } = words.account.manage;
  return (
    <table className={`panel-table cards-on-phone ${accountsPage['table']}`}>
      <thead>
        <tr>
          <th scope="col">{columns.office}</th>
          <th scope="col">{columns.rights}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.seen}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Row key={account.id} account={account} open={() => open(account.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ account, open }: { account: AccountRow; open: () => void }) {
  const { words, language } = useLanguage();
  const { manage, states } = words.account;
  const { office, signInName, email, state, lockedUntil, lastSeenAt, hasSecondFactor } = account;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain-button" lang="vi" onClick={open}>
          {office}
        </button>
        <span className={styles['under']}>
          {signInName}
          {email !== null && email !== signInName && ` · ${email}`}
        </span>
      </th>
      <td>
        {account.rights.length === 0 && <span className="quiet">{manage.noRights}</span>}
        <ul className={styles['plain']}>
          {account.rights.map(({ role, unitId, unitName, fields }) => (
            <li key={`${role} ${unitId}`}>
              <RightWords role={role} unitName={unitName} fields={fields} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        <span className={styles['state']} data-state={state}>
          {states[state]}
        </span>
        {hasSecondFactor && <span className={styles['badge']}>{manage.secondFactor}</span>}
        {lockedUntil !== null && (
          <span className={styles['warning']}>
            {manage.locked(formatInstant(lockedUntil, language))}
          </span>
        )}
      </td>
      <td>{lastSeenAt === null ? manage.never : formatInstant(lastSeenAt, language)}</td>
    </tr>
  );
}
