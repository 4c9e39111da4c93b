import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { matchesFolded } from '../../../core/kernel/vietnamese-text.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './programme.module.css';

export interface UnitName {
  unitId: UnitId;
  unitName: string;
}

/** Several units, found by any part of their names. */
export function UnitChecks(props: {
  units: readonly UnitName[];
  chosen: readonly UnitId[];
  choose: (chosen: readonly UnitId[]) => void;
}) {
  const { units, chosen, choose } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const [typed, setTyped] = useState('');
  const shown = units.filter(({ unitName }) => matchesFolded(unitName, typed));
  return (
    <fieldset className={styles['fieldset']}>
      <legend>
        {said.units}: {said.chosen(chosen.length)}
      </legend>
      <TextInput
        type="search"
        aria-label={said.filterUnits}
        placeholder={said.filterUnits}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className={styles['pair']}>
        {shown.map(({ unitId, unitName }) => (
          <Checkbox
            key={unitId}
            label={unitName}
            checked={chosen.includes(unitId)}
            onChange={({ currentTarget }) =>
              choose(
                currentTarget.checked
                  ? [...chosen, unitId]
                  : chosen.filter((one) => one !== unitId),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
