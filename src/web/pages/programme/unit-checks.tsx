import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { listCascadesRoute } from '../../../contract/programme.ts';
import type { OutputOf } from '../../../contract/route.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { matchesFolded } from '../../../core/kernel/vietnamese-text.ts';
import { useLanguage } from '../../language/language.tsx';
import rows from '../../ui/row-list.module.css';
import styles from './programme.module.css';

export type NamedUnit = OutputOf<typeof listCascadesRoute>['units'][number];

/** Whether the unit was there on a day; on no day, all were. */
export function existsOn({ startedOn, endedOn }: NamedUnit, day: PlainDate | null): boolean {
  return day === null || (startedOn <= day && (endedOn === null || endedOn > day));
}

/** The name of a unit; of one that is no more, with the day until which it was, where another bears its name. */
export function useUnitLabel(among: readonly NamedUnit[]): (unit: NamedUnit) => string {
  const { words, language } = useLanguage();
  const times = Map.groupBy(among, ({ unitName }) => unitName);
  return ({ unitName, endedOn }) =>
    endedOn === null || times.get(unitName)?.length === 1
      ? unitName
      : `${unitName} (${words.frame.unitGone(formatDate(endedOn, language))})`;
}

/** Several units, found by any part of their names. */
export function UnitChecks(props: {
  units: readonly NamedUnit[];
  chosen: readonly UnitId[];
  choose: (chosen: readonly UnitId[]) => void;
}) {
  const { units, chosen, choose } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const labelOf = useUnitLabel(units);
  const [typed, setTyped] = useState('');
  const shown = units.filter(({ unitName }) => matchesFolded(unitName, typed));
  const rest = shown.filter(({ unitId }) => !chosen.includes(unitId));
  return (
    <fieldset className={rows['fieldset']}>
      <legend>
        {said.units}: {said.chosen(chosen.length)}
      </legend>
      <div className={rows['row']}>
        <TextInput
          type="search"
          aria-label={said.filterUnits}
          placeholder={said.filterUnits}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button
          variant="default"
          disabled={rest.length === 0}
          onClick={() => choose([...chosen, ...rest.map(({ unitId }) => unitId)])}
        >
          {said.chooseShown(rest.length)}
        </Button>
      </div>
      <div className={styles['checks']}>
        {shown.map((unit) => (
          <Checkbox
            key={unit.unitId}
            label={labelOf(unit)}
            checked={chosen.includes(unit.unitId)}
            onChange={({ currentTarget }) =>
              choose(
                currentTarget.checked
                  ? [...chosen, unit.unitId]
                  : chosen.filter((one) => one !== unit.unitId),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
