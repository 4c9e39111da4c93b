import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import type { listRoundChoicesRoute } from '../../../contract/round/round.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { useLanguage } from '../../language/language.tsx';
import { UnitSelect } from '../../ui/unit-select.tsx';
import type { Change } from './choose-period.tsx';
import { TypedDayField } from '../../ui/day-field.tsx';
import type { RoundForm } from './round-form.ts';
import styles from './make-round.module.css';
import shared from './round.module.css';

type Units = OutputOf<typeof listRoundChoicesRoute>['units'];

/** Who calls, and which of the units below must answer. */
export function ChooseUnits(props: {
  form: RoundForm;
  change: Change;
  units: Units;
  /** Day by which all send; null while it is not worked out. */
  dueOn: PlainDate | null;
}) {
  const { form, change, units, dueOn } = props;
  const { words } = useLanguage();
  const said = words.makeRound;
  const callers = units.filter(({ below }) => below.length > 0);
  const below = callers.find(({ unitId }) => unitId === form.unitId)?.below ?? [];
  const choices = units.filter(({ unitId }) => below.includes(unitId));
  const call = (unitId: string | null) => {
    const caller = callers.find((one) => one.unitId === unitId);
    change({ unitId: caller?.unitId ?? null, units: caller?.below ?? [] });
  };
  return (
    <section className={styles['part']}>
      <h2>{said.units}</h2>
      <UnitSelect
        label={said.caller}
        required
        units={callers.map(({ unitId, name }) => ({ unitId, unitName: name }))}
        value={form.unitId}
        change={call}
      />
      {choices.length > 0 && (
        <>
          <div className={shared['buttons']}>
            <span>{said.unitCount(form.units.length, choices.length)}</span>
            <Button size="compact-sm" variant="default" onClick={() => change({ units: below })}>
              {said.all}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => change({ units: [] })}>
              {said.noneOf}
            </Button>
          </div>
          <div className={styles['fields']}>
            {choices.map(({ unitId, name }) => (
              <Checkbox
                key={unitId}
                label={name}
                checked={form.units.includes(unitId)}
                onChange={({ currentTarget }) =>
                  change({
                    units: currentTarget.checked
                      ? [...form.units, unitId]
                      : form.units.filter((one) => one !== unitId),
                  })
                }
              />
            ))}
          </div>
          <OwnDays
            form={form}
            change={change}
            units={choices.filter(({ unitId }) => form.units.includes(unitId))}
            dueOn={dueOn}
          />
        </>
      )}
    </section>
  );
}

/** A deadline of its own for a unit that needs more time, or must send before the others. */
function OwnDays(props: {
  form: RoundForm;
  change: Change;
  units: Units;
  dueOn: PlainDate | null;
}) {
  const { form, change, units, dueOn } = props;
  const { words, language } = useLanguage();
  const said = words.makeRound;
  const count = units.filter(({ unitId }) => (form.ownDays[unitId] ?? '').trim() !== '').length;
  const [isOpen, setOpen] = useState(count > 0);
  if (units.length === 0) return null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {said.ownDays}
        {count > 0 && `: ${said.ownCount(count)}`}
      </summary>
      <p className={shared['lead']}>{said.ownDaysHelp}</p>
      <div className={styles['fields']}>
        {units.map(({ unitId, name }) => (
          <TypedDayField
            key={unitId}
            label={said.dayOf(name)}
            placeholder={dueOn === null ? undefined : formatDate(dueOn, language)}
            typed={form.ownDays[unitId] ?? ''}
            write={(typed) => change({ ownDays: { ...form.ownDays, [unitId]: typed } })}
          />
        ))}
      </div>
    </details>
  );
}
