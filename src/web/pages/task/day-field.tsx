import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';

interface DayFieldProps {
  label: string;
  value: PlainDate | null;
  help?: string | undefined;
  required?: boolean;
  change: (day: PlainDate | null) => void;
}

/** A day as people here type it; null while it is none. */
export function DayField({ label, value, help, required = false, change }: DayFieldProps) {
  const { words } = useLanguage();
  const [typed, setTyped] = useState(value === null ? '' : formatDate(value, 'vi'));
  const isBad = typed.trim() !== '' && readTypedDay(typed) === null;
  return (
    <TextInput
      label={label}
      description={help}
      placeholder={words.taskAct.dayForm}
      required={required}
      inputMode="numeric"
      value={typed}
      error={isBad ? words.asOf.badDay : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        change(readTypedDay(target.value));
      }}
    />
  );
}
