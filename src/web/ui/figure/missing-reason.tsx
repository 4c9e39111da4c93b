import { missingReasonNames } from '../../../core/kernel/missing.ts';
import type { Missing } from '../../../core/kernel/missing.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './figure-number.module.css';

/** Stands where a figure would stand, and says why there is none. */
export function MissingReason({ outcome }: { outcome: Missing }) {
  const { say } = useLanguage();
  const detail = outcome.detail === undefined ? undefined : say(outcome.detail);
  return (
    <span className={styles['missing']} title={detail}>
      {say(missingReasonNames[outcome.reason])}
      {detail !== undefined && <span className="only-read-aloud">: {detail}</span>}
    </span>
  );
}
