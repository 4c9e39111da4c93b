import styles from './figure-number.module.css';

const BEFORE_UNIT = '\u202F';

/** A written amount with the number strong and its unit light, as a yearbook sets them. */
export function Amount({ text }: { text: string }) {
  const at = text.indexOf(BEFORE_UNIT);
  if (at === -1) return <span className={styles['amount']}>{text}</span>;
  return (
    <span className={styles['amount']}>
      {text.slice(0, at)}
      <span className={styles['unit']}>{text.slice(at)}</span>
    </span>
  );
}
