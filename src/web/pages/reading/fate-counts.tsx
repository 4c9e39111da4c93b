import type { Fate } from '../../../contract/reading/read-figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { FateShape } from './fate-badge.tsx';
import { fateOrder } from './fates.ts';
import styles from './fate.module.css';

const shownFates = fateOrder.filter((fate) => fate !== 'not-a-figure');

/** How many figures of each fate, as a bar and in words. */
export function FateCounts({ counts }: { counts: Record<Fate, number> }) {
  const { words } = useLanguage();
  const present = shownFates.filter((fate) => counts[fate] > 0);
  return (
    <>
      <div className={styles['bar']} aria-hidden="true">
        {present.map((fate) => (
          <span
            key={fate}
            className={styles['part']}
            data-fate={fate}
            style={{ flexGrow: counts[fate] }}
          />
        ))}
      </div>
      <div className={styles['counts']}>
        {present.map((fate) => (
          <span key={fate}>
            <FateShape fate={fate} size={11} /> {counts[fate]} {words.reading.fates[fate]}
          </span>
        ))}
      </div>
    </>
  );
}
