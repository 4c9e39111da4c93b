import type { RequiredRateCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import { COMPUTED_DECIMALS, amountText } from '../../ui/figure/number-words.ts';
import { ReasonedContent } from './reasoned-content.tsx';
import styles from './target.module.css';

/** What every year left must bring, with its formula and the numbers in it. */
export function RequiredRate({ rate }: { rate: RequiredRateCell | null }) {
  const { words, language } = useLanguage();
  if (rate === null) return <span className={styles['quiet']}>{words.measures.noRequired}</span>;
  const { outcome, reasoned, measureUnit } = rate;
  return (
    <span>
      {outcome.kind === 'missing' ? (
        <MissingReason outcome={outcome} />
      ) : (
        <Explained
          className={styles['number']}
          content={<ReasonedContent reasoned={reasoned} title={words.measures.required} />}
        >
          <Amount
            text={amountText(outcome.value, measureUnit, { language, decimals: COMPUTED_DECIMALS })}
          />
        </Explained>
      )}
      <span className={styles['under']}>
        {rate.toHold ? words.measures.toHold : words.measures.yearsLeft(rate.yearsLeft)}
      </span>
      {rate.aboveHighestSeen && (
        <span className={`${styles['under']} ${styles['warning']}`}>
          {words.measures.aboveHighest}
        </span>
      )}
    </span>
  );
}
