import type { ReactNode } from 'react';
import type { Fate } from '../../../contract/reading/read-figure.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './fate.module.css';

/** One shape for each fate, so that they stay apart in grey print and for every eye. */
const shapes = {
  contradicts: <path d="M2 5.5h10.5M9.5 2.5l3 3-3 3M14 10.5H3.5M6.5 7.5l-3 3 3 3" />,
  'not-understood': (
    <path d="M5.2 5.6c0-3.6 5.6-3.6 5.6 0 0 2.2-2.8 2.2-2.8 4.4M8 12.8v.4" strokeWidth="1.9" />
  ),
  new: <path d="M8 2.8v10.4M2.8 8h10.4" strokeWidth="2" />,
  agrees: <path d="M2.5 8.5 6.3 12.3 13.5 4.2" strokeWidth="2" />,
  'not-a-figure': <path d="M3.5 8h9" />,
} satisfies Record<Fate, ReactNode>;

export function FateShape({ fate, size = 13 }: { fate: Fate; size?: number }) {
  return (
    <svg
      className={styles['shape']}
      data-fate={fate}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[fate]}
    </svg>
  );
}

/** What became of a number, as a shape and a word. */
export function FateBadge({ fate }: { fate: Fate }) {
  const { words } = useLanguage();
  return (
    <span className={styles['badge']} data-fate={fate} title={words.reading.fateExplains[fate]}>
      <FateShape fate={fate} />
      {words.reading.fates[fate]}
    </span>
  );
}
