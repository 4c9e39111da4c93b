import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { MeasureUnit, measureUnits } from '../../../core/kernel/measure-unit.ts';
import { type RegisterField, registerFieldKinds } from '../../../core/register/register.ts';
import { useLanguage } from '../../language/language.tsx';
import type { FieldDraft } from './register-draft.ts';
import styles from './define.module.css';

const kinds = [
  'text',
  'number',
  'money',
  'day',
  'choice',
  'yes-no',
  'unit',
] as const satisfies RegisterField['kind'][];

interface DefineFieldProps {
  field: FieldDraft;
  /** The name of the record is a text that is required. */
  isName: boolean;
  write: (field: FieldDraft) => void;
  /** Null for a field that may hold values. */
  remove: (() => void) | null;
}

/** One field of a definition. */
export function DefineField({ field, isName, write, remove }: DefineFieldProps) {
  const { words, say } = useLanguage();
  const said = words.register.define;
  const isKept = field.key !== null;
  return (
    <li>
      <TextInput
        label={said.fieldName}
        required
        value={field.name}
        onChange={({ target }) => write({ ...field, name: target.value })}
      />
      <NativeSelect
        label={said.kind}
        disabled={isKept || isName}
        data={kinds.map((kind) => ({ value: kind, label: say(registerFieldKinds[kind]) }))}
        value={field.kind}
        onChange={({ target }) => {
          const kind = kinds.find((one) => one === target.value) ?? 'text';
          write({ ...field, kind, measureUnit: unitsOf(kind)[0] ?? null });
        }}
      />
      {(field.kind === 'number' || field.kind === 'money') && (
        <UnitSelect field={field} isKept={isKept} write={write} />
      )}
      {field.kind === 'choice' && (
        <Textarea
          label={said.choices}
          autosize
          minRows={2}
          value={field.choices}
          onChange={({ target }) => write({ ...field, choices: target.value })}
        />
      )}
      <div className={styles['ticks']}>
        <Checkbox
          label={said.isRequired}
          disabled={isName}
          checked={field.isRequired}
          onChange={({ currentTarget }) => write({ ...field, isRequired: currentTarget.checked })}
        />
        <Checkbox
          label={said.isPersonal}
          disabled={isKept}
          checked={field.isPersonal}
          onChange={({ currentTarget }) => write({ ...field, isPersonal: currentTarget.checked })}
        />
        {remove !== null && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={said.remove(field.name)}
            onClick={remove}
          >
            {words.makeRound.remove}
          </Button>
        )}
      </div>
    </li>
  );
}

function UnitSelect(props: Pick<DefineFieldProps, 'field' | 'write'> & { isKept: boolean }) {
  const { field, write, isKept } = props;
  const { words, language } = useLanguage();
  return (
    <NativeSelect
      label={words.register.define.measureUnit}
      disabled={isKept}
      data={unitsOf(field.kind).map((unit) => ({
        value: unit,
        label: measureUnits[unit].symbol[language],
      }))}
      value={field.measureUnit ?? ''}
      onChange={({ target }) => {
        const unit = MeasureUnit.safeParse(target.value);
        write({ ...field, measureUnit: unit.success ? unit.data : null });
      }}
    />
  );
}

function unitsOf(kind: RegisterField['kind']): MeasureUnit[] {
  if (kind !== 'number' && kind !== 'money') return [];
  return MeasureUnit.options.filter((unit) => {
    const { dimension, symbol } = measureUnits[unit];
    const isMoney = dimension === 'vnd' || dimension === 'usd';
    return isMoney === (kind === 'money') && symbol.vi !== '';
  });
}
