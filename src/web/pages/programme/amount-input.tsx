import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import { formatNumber, parseNumber } from '../../../core/kernel/number-text.ts';
import { useLanguage } from '../../language/language.tsx';

/** An amount in Vietnamese marks; what cannot be read stays as typed and is said. */
export function AmountInput(props: {
  label: string;
  value: DecimalText | null;
  fault?: string | undefined;
  change: (value: DecimalText | null) => void;
}) {
  const { label, value, fault, change } = props;
  const { words, language } = useLanguage();
  const [typed, setTyped] = useState(value === null ? '' : formatNumber(value, { language: 'vi' }));
  const read = parseNumber(typed);
  const isUnread = typed.trim() !== '' && read.kind !== 'number';
  return (
    <TextInput
      label={label}
      lang={language}
      inputMode="decimal"
      value={typed}
      error={isUnread ? words.programme.badAmount : fault}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = parseNumber(target.value);
        change(next.kind === 'number' ? next.value : null);
      }}
    />
  );
}
