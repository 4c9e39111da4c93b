import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askForResetRoute } from '../../../contract/account/account-link.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../ui/frame/me.ts';
import { Refused } from './refused.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { TextField } from './text-field.tsx';
import styles from './door.module.css';

/** Has a link sent; the answer does not tell whether the name is known. */
export function ForgottenPassword({ leave }: { leave: () => void }) {
  const { words } = useLanguage();
  const { door, name } = words.account;
  const [signInName, setName] = useState('');
  const ask = useMutation({
    mutationFn: () => callRoute(askForResetRoute, { params: {}, query: {}, body: { signInName } }),
  });
  const faultOf = useFaultOf(ask.error);
  const sendsMail = useMe()?.sendsMail ?? true;
  return (
    <>
      <h1>{door.forgot}</h1>
      {!sendsMail ? (
        <p>{door.noMail}</p>
      ) : ask.isSuccess ? (
        <p role="status">{door.sent}</p>
      ) : (
        <>
          <p className={styles['lead']}>{door.forgotLead}</p>
          <form
            noValidate
            className={styles['form']}
            onSubmit={(event) => {
              event.preventDefault();
              ask.mutate();
            }}
          >
            <TextField
              label={name}
              value={signInName}
              change={setName}
              fault={faultOf('signInName')}
              input={{ autoComplete: 'username', autoCapitalize: 'none', autoFocus: true }}
            />
            <Refused error={ask.error} />
            <Button type="submit" loading={ask.isPending}>
              {door.send}
            </Button>
          </form>
        </>
      )}
      <button type="button" className="plain-button" onClick={leave}>
        {door.back}
      </button>
    </>
  );
}
