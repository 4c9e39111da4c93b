import { Link } from '@tanstack/react-router';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BlockedMark } from '../target/blocked-mark.tsx';
import { ProgrammesMark } from '../target/programmes-mark.tsx';
import { JudgementWord } from '../target/outlook-word.tsx';
import { TargetSentence } from '../target/target-sentence.tsx';
import styles from './row-words.module.css';

/** Judgement of the whole item; a leader's label stands first, the computed one beside it. */
export function RowJudgement({ row }: { row: ScorecardRow }) {
  const { words, say, language } = useLanguage();
  const { override } = row;
  if (override === null) {
    return (
      <span className={styles['under']}>
        <JudgementWord judgement={row.judgement} reasoned={row.judgementReasoned} />
      </span>
    );
  }
  return (
    <span className={styles['overridden']}>
      <strong>{say(judgementNames[override.label])}</strong>
      <span title={override.reason}>
        {words.target.overrideBy(override.office, formatDate(override.decidedOn, language))}
      </span>
      <span>
        {words.measures.computedLabel}:{' '}
        <JudgementWord judgement={row.judgement} reasoned={row.judgementReasoned} />
      </span>
    </span>
  );
}

/** The sentence of the resolution as the door to its target, with what must be known beside it. */
export function TargetWording({ row }: { row: ScorecardRow }) {
  const { words, say } = useLanguage();
  return (
    <>
      <Link
        to="/targets/$id"
        params={{ id: row.targetId }}
        className={styles['wording']}
        data-open
        lang="vi"
      >
        {row.number !== null && <span className={styles['number']}>{row.number}. </span>}
        <TargetSentence wording={row.wording} parts={row.parts} />
      </Link>
      {row.partsRule !== null && row.state === 'in-force' && (
        <span className={styles['note']}>{say(row.partsRule)}</span>
      )}
      {row.state !== 'in-force' && (
        <span className={styles['note']}>
          {words.targetStates[row.state]}
          {row.stateNote !== null && `: ${row.stateNote}`}
        </span>
      )}
      {row.contradictionCount > 0 && (
        <Link
          to="/contradictions"
          search={{ indicator: indicatorsOf(row) }}
          className={styles['badge']}
        >
          <Icon name="contradictions" size={13} />
          {words.scorecard.contradictionBadge(row.contradictionCount)}
        </Link>
      )}
      <BlockedMark targetId={row.targetId} className={styles['badge'] ?? ''} />
      <ProgrammesMark targetId={row.targetId} className={styles['programmes'] ?? ''} />
    </>
  );
}

function indicatorsOf(row: ScorecardRow): string {
  return row.parts.flatMap(({ indicatorCode }) => indicatorCode ?? []).join(',');
}
