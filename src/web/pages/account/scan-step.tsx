import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmSecondFactorRoute } from '../../../contract/account/own-account.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { QrPicture } from './qr-picture.tsx';
import { Refused } from './refused.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { TextField } from './text-field.tsx';
import styles from './account.module.css';
import shownOnce from './shown-once.module.css';

interface ScanStepProps {
  secret: string;
  address: string;
  onDone: (recoveryCodes: string[]) => void;
  close: () => void;
}

/** The picture for the code app, and the first code that shows that it works. */
export function ScanStep({ secret, address, onDone, close }: ScanStepProps) {
  const { words } = useLanguage();
  const { factor } = words.account;
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      callRoute(confirmSecondFactorRoute, { params: {}, query: {}, body: { code } }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const fault = useFaultOf(confirm.error)('code');
  return (
    <div className={shownOnce['scan']}>
      <p>{factor.scan}</p>
      <QrPicture text={address} label={factor.picture} />
      <p className={shownOnce['secret']}>
        {factor.secret}: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>{' '}
        <CopyButton text={secret} />
      </p>
      <p>
        <a href={address}>{factor.openApp}</a>
      </p>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate();
        }}
      >
        <TextField
          label={factor.code}
          value={code}
          change={setCode}
          fault={fault}
          input={{ inputMode: 'numeric', autoComplete: 'one-time-code', autoFocus: true }}
        />
        {fault === undefined && <Refused error={confirm.error} />}
        <div className={styles['buttons']}>
          <Button type="submit" loading={confirm.isPending}>
            {factor.confirm}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}
