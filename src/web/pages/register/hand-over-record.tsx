import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RecordRow } from '../../../contract/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useWriteRecord } from './use-write-register.ts';

interface HandOverRecordProps {
  record: RecordRow;
  code: string;
  done: () => void;
}

/** Takes a record of a former unit over for its heir, from a day and with the reason. */
export function HandOverRecord({ record, code, done }: HandOverRecordProps) {
  const { words } = useLanguage();
  const said = words.register.record;
  const [isOpen, setOpen] = useState(false);
  const [heir, setHeir] = useState(record.heirs[0]?.unitId ?? null);
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const { act } = useWriteRecord(code, record.id, done);
  const day = readTypedDay(from);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {said.handOver}
      </Button>
      {isOpen && (
        <FormDialog
          title={said.handOverTitle(record.name)}
          act={said.handOver}
          isPending={act.isPending}
          isShut={day === null || heir === null || reason.trim() === ''}
          error={act.error}
          close={() => setOpen(false)}
          onDo={() => {
            if (day === null || heir === null) return;
            const order = { version: record.version, from: day, reason: reason.trim() };
            act.mutate({ act: 'hand-over', toUnitId: heir, ...order });
          }}
        >
          <p>{said.handOverHelp(record.unitName)}</p>
          <Select
            label={said.heir}
            allowDeselect={false}
            data={record.heirs.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={heir}
            onChange={(value) =>
              setHeir(record.heirs.find(({ unitId }) => unitId === value)?.unitId ?? null)
            }
          />
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
