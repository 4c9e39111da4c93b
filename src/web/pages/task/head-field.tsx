import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TaskHead } from '../../../core/task/task.ts';
import { useLanguage } from '../../language/language.tsx';

const OTHER = 'other';

interface HeadFieldProps {
  /** Offices that head the unit. */
  heads: readonly TaskHead[];
  value: TaskHead | null;
  change: (head: TaskHead | null) => void;
}

/** Who answers in person: one of the heads of the unit, else an office in words. */
export function HeadField({ heads, value, change }: HeadFieldProps) {
  const { words } = useLanguage();
  const { form } = words.taskForm;
  const known = heads.findIndex(({ office }) => office === value?.office);
  const [isOther, setOther] = useState(value !== null && known === -1);
  const choose = (at: string) => {
    setOther(at === OTHER);
    change(heads[Number(at)] ?? null);
  };
  return (
    <>
      {heads.length > 0 && (
        <NativeSelect
          label={form.head}
          value={isOther ? OTHER : known === -1 ? '' : String(known)}
          data={[
            { value: '', label: form.headChoose },
            ...heads.map(({ office }, at) => ({ value: String(at), label: office })),
            { value: OTHER, label: form.headOther },
          ]}
          onChange={({ target }) => choose(target.value)}
        />
      )}
      {(isOther || heads.length === 0) && (
        <TextInput
          label={heads.length === 0 ? form.head : form.office}
          placeholder={form.officeHelp}
          maxLength={300}
          value={value?.office ?? ''}
          onChange={({ target }) =>
            change(target.value === '' ? null : { office: target.value, accountId: null })
          }
        />
      )}
    </>
  );
}
