import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { freezePackRoute, type MeetingPage } from '../../../contract/meeting.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './meeting.module.css';

/** Freezes the papers as known on a day; anew only with a reason. */
export function FreezeDialog({ page, close }: { page: MeetingPage; close: () => void }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [day, setDay] = useState<PlainDate | null>(
    page.terms.heldOn < page.asOf ? page.terms.heldOn : page.asOf,
  );
  const [reason, setReason] = useState('');
  const act = useAct(freezePackRoute, close);
  const isAgain = page.pack !== null;
  return (
    <FormDialog
      title={said.freezeTitle}
      act={isAgain ? said.freezeAgain : said.freeze}
      size="lg"
      isPending={act.isPending}
      isShut={day === null || (isAgain && reason.trim() === '')}
      error={act.error}
      close={close}
      onDo={() =>
        day !== null &&
        act.mutate({
          params: { meeting: page.id },
          query: {},
          body: { asOf: day, reason: isAgain ? reason.trim() : null },
        })
      }
    >
      <p className={styles['quiet']}>{said.freezeHelp}</p>
      <DayField label={said.asOf} required value={day} change={setDay} />
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
