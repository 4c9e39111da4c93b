import type { Certainty } from '../../../core/figure/proposal.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './card.module.css';

const bars = { sure: 3, likely: 2, unsure: 1 } satisfies Record<Certainty, number>;

/** How sure the product is: bars and a word, with what the word means. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  const { words } = useLanguage();
  return (
    <span className={styles['certainty']} title={words.reading.certaintyExplains[certainty]}>
      <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 5}
            y={12 - bar * 4}
            width="3.6"
            height={bar * 4}
            fill={bar <= bars[certainty] ? 'currentColor' : 'var(--line-strong)'}
          />
        ))}
      </svg>
      {words.reading.certainties[certainty]}
    </span>
  );
}
