import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { RegisterTable } from '../../../contract/register.ts';
import { headOfField } from '../../../core/register/read-value.ts';
import { isAmount, type RegisterField } from '../../../core/register/register.ts';
import { useLanguage } from '../../language/language.tsx';

interface FieldInputProps {
  field: RegisterField;
  value: string;
  error: string | undefined;
  isFirst: boolean;
  places: RegisterTable['places'];
  write: (value: string) => void;
}

/** One field of a record, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, error, isFirst, places, write } = props;
  const { words, say, language } = useLanguage();
  const said = words.register;
  const common = {
    label: headOfField(field, language),
    required: field.isRequired,
    error,
    'data-field': field.key,
    ...(isFirst && { 'data-autofocus': true }),
  };
  const blank = { value: '', label: said.noValue };
  switch (field.kind) {
    case 'choice':
    case 'yes-no': {
      const options =
        field.kind === 'choice'
          ? field.choices.map(({ code, name }) => ({ value: code, label: say(name) }))
          : [
              { value: 'yes', label: said.yes },
              { value: 'no', label: said.no },
            ];
      return (
        <NativeSelect
          {...common}
          data={[blank, ...options]}
          value={value}
          onChange={({ target }) => write(target.value)}
        />
      );
    }
    case 'unit':
      return (
        <Select
          {...common}
          searchable
          clearable
          limit={50}
          data={places.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={value === '' ? null : value}
          onChange={(unitId) => write(unitId ?? '')}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxLength={2000}
          value={value}
          onChange={({ target }) => write(target.value)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          inputMode={isAmount(field) ? 'decimal' : 'numeric'}
          autoComplete="off"
          placeholder={exampleOf(field, said.record)}
          value={value}
          onChange={({ target }) => write(target.value)}
        />
      );
  }
}

function exampleOf(
  field: RegisterField,
  said: { dayExample: string; numberExample: string },
): string {
  return field.kind === 'day' ? said.dayExample : said.numberExample;
}
