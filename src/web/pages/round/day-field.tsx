import { TextInput } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';

interface DayFieldProps {
  label: string;
  description?: string;
  placeholder?: string | undefined;
  required?: boolean;
  typed: string;
  write: (typed: string) => void;
}

/** A day as people here type it; what is no day is said at once. */
export function DayField(props: DayFieldProps) {
  const { label, description, placeholder, required = false, typed, write } = props;
  const { words } = useLanguage();
  const isBad = typed.trim() !== '' && readTypedDay(typed) === null;
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={placeholder ?? words.rounds.dayForm}
      required={required}
      inputMode="numeric"
      value={typed}
      error={isBad ? words.rounds.badDay : undefined}
      onChange={({ target }) => write(target.value)}
    />
  );
}
