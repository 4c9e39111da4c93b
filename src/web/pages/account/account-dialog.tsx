import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountRow } from '../../../contract/account/account.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AccountActs } from './account-acts.tsx';
import { completeRights, type DraftRight } from './draft-right.ts';
import { Refused } from './refused.tsx';
import { RightsEditor } from './rights-editor.tsx';
import { TextField } from './text-field.tsx';
import { type UnitOption, useAccountActs } from './use-accounts.ts';
import styles from './account.module.css';

interface AccountDialogProps {
  account: AccountRow;
  units: readonly UnitOption[];
  close: () => void;
}

/** One account: its rights, to be changed with a reason, and what else can be done with it. */
export function AccountDialog({ account, units, close }: AccountDialogProps) {
  const { words } = useLanguage();
  const { manage, states } = words.account;
  return (
    <Dialog close={close} size="xl" title={<span lang="vi">{account.office}</span>}>
      <div className={styles['dialog']}>
        <p className={styles['quiet']}>
          {[account.signInName, account.email, states[account.state]].filter(Boolean).join(' · ')}
          {' · '}
          <Link to="/audit" search={{ account: String(account.id) }}>
            {manage.history}
          </Link>
        </p>
        <RightsForm account={account} units={units} />
        <AccountActs account={account} />
      </div>
    </Dialog>
  );
}

function RightsForm({ account, units }: { account: AccountRow; units: readonly UnitOption[] }) {
  const { words } = useLanguage();
  const { manage } = words.account;
  const before = account.rights.map(({ role, unitId, fields }) => ({ role, unitId, fields }));
  const [rights, setRights] = useState<DraftRight[]>(before);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { setRights: save } = useAccountActs();
  const complete = completeRights(rights);
  const isSame = JSON.stringify(rights) === JSON.stringify(before);
  return (
    <form
      noValidate
      className={styles['dialog']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() === '' || isSame || complete === null) return;
        save.mutate(
          { id: account.id, rights: complete, reason },
          {
            onSuccess: () => {
              notifications.show({ message: manage.saved });
              setReason('');
              setAsked(false);
            },
          },
        );
      }}
    >
      <RightsEditor rights={rights} units={units} change={setRights} />
      {!isSame && (
        <>
          <TextField
            label={words.reason}
            value={reason}
            change={setReason}
            help={manage.reasonHelp}
            fault={isAsked && reason.trim() === '' ? words.reasonNeeded : undefined}
            input={{ lang: 'vi', autoComplete: 'off' }}
          />
          {complete === null && <p className={styles['quiet']}>{manage.needUnit}</p>}
          <Refused error={save.error} />
          <div className={styles['buttons']}>
            <Button type="submit" loading={save.isPending} disabled={complete === null}>
              {manage.save}
            </Button>
            <Button variant="subtle" onClick={() => setRights(before)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
