import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RecordRow } from '../../../contract/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useWriteRecord } from './use-write-register.ts';

interface CloseRecordProps {
  record: RecordRow;
  code: string;
  done: () => void;
}

/** Closes a record from a day, with the reason. */
export function CloseRecord({ record, code, done }: CloseRecordProps) {
  const { words } = useLanguage();
  const said = words.register.record;
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const { act } = useWriteRecord(code, record.id, done);
  const day = readTypedDay(from);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {said.close}
      </Button>
      {isOpen && (
        <FormDialog
          title={said.closeTitle(record.name)}
          act={said.close}
          isPending={act.isPending}
          isShut={day === null || reason.trim() === ''}
          error={act.error}
          close={() => setOpen(false)}
          onDo={() => {
            if (day === null) return;
            act.mutate({ act: 'close', version: record.version, from: day, reason: reason.trim() });
          }}
        >
          <p>{said.closeHelp}</p>
          <TextInput
            data-autofocus
            label={said.from}
            placeholder={said.dayExample}
            value={from}
            error={from !== '' && day === null ? words.badDay : undefined}
            onChange={({ target }) => setFrom(target.value)}
          />
          <Textarea
            label={words.reason}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </FormDialog>
      )}
    </>
  );
}
