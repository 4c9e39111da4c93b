import { Link } from '@tanstack/react-router';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { figureText } from '../../address.ts';
import { useLanguage } from '../../language/language.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { claimAmount } from './claim-rows.ts';
import styles from './card.module.css';

/** A figure in the ledger: the door to it, which ends at this sentence, and how to change it. */
export function RecordedFigure({ figure }: { figure: ReadFigure }) {
  const { words, language } = useLanguage();
  const { tells, proposal } = figure;
  const amount = proposal.claim === null ? null : claimAmount(proposal.claim, language);
  return (
    <section className={styles['note']}>
      {tells !== null && amount !== null && (
        <p>
          <Link
            className={styles['door']}
            to="."
            search={(before) => ({ ...before, why: figureText(tells) })}
            resetScroll={false}
            aria-haspopup="dialog"
            title={words.figure.why}
          >
            <Amount text={amount} />
          </Link>{' '}
          {words.reading.recorded}
        </p>
      )}
      <p>{words.reading.isRecorded}</p>
    </section>
  );
}
