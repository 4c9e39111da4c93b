import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountRow } from '../../../contract/account/account.ts';
import { matchesFolded } from '../../../core/kernel/vietnamese-text.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountTable } from './account-table.tsx';
import { newRight } from './draft-right.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { accountsQuery } from './use-accounts.ts';
import styles from './account.module.css';
import accountsPage from './accounts.module.css';

/** Quản lý tài khoản: who may come in, with which rights over which units. */
export default function AccountsPage() {
  const { words } = useLanguage();
  const { manage, roles } = words.account;
  const { data, error, refetch } = useQuery(accountsQuery);
  const [typed, setTyped] = useState('');
  const [openId, setOpenId] = useState<number | null>(null);
  const { invite, at } = useSearch({ from: '/accounts' });
  const [isInviting, setInviting] = useState(invite !== undefined);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const textOf = ({ office, signInName, email, rights }: AccountRow) =>
    [
      office,
      signInName,
      email,
      ...rights.flatMap(({ role, unitName }) => [roles[role], unitName]),
    ].join(' ');
  const found = data.accounts.filter((account) => matchesFolded(textOf(account), typed));
  const own = found.filter(({ isDemonstration }) => !isDemonstration);
  const demonstration = found.filter(({ isDemonstration }) => isDemonstration);
  const open = data.accounts.find(({ id }) => id === openId);
  const hasOwn = data.accounts.some(({ isDemonstration }) => !isDemonstration);
  return (
    <>
      <div className={accountsPage['title']}>
        <h1>{manage.title}</h1>
        <Button onClick={() => setInviting(true)}>{manage.invite}</Button>
      </div>
      <p className={styles['lead']}>{manage.lead}</p>
      {data.accounts.length > 0 && (
        <FilterField label={manage.filter} typed={typed} write={setTyped} />
      )}
      {own.length > 0 && <AccountTable accounts={own} open={setOpenId} />}
      {!hasOwn && typed === '' && (
        <EmptyState title={manage.none}>
          <p>{manage.noneHelp}</p>
        </EmptyState>
      )}
      {found.length === 0 && typed !== '' && <p className="quiet">{manage.nothing}</p>}
      {demonstration.length > 0 && (
        <details className={accountsPage['more']} open={!hasOwn || typed !== ''}>
          <summary>{manage.demonstrationCount(demonstration.length)}</summary>
          <AccountTable accounts={demonstration} open={setOpenId} />
        </details>
      )}
      {open !== undefined && (
        <AccountDialog account={open} units={data.units} close={() => setOpenId(null)} />
      )}
      {isInviting && (
        <InviteDialog
          units={data.units}
          first={invite === undefined ? newRight : { ...newRight, role: invite, unitId: at }}
          close={() => setInviting(false)}
        />
      )}
    </>
  );
}
