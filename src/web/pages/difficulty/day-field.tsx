import { TextInput } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';

interface DayFieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
  isWrong: boolean;
  placeholder?: string;
}

/** A day as people type it. */
export function DayField({ label, value, change, isWrong, placeholder }: DayFieldProps) {
  const { difficulties } = useLanguage().words;
  return (
    <TextInput
      label={label}
      placeholder={placeholder ?? difficulties.dayForm}
      value={value}
      error={isWrong ? difficulties.badDay : undefined}
      onChange={({ target }) => change(target.value)}
    />
  );
}
