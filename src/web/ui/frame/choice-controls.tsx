import { useNavigate } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { SharedSearch } from '../../address.ts';
import { useLanguage } from '../../language/language.tsx';
import { AsOfPicker } from './as-of-picker.tsx';
import type { Choice } from './choice.ts';
import styles from './choice-controls.module.css';

/** Unit, resolution and the day of knowledge: always in sight, always in the address. */
export function ChoiceControls({ choice }: { choice: Choice }) {
  const { words, language } = useLanguage();
  const navigate = useNavigate();
  const { overview, unit, resolution, asOf } = choice;
  const go = (change: Partial<SharedSearch>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, why: undefined, ...change }) });
  const ofUnit = overview.resolutions.filter((one) => one.unit.id === unit?.id);
  return (
    <div className={styles['choices']} role="group" aria-label={words.frame.choices}>
      <label className={styles['choice']}>
        <span>{words.frame.unit}</span>
        <select
          value={unit?.id ?? ''}
          onChange={({ target }) => {
            const chosen = overview.units.find(({ id }) => id === target.value);
            go({ unit: chosen?.id, resolution: undefined });
          }}
        >
          {overview.units.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
              {one.validTo !== null &&
                ` (${words.frame.unitGone(formatDate(one.validTo, language))})`}
            </option>
          ))}
        </select>
      </label>
      {ofUnit.length > 0 && (
        <label className={`${styles['choice']} ${styles['wide']}`}>
          <span>{words.frame.resolution}</span>
          <select
            value={resolution?.id ?? ''}
            onChange={({ target }) => {
              const chosen = ofUnit.find(({ id }) => id === target.value);
              go({ resolution: chosen?.id, unit: undefined });
            }}
          >
            {ofUnit.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <AsOfPicker
        asOf={asOf}
        today={overview.today}
        knownDays={overview.knownDays}
        choose={(day) => go({ asOf: day })}
      />
    </div>
  );
}
