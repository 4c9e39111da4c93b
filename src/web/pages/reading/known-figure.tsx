import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import styles from './card.module.css';

/** What is known of the same figure without this document; its number is a door like any other. */
export function KnownFigure({ figure }: { figure: ReadFigure }) {
  const { words, language } = useLanguage();
  const { known } = figure;
  return (
    <section>
      <h3>{words.reading.known}</h3>
      {known === null ? (
        <p className={styles['quiet']}>{words.reading.knownNothing}</p>
      ) : (
        <p className={styles['known']}>
          <FigureNumber cell={known} withPeriod />
          {known.knownSince !== null && (
            <span className={styles['quiet']}>
              {words.why.knownSince} {formatDate(known.knownSince, language)}
            </span>
          )}
        </p>
      )}
    </section>
  );
}
