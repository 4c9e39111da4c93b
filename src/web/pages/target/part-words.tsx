import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import { periodInSentence } from '../../ui/figure/number-words.ts';
import styles from './target.module.css';

/** The newest figure with its grade and the day its data reach, or the reason there is none. */
export function LatestFigure({ part }: { part: TargetPartCell }) {
  if (part.latest !== null) return <FigureNumber cell={part.latest} withPeriod size="large" />;
  if (part.latestMissing?.kind === 'missing') return <MissingReason outcome={part.latestMissing} />;
  return null;
}

/** Who answers, and when the next figure is due. */
export function OwnerAndDue({ part }: { part: TargetPartCell }) {
  const { words, language } = useLanguage();
  const { owner, nextDue } = part;
  return (
    <>
      <span className={owner === null ? styles['quiet'] : undefined}>
        {owner ?? words.scorecard.noOwner}
      </span>
      <span className={styles['due']}>
        {nextDue === null
          ? words.scorecard.nothingDue
          : words.scorecard.nextDue(
              periodInSentence(nextDue.periodId, language),
              formatDate(nextDue.dueOn, language),
            )}
      </span>
    </>
  );
}
