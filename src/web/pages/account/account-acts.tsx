import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { AccountRow } from '../../../contract/account/account.ts';
import { useLanguage } from '../../language/language.tsx';
import { LinkNotice } from './link-notice.tsx';
import { Refused } from './refused.tsx';
import { TextField } from './text-field.tsx';
import { type AccountAct, useAccountActs } from './use-accounts.ts';
import styles from './account.module.css';

/** Acts that make sense for an account as it stands. */
function actsFor({
  state,
  lockedUntil,
  hasSecondFactor,
  hasSingleSignOn,
}: AccountRow): AccountAct[] {
  if (state === 'suspended') return ['restore'];
  return [
    'make-link',
    ...(lockedUntil === null ? [] : (['unlock'] as const)),
    ...(hasSecondFactor ? (['remove-second-factor'] as const) : []),
    ...(hasSingleSignOn ? (['untie-single-sign-on'] as const) : []),
    'suspend',
  ];
}

/** Suspend, restore, unlock, make a link, take a second factor off: each with its reason. */
export function AccountActs({ account }: { account: AccountRow }) {
  const { words } = useLanguage();
  const { manage } = words.account;
  const [act, setAct] = useState<AccountAct | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const { manage: call } = useAccountActs();
  const send = (chosen: AccountAct, reason: string) =>
    call.mutate(
      { id: account.id, act: chosen, reason },
      {
        onSuccess: (answer) => {
          setAct(null);
          setLink(answer.link);
          notifications.show({ message: manage.done });
        },
      },
    );
  return (
    <section className={styles['acts']} aria-labelledby="other-acts">
      <h3 id="other-acts">{manage.otherActs}</h3>
      {link !== null && (
        <LinkNotice
          link={link}
          office={account.office}
          email={account.email}
          purpose={account.state === 'active' ? 'password-reset' : 'invitation'}
        />
      )}
      <div className={styles['buttons']}>
        {actsFor(account).map((one) => (
          <button
            key={one}
            type="button"
            className="tool-button"
            aria-expanded={act === one}
            onClick={() => {
              call.reset();
              setAct(act === one ? null : one);
            }}
          >
            {manage.acts[one]}
          </button>
        ))}
      </div>
      {act !== null && (
        <ActForm
          key={act}
          act={act}
          isBusy={call.isPending}
          error={call.error}
          send={(reason) => send(act, reason)}
        />
      )}
    </section>
  );
}

interface ActFormProps {
  act: AccountAct;
  isBusy: boolean;
  error: Error | null;
  send: (reason: string) => void;
}

function ActForm({ act, isBusy, error, send }: ActFormProps) {
  const { words } = useLanguage();
  const { manage } = words.account;
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() !== '') send(reason);
      }}
    >
      <p className={styles['quiet']}>{manage.actHelp[act]}</p>
      <TextField
        label={words.reason}
        value={reason}
        change={setReason}
        help={manage.reasonHelp}
        fault={isAsked && reason.trim() === '' ? words.reasonNeeded : undefined}
        input={{ lang: 'vi', autoComplete: 'off', autoFocus: true }}
      />
      <Refused error={error} />
      <Button type="submit" loading={isBusy} color={act === 'suspend' ? 'var(--lacquer)' : ''}>
        {manage.acts[act]}
      </Button>
    </form>
  );
}
