import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePasswordRoute, listSessionsRoute } from '../../../contract/account/own-account.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { NewPassword } from './new-password.tsx';
import { PasswordField } from './password-field.tsx';
import { Refused } from './refused.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import styles from './account.module.css';

const empty = { current: '', next: '' };

/** Changes one's own password; the form opens when it is wanted. */
export function OwnPassword({ signInName, office }: { signInName: string; office: string }) {
  const { words } = useLanguage();
  const { self } = words.account;
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState(empty);
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: () => callRoute(changePasswordRoute, { params: {}, query: {}, body: fields }),
    onSuccess: async () => {
      notifications.show({ message: self.changed });
      setFields(empty);
      setOpen(false);
      await queryClient.invalidateQueries({ queryKey: [listSessionsRoute.path] });
    },
  });
  const faultOf = useFaultOf(change.error);
  return (
    <section aria-labelledby="password">
      <h2 id="password">{self.passwordTitle}</h2>
      {isOpen ? (
        <form
          noValidate
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate();
          }}
        >
          <PasswordField
            label={self.current}
            value={fields.current}
            change={(current) => setFields({ ...fields, current })}
            autoComplete="current-password"
            fault={faultOf('current')}
          />
          <NewPassword
            label={self.next}
            value={fields.next}
            change={(next) => setFields({ ...fields, next })}
            known={[signInName, office]}
            fault={faultOf('next')}
          />
          {faultOf('current') === undefined && faultOf('next') === undefined && (
            <Refused error={change.error} />
          )}
          <div className={styles['buttons']}>
            <Button type="submit" loading={change.isPending}>
              {self.change}
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p className={styles['quiet']}>{self.changeHelp}</p>
          <button type="button" className="tool-button" onClick={() => setOpen(true)}>
            {self.change}
          </button>
        </>
      )}
    </section>
  );
}
