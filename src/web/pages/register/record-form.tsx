import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RecordRow, RegisterTable } from '../../../contract/register.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { FieldInput } from './field-input.tsx';
import { readDraft, typedOf } from './record-draft.ts';
import { faultsOf, useWriteRecord } from './use-write-register.ts';
import styles from './register.module.css';

interface RecordFormProps {
  table: RegisterTable;
  /** Null for a record that is to be added. */
  record: RecordRow | null;
  done: () => void;
}

/** The fields of a record. What is wrong stands under its field, before it is sent and after. */
export function RecordForm({ table, record, done }: RecordFormProps) {
  const { words, say } = useLanguage();
  const said = words.register.record;
  const { register, enterFor, places, day } = table;
  const withheld = new Set<string>(record?.withheld);
  const fields = register.fields.filter(({ key }) => !withheld.has(key));
  const [typed, setTyped] = useState(() => typedOf(fields, record));
  const [unit, setUnit] = useState<string | null>(
    enterFor.length === 1 ? (enterFor[0]?.unitId ?? null) : null,
  );
  const [from, setFrom] = useState(formatDate(day, 'vi'));
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { add, act } = useWriteRecord(register.code, record?.id ?? '', done);
  const isOpen = record === null || (record.enter.isOpen && record.closedOn === null);
  const draft = readDraft(fields, typed, record, places);
  const fromDay = readTypedDay(from);
  const hasChanged = Object.keys(draft.values).length > 0;
  const error = add.error ?? act.error;
  const told = faultsOf(error);
  const wrong = (key: string): string | undefined => {
    const found = (isAsked ? draft.faults.get(key) : undefined) ?? told.get(key);
    return found === undefined ? undefined : say(found);
  };
  const send = () => {
    setAsked(true);
    if (draft.faults.size > 0 || fromDay === null) return;
    if (record === null) {
      if (unit === null) return;
      add.mutate({ unitId: UnitId.parse(unit), from: fromDay, values: draft.values });
    } else if (hasChanged && reason.trim() !== '') {
      act.mutate({
        act: 'change',
        version: record.version,
        from: fromDay,
        values: draft.values,
        reason: reason.trim(),
      });
    }
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {record === null && enterFor.length > 1 && (
        <Select
          label={said.forUnit}
          searchable
          required
          data={enterFor.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={unit}
          error={isAsked && unit === null ? said.choosePlease : undefined}
          onChange={setUnit}
        />
      )}
      {fields.map((field, at) => (
        <FieldInput
          key={field.key}
          field={field}
          value={typed[field.key] ?? ''}
          error={wrong(field.key)}
          isOpen={isOpen}
          isFirst={at === 0 && record === null}
          places={places}
          write={(value) => setTyped({ ...typed, [field.key]: value })}
        />
      ))}
      {isOpen && (
        <>
          <TextInput
            label={said.from}
            description={said.fromHelp}
            value={from}
            error={fromDay === null ? words.register.badDay : wrong('from')}
            onChange={({ target }) => setFrom(target.value)}
          />
          {record !== null && (
            <Textarea
              label={said.reason}
              description={said.reasonHelp}
              required
              autosize
              minRows={2}
              maxLength={2000}
              value={reason}
              error={isAsked && reason.trim() === '' ? words.reasonNeeded : wrong('reason')}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
          {error !== null && <ProblemNotice error={error} />}
          {isAsked && draft.faults.size > 0 && <p role="alert">{said.look}</p>}
          {isAsked && record !== null && !hasChanged && draft.faults.size === 0 && (
            <p role="alert">{said.nothingChanged}</p>
          )}
          <div className={styles['buttons']}>
            <Button type="submit" loading={add.isPending || act.isPending}>
              {said.save}
            </Button>
            <Button variant="subtle" onClick={done}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
