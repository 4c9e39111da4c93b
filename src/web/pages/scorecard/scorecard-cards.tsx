import type { ReactNode } from 'react';
import type { ScorecardRow, TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { JudgementWord, OutlookWord } from '../target/outlook-word.tsx';
import { LatestFigure, LatestGrowth, OwnerAndDue } from '../target/part-words.tsx';
import { PlanPercents } from '../target/plan-percents.tsx';
import { RequiredRate } from '../target/required-rate.tsx';
import { TargetSentence } from '../target/target-sentence.tsx';
import { Trajectory } from '../target/trajectory.tsx';
import rowWords from './row-words.module.css';
import { RowJudgement, TargetWording } from './row-words.tsx';
import styles from './scorecard-cards.module.css';

/** The scorecard on a phone: the same content in the same order, a card for each item. */
export function ScorecardCards({ rows }: { rows: ScorecardRow[] }) {
  return (
    <ol className={styles['cards']}>
      {rows.map((row) => (
        <li key={row.targetId} className={`${styles['card']} ${styles[row.colour] ?? ''}`}>
          <div className={styles['cardHead']}>
            <OutlookWord outlook={row.outlook} colour={row.colour} reasoned={row.outlookReasoned} />
            <RowJudgement row={row} />
          </div>
          <div>
            <TargetWording row={row} />
          </div>
          {row.parts.map((part) => (
            <PartOfCard key={part.partNo} part={part} isOneOfSeveral={row.parts.length > 1} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function PartOfCard({ part, isOneOfSeveral }: { part: TargetPartCell; isOneOfSeveral: boolean }) {
  const { words } = useLanguage();
  const { columnNames } = words.scorecard;
  return (
    <div className={isOneOfSeveral ? styles['cardPart'] : undefined}>
      {isOneOfSeveral && (
        <p>
          <span className={rowWords['partNo']}>{words.scorecard.part(part.partNo)}</span>{' '}
          <TargetSentence wording={part.wording} parts={[part]} />{' '}
          <JudgementWord judgement={part.judgement} reasoned={part.judgementReasoned} />
        </p>
      )}
      <dl className={styles['cardFacts']}>
        <Fact name={columnNames.latest}>
          <LatestFigure part={part} />
        </Fact>
        {part.trajectory.length > 0 && (
          <Fact name={columnNames.trajectory}>
            <Trajectory part={part} />
          </Fact>
        )}
        {(part.growth ?? part.latestYear?.growth ?? null) !== null && (
          <Fact name={columnNames.growth}>
            <LatestGrowth part={part} />
          </Fact>
        )}
        {part.requiredRate !== null && (
          <Fact name={columnNames.required}>
            <RequiredRate part={part} />
          </Fact>
        )}
        {part.percentsOfPlan.length > 0 && (
          <Fact name={columnNames.plan} isWide>
            <PlanPercents percents={part.percentsOfPlan} />
          </Fact>
        )}
        <Fact name={columnNames.owner} isWide>
          <OwnerAndDue part={part} />
        </Fact>
      </dl>
    </div>
  );
}

function Fact(props: { name: string; children: ReactNode; isWide?: boolean }) {
  return (
    <div className={props.isWide === true ? styles['wideFact'] : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
