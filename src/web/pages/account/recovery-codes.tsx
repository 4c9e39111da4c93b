import { Button } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './account.module.css';
import shownOnce from './shown-once.module.css';

interface RecoveryCodesProps {
  codes: string[];
  signInName: string;
  close: () => void;
}

/** Shown once: to be printed or copied before it is closed. */
export function RecoveryCodes({ codes, signInName, close }: RecoveryCodesProps) {
  const { words } = useLanguage();
  const { factor } = words.account;
  return (
    <div className={shownOnce['codes']} data-print-alone>
      <h3>{factor.codesTitle}</h3>
      <p className="no-print">{factor.codesLead}</p>
      <p className="only-print">{factor.codesFor(signInName)}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={`${styles['buttons']} no-print`}>
        <Button onClick={() => window.print()}>{factor.print}</Button>
        <CopyButton text={codes.join('\n')} />
        <Button variant="subtle" onClick={close}>
          {factor.kept}
        </Button>
      </div>
    </div>
  );
}
