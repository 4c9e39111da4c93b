import type { RequiredRateCell, TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import { COMPUTED_DECIMALS, amountText } from '../../ui/figure/number-words.ts';
import { ReasonedContent } from './reasoned-content.tsx';
import styles from './target.module.css';

/** What every year left must bring; both rates where levels and stated yearly rates disagree. */
export function RequiredRate({ part }: { part: TargetPartCell }) {
  const { words } = useLanguage();
  const { requiredRate, requiredRateFromRates } = part;
  if (requiredRate === null) {
    return <span className={styles['quiet']}>{words.measures.noRequired}</span>;
  }
  return (
    <>
      <Rate rate={requiredRate} />
      {requiredRateFromRates !== null && (
        <span className={styles['second']}>
          <Rate rate={requiredRateFromRates} note={words.measures.fromRates} />
        </span>
      )}
    </>
  );
}

function Rate({ rate, note }: { rate: RequiredRateCell; note?: string }) {
  const { words, language } = useLanguage();
  const { outcome, reasoned, measureUnit } = rate;
  if (outcome.kind === 'missing') return <MissingReason outcome={outcome} />;
  const form = { language, decimals: COMPUTED_DECIMALS };
  return (
    <span>
      <Explained
        className={styles['number']}
        content={<ReasonedContent reasoned={reasoned} title={words.measures.required} />}
      >
        <Amount text={amountText(outcome.value, measureUnit, form)} />
      </Explained>
      <span className={styles['under']}>
        {note ?? (rate.toHold ? words.measures.toHold : words.measures.yearsLeft(rate.yearsLeft))}
      </span>
      {rate.aboveHighestSeen && note === undefined && (
        <span className={`${styles['under']} ${styles['warning']}`}>
          {words.measures.aboveHighest}
        </span>
      )}
    </span>
  );
}
