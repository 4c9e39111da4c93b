import styles from './share-bar.module.css';

interface Share {
  done: number;
  of: number;
}

/** k of n as a bar with its words; the words alone say it all. */
export function ShareBar({ label, share }: { label: string; share: Share }) {
  const percent = share.of === 0 ? 0 : (share.done / share.of) * 100;
  return (
    <div className={styles['share']}>
      <span>{label}</span>
      <span className={styles['track']} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <strong>
        {share.done}/{share.of}
      </strong>
    </div>
  );
}
