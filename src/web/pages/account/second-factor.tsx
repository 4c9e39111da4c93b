import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  removeSecondFactorRoute,
  startSecondFactorRoute,
} from '../../../contract/account/own-account.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { meQuery } from '../../ui/frame/me.ts';
import { PasswordField } from './password-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Refused } from './refused.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { ScanStep } from './scan-step.tsx';
import styles from './account.module.css';

/** Turns the second factor on, in three steps: password, picture and first code, recovery codes; or off. */
export function SecondFactor({ isOn, signInName }: { isOn: boolean; signInName: string }) {
  const { words } = useLanguage();
  const { factor } = words.account;
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  const start = useMutation({
    mutationFn: (password: string) =>
      callRoute(startSecondFactorRoute, { params: {}, query: {}, body: { password } }),
  });
  const remove = useMutation({
    mutationFn: (password: string) =>
      callRoute(removeSecondFactorRoute, { params: {}, query: {}, body: { password } }),
    onSuccess: async () => {
      notifications.show({ message: factor.turnedOff });
      close();
      await refresh();
    },
  });
  const close = () => {
    setOpen(false);
    setCodes(null);
    start.reset();
  };
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{factor.title}</h2>
      <p className={styles['quiet']}>{factor.explain}</p>
      <p>
        <strong>{isOn ? factor.isOn : factor.isOff}</strong>
      </p>
      {codes !== null ? (
        <RecoveryCodes codes={codes} signInName={signInName} close={close} />
      ) : !isOpen ? (
        <button type="button" className="tool-button" onClick={() => setOpen(true)}>
          {isOn ? factor.turnOff : factor.turnOn}
        </button>
      ) : start.data !== undefined && !isOn ? (
        <ScanStep
          secret={start.data.secret}
          address={start.data.address}
          close={close}
          onDone={(given) => {
            setCodes(given);
            void refresh();
          }}
        />
      ) : (
        <ProveStep
          action={isOn ? factor.turnOff : factor.go}
          isBusy={start.isPending || remove.isPending}
          error={isOn ? remove.error : start.error}
          prove={(password) => (isOn ? remove : start).mutate(password)}
          close={close}
        />
      )}
    </section>
  );
}

interface ProveStepProps {
  action: string;
  isBusy: boolean;
  error: Error | null;
  prove: (password: string) => void;
  close: () => void;
}

function ProveStep({ action, isBusy, error, prove, close }: ProveStepProps) {
  const { words } = useLanguage();
  const [password, setPassword] = useState('');
  const fault = useFaultOf(error)('password');
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        prove(password);
      }}
    >
      <PasswordField
        label={words.account.factor.provePassword}
        value={password}
        change={setPassword}
        autoComplete="current-password"
        fault={fault}
      />
      {fault === undefined && <Refused error={error} />}
      <div className={styles['buttons']}>
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
        <Button variant="subtle" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
