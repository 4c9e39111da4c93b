import type { Proposal } from '../../../core/figure/proposal.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './card.module.css';

interface AlternativesProps {
  alternatives: Proposal['alternatives'];
  nameOf: (code: string) => string;
  /** null: nothing can be chosen any more. */
  choose: ((indicatorCode: string) => void) | null;
}

const MOST = 4;

/** Other indicators that the words could mean; choosing one opens the correction with it. */
export function Alternatives({ alternatives, nameOf, choose }: AlternativesProps) {
  const { words } = useLanguage();
  const different = [...new Map(alternatives.map((one) => [one.indicatorCode, one])).values()];
  if (alternatives.length === 0 || choose === null) return null;
  return (
    <section>
      <h3>{words.reading.alternatives}</h3>
      <ul className={styles['alternatives']}>
        {different.slice(0, MOST).map(({ indicatorCode, likeness }) => (
          <li key={indicatorCode}>
            <button type="button" onClick={() => choose(indicatorCode)}>
              <span>{nameOf(indicatorCode)}</span>
              <span className={styles['likeness']}>
                {words.reading.likeness(Math.round(likeness * 100))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
