import { Button, Checkbox, Select } from '@mantine/core';
import type { listRoundChoicesRoute } from '../../../contract/round.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Change } from './choose-period.tsx';
import type { RoundForm } from './round-form.ts';
import styles from './make-round.module.css';
import shared from './round.module.css';

type Units = OutputOf<typeof listRoundChoicesRoute>['units'];

/** Who calls, and which of the units below must answer. */
export function ChooseUnits(props: { form: RoundForm; change: Change; units: Units }) {
  const { form, change, units } = props;
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
      <Select
        label={said.caller}
        required
        searchable
        data={callers.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        value={form.unitId}
        onChange={call}
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
        </>
      )}
    </section>
  );
}
