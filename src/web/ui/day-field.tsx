import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { useLanguage } from '../language/language.tsx';
import { readTypedDay } from './frame/typed-day.ts';

interface AnyDayProps {
  label: string;
  description?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  /** What else is wrong with the day. */
  fault?: string | undefined;
}

/** A day as people here type it; what is no day is said at once. */
export function TypedDayField(
  props: AnyDayProps & { typed: string; write: (typed: string) => void },
) {
  const { label, description, placeholder, required = false, fault, typed, write } = props;
  const { words } = useLanguage();
  const isBad = typed.trim() !== '' && readTypedDay(typed) === null;
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={placeholder ?? words.dayForm}
      required={required}
      inputMode="numeric"
      value={typed}
      error={isBad ? words.badDay : fault}
      onChange={({ target }) => write(target.value)}
    />
  );
}

/** The same where only the day matters: null while what is typed is none. */
export function DayField(
  props: AnyDayProps & { value: PlainDate | null; change: (day: PlainDate | null) => void },
) {
  const { value, change, ...field } = props;
  const [typed, setTyped] = useState(value === null ? '' : formatDate(value, 'vi'));
  return (
    <TypedDayField
      {...field}
      typed={typed}
      write={(next) => {
        setTyped(next);
        change(readTypedDay(next));
      }}
    />
  );
}
