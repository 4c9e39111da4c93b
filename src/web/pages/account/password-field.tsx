import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './form.module.css';

interface PasswordFieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  fault?: string | undefined;
  /** Said below the field. */
  children?: ReactNode;
}

/** A password, hidden until one asks to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, change, autoComplete, fault, children } = props;
  const { words } = useLanguage();
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['withButton']}>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-said`}
          onChange={({ target }) => change(target.value)}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={isShown ? words.account.hidePassword : words.account.showPassword}
          title={isShown ? words.account.hidePassword : words.account.showPassword}
          onClick={() => setShown(!isShown)}
        >
          <Icon name="eye" />
        </button>
      </div>
      <div id={`${id}-said`}>
        {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
        {children}
      </div>
    </div>
  );
}
