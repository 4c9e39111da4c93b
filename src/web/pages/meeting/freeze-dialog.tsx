import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { freezePackRoute, type MeetingPage } from '../../../contract/meeting.ts';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../programme/form-dialog.tsx';
import { useMeetingAct } from './use-meeting-act.ts';
import styles from './meeting.module.css';

/** Freezes the papers as known on a day; anew only with a reason. */
export function FreezeDialog({ page, close }: { page: MeetingPage; close: () => void }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [day, setDay] = useState<string>(
    page.terms.heldOn < page.asOf ? page.terms.heldOn : page.asOf,
  );
  const [reason, setReason] = useState('');
  const act = useMeetingAct(freezePackRoute, close);
  const asOf = PlainDate.safeParse(day);
  const isAgain = page.pack !== null;
  return (
    <FormDialog
      title={said.freezeTitle}
      act={isAgain ? said.freezeAgain : said.freeze}
      isPending={act.isPending}
      isShut={!asOf.success || (isAgain && reason.trim() === '')}
      error={act.error}
      close={close}
      onDo={() =>
        asOf.success &&
        act.mutate({
          params: { meeting: page.id },
          query: {},
          body: { asOf: asOf.data, reason: isAgain ? reason.trim() : null },
        })
      }
    >
      <p className={styles['quiet']}>{said.freezeHelp}</p>
      <TextInput
        data-autofocus
        label={said.asOf}
        type="date"
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      {isAgain && (
        <TextInput
          label={words.reason}
          required
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
    </FormDialog>
  );
}
