import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RecordRow } from '../../../contract/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWriteRecord } from './use-write-register.ts';
import styles from './register.module.css';

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
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={said.closeTitle(record.name)}
        closeButtonProps={{ 'aria-label': words.frame.close }}
      >
        <form
          className={styles['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (day === null || reason.trim() === '') return;
            act.mutate({ act: 'close', version: record.version, from: day, reason: reason.trim() });
          }}
        >
          <p>{said.closeHelp}</p>
          <TextInput
            data-autofocus
            label={said.from}
            placeholder={said.dayExample}
            value={from}
            error={from !== '' && day === null ? words.register.badDay : undefined}
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
          {act.error !== null && <ProblemNotice error={act.error} />}
          <div className={styles['buttons']}>
            <Button
              type="submit"
              disabled={day === null || reason.trim() === ''}
              loading={act.isPending}
            >
              {said.close}
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
