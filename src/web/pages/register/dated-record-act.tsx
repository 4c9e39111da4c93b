import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { useWriteRecord } from './use-write-register.ts';

interface DatedRecordActProps {
  act: ReturnType<typeof useWriteRecord>['act'];
  /** The word of the button that opens the form, and of the one that does it. */
  word: string;
  title: string;
  help: string;
  /** Further fields, before the day. */
  children?: ReactNode;
  onDo: (from: PlainDate, reason: string) => void;
}

/** An act on a record that holds from a day and leaves its reason. */
export function DatedRecordAct({ act, word, title, help, children, onDo }: DatedRecordActProps) {
  const { words } = useLanguage();
  const said = words.register.record;
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const day = readTypedDay(from);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {word}
      </Button>
      {isOpen && (
        <FormDialog
          title={title}
          act={word}
          isPending={act.isPending}
          isShut={day === null || reason.trim() === ''}
          error={act.error}
          close={() => setOpen(false)}
          onDo={() => {
            if (day !== null) onDo(day, reason.trim());
          }}
        >
          <p>{help}</p>
          {children}
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
