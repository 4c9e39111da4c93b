import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import { NotHere } from '../../ui/figure/not-here.tsx';
import { periodInSentence } from '../../ui/figure/number-words.ts';
import { GrowthFigure } from './growth-figure.tsx';
import styles from './target.module.css';

/**
 * The newest figure with its grade and the day its data reach, the newest whole year beside it where that is
 * older, the proof of dated works, or the reason there is nothing.
 */
export function LatestFigure({ part }: { part: TargetPartCell }) {
  if (part.evidence.length > 0 || part.deadline !== null) return <Evidence part={part} />;
  if (part.latest !== null) {
    const year = part.latestYear?.cell ?? null;
    return (
      <>
        <FigureNumber cell={part.latest} withPeriod size="large" />
        {year !== null && (
          <span className={styles['second']}>
            <FigureNumber cell={year} withPeriod />
          </span>
        )}
      </>
    );
  }
  if (part.latestMissing?.kind === 'missing') return <MissingReason outcome={part.latestMissing} />;
  return <NotHere />;
}

/** Growth of the newest figure, and of the newest whole year where that is older. */
export function LatestGrowth({ part }: { part: TargetPartCell }) {
  const year = part.latestYear?.growth ?? null;
  if (part.growth === null && year === null) return <NotHere />;
  return (
    <>
      {part.growth !== null && (
        <GrowthFigure growth={part.growth} saidPeriod={part.latest?.address?.period} />
      )}
      {year !== null && (
        <span className={styles['second']}>
          <GrowthFigure growth={year} />
        </span>
      )}
    </>
  );
}

/** Dated works: by what document they were completed, and until when they had to be. */
function Evidence({ part }: { part: TargetPartCell }) {
  const { words, language } = useLanguage();
  const { evidence, deadline } = part;
  return (
    <>
      {evidence.map(({ completedOn, document }) => (
        <span key={`${completedOn} ${document}`} className={styles['evidence']}>
          <strong>{formatDate(completedOn, language)}</strong> {document}
        </span>
      ))}
      {evidence.length === 0 && (
        <span className={styles['quiet']}>{words.measures.noEvidence}</span>
      )}
      {deadline !== null && (
        <span className={styles['under']}>
          {words.measures.deadline(formatDate(deadline, language))}
        </span>
      )}
    </>
  );
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
