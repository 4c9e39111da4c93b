import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { completeRights, type DraftRight } from './draft-right.ts';
import { LinkNotice } from './link-notice.tsx';
import { Refused } from './refused.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { RightsEditor } from './rights-editor.tsx';
import { TextField } from './text-field.tsx';
import { type UnitOption, useAccountActs } from './use-accounts.ts';
import styles from './account.module.css';

interface Draft {
  office: string;
  signInName: string;
  email: string;
  rights: DraftRight[];
}

/** Makes an account and the link by which its owner sets a password. */
export function InviteDialog({
  units,
  first,
  close,
}: {
  units: readonly UnitOption[];
  /** The right that stands there at first. */
  first: DraftRight;
  close: () => void;
}) {
  const { words } = useLanguage();
  const { manage } = words.account;
  const [draft, setDraft] = useState<Draft>({
    office: '',
    signInName: '',
    email: '',
    rights: [first],
  });
  const { invite } = useAccountActs();
  const faultOf = useFaultOf(invite.error);
  const rights = completeRights(draft.rights);
  const email = draft.email.trim() === '' ? null : draft.email.trim();
  return (
    <Dialog close={close} size="xl" title={manage.inviteTitle}>
      {invite.data?.link != null ? (
        <>
          <LinkNotice
            link={invite.data.link}
            office={draft.office}
            email={email}
            purpose="invitation"
          />
          <Button variant="default" onClick={close}>
            {words.frame.close}
          </Button>
        </>
      ) : (
        <form
          noValidate
          className={styles['dialog']}
          onSubmit={(event) => {
            event.preventDefault();
            if (rights !== null) invite.mutate({ ...draft, email, rights });
          }}
        >
          <p className={styles['quiet']}>{manage.inviteLead}</p>
          <Who draft={draft} change={setDraft} faultOf={faultOf} />
          <RightsEditor
            rights={draft.rights}
            units={units}
            change={(next) => setDraft({ ...draft, rights: next })}
          />
          {draft.rights.length === 0 && <p className={styles['warning']}>{manage.needRight}</p>}
          {rights === null && <p className={styles['quiet']}>{manage.needUnit}</p>}
          <Refused error={invite.error} />
          <div className={styles['buttons']}>
            <Button
              type="submit"
              loading={invite.isPending}
              disabled={rights === null || rights.length === 0}
            >
              {manage.sendInvitation}
            </Button>
            <Button variant="subtle" onClick={close}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

interface WhoProps {
  draft: Draft;
  change: (draft: Draft) => void;
  faultOf: (field: string) => string | undefined;
}

function Who({ draft, change, faultOf }: WhoProps) {
  const { words } = useLanguage();
  const { account } = words;
  return (
    <>
      <TextField
        label={account.office}
        value={draft.office}
        change={(office) => change({ ...draft, office })}
        help={account.link.officeHelp}
        fault={faultOf('office')}
        input={{ lang: 'vi', autoComplete: 'off', autoFocus: true }}
      />
      <TextField
        label={account.name}
        value={draft.signInName}
        change={(signInName) => change({ ...draft, signInName })}
        help={account.link.nameHelp}
        fault={faultOf('signInName')}
        input={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
      />
      <TextField
        label={account.email}
        value={draft.email}
        change={(typed) => change({ ...draft, email: typed })}
        help={account.manage.emailHelp}
        fault={faultOf('email')}
        input={{ type: 'email', autoComplete: 'off' }}
      />
    </>
  );
}
