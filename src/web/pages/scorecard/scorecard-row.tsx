import { useState } from 'react';
import type { ReactNode } from 'react';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import type { ScorecardRow, TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { NotHere } from '../../ui/figure/not-here.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { JudgementWord, OutlookWord } from '../target/outlook-word.tsx';
import { LatestFigure, LatestGrowth, OwnerAndDue } from '../target/part-words.tsx';
import { PlanPercents } from '../target/plan-percents.tsx';
import { RequiredRate } from '../target/required-rate.tsx';
import { TargetSentence } from '../target/target-sentence.tsx';
import { Trajectory } from '../target/trajectory.tsx';
import rowWords from './row-words.module.css';
import { RowJudgement, TargetWording } from './row-words.tsx';
import type { HideableColumn } from './scorecard-search.ts';
import styles from './scorecard-table.module.css';

interface TableRowProps {
  row: ScorecardRow;
  columns: HideableColumn[];
  isFirst: boolean;
}

/** One item of the resolution; an item of several parts unfolds to one line for each. */
export function TableRow({ row, columns, isFirst }: TableRowProps) {
  const { words } = useLanguage();
  const [isUnfolded, setUnfolded] = useState(false);
  const [only] = row.parts;
  const isCompound = row.parts.length > 1;
  return (
    <>
      <tr data-row tabIndex={isFirst ? 0 : -1} className={styles[row.colour]}>
        <td className={styles['outlook']}>
          <OutlookWord outlook={row.outlook} colour={row.colour} reasoned={row.outlookReasoned} />
          <RowJudgement row={row} />
        </td>
        <td>
          <TargetWording row={row} />
          {isCompound && (
            <button
              type="button"
              className="plain-button no-print"
              aria-expanded={isUnfolded}
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {isUnfolded ? words.scorecard.hideParts : words.scorecard.showParts(row.parts.length)}
            </button>
          )}
        </td>
        {isCompound || only === undefined
          ? columns.length > 0 && (
              <td colSpan={columns.length}>{!isUnfolded && <FoldedParts parts={row.parts} />}</td>
            )
          : columns.map((column) => (
              <td key={column} className={styles[column]}>
                {cells[column](only)}
              </td>
            ))}
      </tr>
      {isCompound &&
        row.parts.map((part) => (
          <PartRow key={part.partNo} part={part} columns={columns} isShown={isUnfolded} />
        ))}
    </>
  );
}

/** An item of several parts, folded: what became of each, in a line. */
function FoldedParts({ parts }: { parts: TargetPartCell[] }) {
  const { say } = useLanguage();
  return (
    <ul className={`${styles['foldedParts']} no-print`}>
      {parts.map((part) => (
        <li key={part.partNo}>
          <StatusMark colour={part.colour} size={12} />
          <span lang="vi">{part.wording}</span>
          <span>{say(judgementNames[part.judgement])}</span>
        </li>
      ))}
    </ul>
  );
}

function PartRow(props: { part: TargetPartCell; columns: HideableColumn[]; isShown: boolean }) {
  const { words } = useLanguage();
  const { part, columns, isShown } = props;
  return (
    <tr className={`${styles['part']} ${isShown ? '' : styles['onlyPrinted']}`}>
      <td className={styles['outlook']}>
        <OutlookWord outlook={part.outlook} colour={part.colour} reasoned={part.outlookReasoned} />
        <span className={rowWords['under']}>
          <JudgementWord judgement={part.judgement} reasoned={part.judgementReasoned} />
        </span>
      </td>
      <td>
        <span className={rowWords['partNo']}>{words.scorecard.part(part.partNo)}</span>{' '}
        <TargetSentence wording={part.wording} parts={[part]} />
      </td>
      {columns.map((column) => (
        <td key={column} className={styles[column]}>
          {cells[column](part)}
        </td>
      ))}
    </tr>
  );
}

/** What stands in each column for one measurable part. */
const cells = {
  latest: (part) => <LatestFigure part={part} />,
  trajectory: (part) => (part.trajectory.length > 0 ? <Trajectory part={part} /> : <NotHere />),
  growth: (part) => <LatestGrowth part={part} />,
  plan: (part) =>
    part.percentsOfPlan.length > 0 ? <PlanPercents percents={part.percentsOfPlan} /> : <NotHere />,
  required: (part) => <RequiredRate part={part} />,
  owner: (part) => <OwnerAndDue part={part} />,
} satisfies Record<HideableColumn, (part: TargetPartCell) => ReactNode>;
