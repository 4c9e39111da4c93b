import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SpecialDay } from '../../../contract/round/special-days.ts';
import { useLanguage } from '../../language/language.tsx';
import { TypedDayField } from '../../ui/day-field.tsx';
import styles from './make-round.module.css';
import { readRange, type TypedRange } from './special-day-range.ts';

const empty: TypedRange = { from: '', to: '', isWorked: false, name: '' };

/** A day or a row of days for the list; their effect is shown before they are put there. */
export function AddSpecialDays({ add }: { add: (days: SpecialDay[]) => void }) {
  const { words } = useLanguage();
  const said = words.specialDays;
  const [typed, setTyped] = useState(empty);
  const change = (part: Partial<TypedRange>) => setTyped((before) => ({ ...before, ...part }));
  const read = readRange(typed);
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault();
        if ('days' in read) add(read.days);
      }}
    >
      <h2>{said.add}</h2>
      <div className={styles['fields']}>
        <TypedDayField
          label={said.from}
          required
          typed={typed.from}
          write={(from) => change({ from })}
        />
        <TypedDayField
          label={said.to}
          placeholder={said.toHelp}
          typed={typed.to}
          write={(to) => change({ to })}
        />
        <Select
          label={said.kind}
          data={[
            { value: 'off', label: said.kinds.off },
            { value: 'worked', label: said.kinds.worked },
          ]}
          value={typed.isWorked ? 'worked' : 'off'}
          allowDeselect={false}
          onChange={(kind) => change({ isWorked: kind === 'worked' })}
        />
        <TextInput
          label={said.name}
          required
          maxLength={200}
          placeholder={said.nameExample}
          value={typed.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      {'lacks' in read && read.lacks === 'backwards' && <p data-late>{said.backwards}</p>}
      <Button type="submit" disabled={!('days' in read)} style={{ justifySelf: 'start' }}>
        {said.look}
      </Button>
    </form>
  );
}
