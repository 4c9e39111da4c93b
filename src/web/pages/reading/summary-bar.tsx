import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { FateShape } from './fate-badge.tsx';
import { fateOrder, isShown, isWaiting } from './fates.ts';
import { places } from './places.ts';
import type { Item } from './items.ts';
import type { Shown } from './reading-search.ts';
import fateStyles from './fate.module.css';
import styles from './reading.module.css';

interface SummaryBarProps {
  items: readonly Item[];
  counts: Record<Shown, number>;
  shown: Shown | undefined;
  show: (shown: Shown | undefined) => void;
  decide: (items: readonly Item[], decision: 'accept' | 'reject') => void;
  children: ReactNode;
}

/** How many of each fate: legend, filter and summary in one, always in sight. */
export function SummaryBar(props: SummaryBarProps) {
  const { counts, shown, show, children } = props;
  const { words } = useLanguage();
  const { reading } = words;
  const { waiting } = counts;
  return (
    <div className={`${styles['summary']} no-print`} id={places.summary}>
      <div className={fateStyles['chips']} role="group" aria-label={reading.legend}>
        {fateOrder.map((fate) => (
          <button
            key={fate}
            type="button"
            className={fateStyles['chip']}
            data-fate={fate}
            aria-pressed={shown === fate}
            disabled={counts[fate] === 0}
            title={reading.fateExplains[fate]}
            onClick={() => show(shown === fate ? undefined : fate)}
          >
            <FateShape fate={fate} />
            <span className={fateStyles['count']}>{counts[fate]}</span>
            <span className={fateStyles['sample']}>{reading.fates[fate]}</span>
          </button>
        ))}
        <button
          type="button"
          className={fateStyles['chip']}
          aria-pressed={shown === 'waiting'}
          disabled={waiting === 0}
          onClick={() => show(shown === 'waiting' ? undefined : 'waiting')}
        >
          <span className={fateStyles['count']}>{waiting}</span> {reading.waiting}
        </button>
      </div>
      {children}
      <Filtered {...props} />
    </div>
  );
}

/** What the filter leaves in sight, in words, and one act for all that waits among it. */
function Filtered({ items, shown, show, decide }: SummaryBarProps) {
  const { words } = useLanguage();
  const { reading } = words;
  const among = useMemo(() => items.filter((item) => isShown(item, shown)), [items, shown]);
  const open = among.filter(isWaiting);
  const acceptable = open.filter((item) => item.fate !== 'not-understood');
  return (
    <p className={styles['filtered']} aria-live="polite">
      {shown === undefined ? (
        <span className={styles['legend']}>{reading.legendDecisions}</span>
      ) : (
        <span className={styles['bulk']}>
          {reading.filtered(among.length, items.length)}:{' '}
          {shown === 'waiting' ? reading.waiting : reading.fates[shown]}.
          {acceptable.length > 1 && (
            <button
              type="button"
              className="plain-button"
              onClick={() => decide(acceptable, 'accept')}
            >
              {reading.acceptAll(acceptable.length)}
            </button>
          )}
          {open.length > 1 && (
            <button type="button" className="plain-button" onClick={() => decide(open, 'reject')}>
              {reading.rejectAll(open.length)}
            </button>
          )}
          <button type="button" className="plain-button" onClick={() => show(undefined)}>
            {words.clear}
          </button>
        </span>
      )}
    </p>
  );
}
