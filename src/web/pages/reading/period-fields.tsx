import { PeriodKind } from '../../../core/period/period.ts';
import { useLanguage } from '../../language/language.tsx';
import { asks, periodOf } from './period-form.ts';
import type { PeriodForm } from './period-form.ts';
import styles from './correction.module.css';

interface PeriodFieldsProps {
  form: PeriodForm;
  change: (form: PeriodForm) => void;
}

const shownKinds = Object.keys(asks).map((kind) => PeriodKind.parse(kind));
const MONTHS = 12;
const QUARTERS = 4;

/** Kind of period, year, and what else the kind asks for. */
export function PeriodFields({ form, change }: PeriodFieldsProps) {
  const { words } = useLanguage();
  const { correction } = words.reading;
  const more = asks[form.kind];
  return (
    <fieldset className={styles['period']}>
      <legend>{correction.period}</legend>
      <select
        aria-label={correction.period}
        value={form.kind}
        onChange={({ target }) =>
          change({ ...form, kind: PeriodKind.parse(target.value), part: 1 })
        }
      >
        {shownKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.chart.kinds[kind]}
          </option>
        ))}
      </select>
      {(more === 'month' || more === 'quarter') && (
        <select
          aria-label={more === 'month' ? correction.month : correction.quarter}
          value={form.part}
          onChange={({ target }) => change({ ...form, part: Number(target.value) })}
        >
          {Array.from({ length: more === 'month' ? MONTHS : QUARTERS }, (_, at) => (
            <option key={at} value={at + 1}>
              {more === 'month' ? correction.month : correction.quarter} {at + 1}
            </option>
          ))}
        </select>
      )}
      <YearField
        label={more === 'lastYear' ? correction.fromYear : correction.year}
        value={form.year}
        change={(year) => change({ ...form, year })}
      />
      {more === 'lastYear' && (
        <YearField
          label={correction.toYear}
          value={form.lastYear}
          change={(lastYear) => change({ ...form, lastYear })}
        />
      )}
      {periodOf(form) === null && (
        <p role="alert" className={styles['fault']}>
          {correction.badPeriod}
        </p>
      )}
    </fieldset>
  );
}

function YearField(props: { label: string; value: string; change: (year: string) => void }) {
  return (
    <input
      aria-label={props.label}
      title={props.label}
      placeholder={props.label}
      inputMode="numeric"
      maxLength={4}
      value={props.value}
      onChange={({ target }) => props.change(target.value)}
    />
  );
}
