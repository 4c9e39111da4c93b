import { useLanguage } from '../../language/language.tsx';
import { readingKeys } from '../../ui/frame/reading-keys.ts';
import type { ReadingDesk } from './use-desk.ts';
import styles from './panel.module.css';

/** Before a figure is chosen: where to begin, and the keys. */
export function PanelStart({ desk }: { desk: ReadingDesk }) {
  const { words } = useLanguage();
  const { reading } = words;
  return (
    <div className={styles['start']}>
      <h2>{reading.cardEmpty}</h2>
      {desk.counts.waiting > 0 ? (
        <button type="button" className={styles['startButton']} onClick={desk.goToWaiting}>
          {reading.startWaiting(desk.counts.waiting)}
        </button>
      ) : (
        <p className={styles['quiet']}>{reading.nothingWaits}</p>
      )}
      <button type="button" className="plain-button" onClick={() => desk.step(1)}>
        {reading.startFirst}
      </button>
      <p className={styles['keysLead']}>{reading.cardEmptyHelp}</p>
      <dl className={styles['keys']}>
        {readingKeys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{reading.keys[does]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
