import { Button, Textarea, TextInput } from '@mantine/core';
import type { RecordRow, RegisterTable } from '../../../contract/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { UnitSelect } from '../../ui/unit-select.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { FieldInput } from './field-input.tsx';
import { type RecordFormState, useRecordForm } from './use-record-form.ts';
import styles from './register.module.css';

interface RecordFormProps {
  table: RegisterTable;
  /** Null for a record that is to be added. */
  record: RecordRow | null;
  done: () => void;
}

/** The fields of a record. What is wrong stands under its field, before it is sent and after. */
export function RecordForm({ table, record, done }: RecordFormProps) {
  const { words } = useLanguage();
  const said = words.register.record;
  const form = useRecordForm(table, record, done);
  const { enterFor, places } = table;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      {record === null && enterFor.length > 1 && (
        <UnitSelect
          label={said.forUnit}
          required
          units={enterFor.map(({ unitId, name }) => ({ unitId, unitName: name }))}
          value={form.unit}
          error={form.isAsked && form.unit === null ? said.choosePlease : undefined}
          change={form.setUnit}
        />
      )}
      {form.fields.map((field, at) => (
        <FieldInput
          key={field.key}
          field={field}
          value={form.typed[field.key] ?? ''}
          error={form.faultOf(field.key)}
          isFirst={at === 0 && record === null}
          places={places}
          write={(value) => form.write(field.key, value)}
        />
      ))}
      <Writing form={form} isNew={record === null} done={done} />
    </form>
  );
}

/** From which day, why, and the button. */
function Writing(props: { form: RecordFormState; isNew: boolean; done: () => void }) {
  const { form, isNew, done } = props;
  const { words } = useLanguage();
  const said = words.register.record;
  const isReasonMissing = form.isAsked && form.reason.trim() === '';
  return (
    <>
      <TextInput
        label={said.from}
        description={said.fromHelp}
        value={form.from}
        error={form.dayFault ?? form.faultOf('from')}
        onChange={({ target }) => form.setFrom(target.value)}
      />
      {!isNew && (
        <Textarea
          label={said.reason}
          description={said.reasonHelp}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={form.reason}
          error={isReasonMissing ? words.reasonNeeded : form.faultOf('reason')}
          onChange={({ target }) => form.setReason(target.value)}
        />
      )}
      {form.error !== null && <ProblemNotice error={form.error} />}
      {form.isAsked && form.isFaulty && <p role="alert">{said.look}</p>}
      {form.isAsked && !form.isFaulty && !form.hasChanged && (
        <p role="alert">{said.nothingChanged}</p>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" loading={form.isPending}>
          {said.save}
        </Button>
        <Button variant="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
