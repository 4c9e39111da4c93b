import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { JudgementWord } from './outlook-word.tsx';
import { OverrideForm } from './override-form.tsx';
import styles from './target-page.module.css';

/** The judgement that holds; a leader's label never hides the computed one. */
export function TargetJudgement({ row }: { row: ScorecardRow }) {
  const { words, say, language } = useLanguage();
  const [isOpen, form] = useDisclosure(false);
  const { override } = row;
  return (
    <div className={styles['judgement']}>
      {override !== null && (
        <p className={styles['override']}>
          <strong>{say(judgementNames[override.label])}</strong>{' '}
          <span>
            {words.target.overrideBy(override.office, formatDate(override.decidedOn, language))}: “
            {override.reason}”
          </span>
        </p>
      )}
      <p>
        {override === null ? words.measures.judgement : words.measures.computedLabel}:{' '}
        <JudgementWord judgement={row.judgement} reasoned={row.judgementReasoned} />{' '}
        <Button className="no-print" variant="default" size="compact-sm" onClick={form.open}>
          {words.target.override}
        </Button>
      </p>
      {isOpen && <OverrideForm row={row} close={form.close} />}
    </div>
  );
}
