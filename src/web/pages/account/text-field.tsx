import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';
import styles from './form.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
  help?: string | undefined;
  fault?: string | undefined;
  input?: InputHTMLAttributes<HTMLInputElement>;
}

/** One line of text with what it is for and what is wrong with it. */
export function TextField({ label, value, change, help, fault, input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...input}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => change(target.value)}
      />
      <div id={`${id}-said`}>
        {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
        {help !== undefined && <p className={styles['help']}>{help}</p>}
      </div>
    </div>
  );
}
