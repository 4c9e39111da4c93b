import { useId } from 'react';
import styles from './form.module.css';

interface RadioListProps<Value extends string> {
  legend: string;
  help?: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  change: (value: Value) => void;
}

/** A choice of few, all of them in sight. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { legend, help, options, value, change } = props;
  const name = useId();
  return (
    <fieldset className={styles['radios']}>
      <legend>{legend}</legend>
      {help !== undefined && <p>{help}</p>}
      {options.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => change(one)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
