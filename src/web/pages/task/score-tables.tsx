import type { ReactNode } from 'react';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import type { WorkScore } from '../../../core/task/work-score.ts';
import type { showWorkScoreRoute } from '../../../contract/task/work-score.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { rateText } from './rates-line.tsx';
import { countText } from './task-words.ts';
import page from './task.module.css';
import styles from './rates.module.css';

type Shown = OutputOf<typeof showWorkScoreRoute>;

/** The same figures by unit and by person. */
export function ScoreTables({ units, people }: Pick<Shown, 'units' | 'people'>) {
  const { words } = useLanguage();
  const { workScore } = words;
  return (
    <>
      <section>
        <h2>{workScore.units}</h2>
        <ScoreTable head={workScore.columns.unit}>
          {units.map(({ unitId, unitName, ledProducts, parts, score }) => (
            <ScoreRow
              key={unitId}
              score={score}
              about={workScore.columns.parts(ledProducts, parts)}
            >
              {unitName}
            </ScoreRow>
          ))}
        </ScoreTable>
      </section>
      {people.length > 0 && (
        <section>
          <h2>{workScore.people}</h2>
          <ScoreTable head={workScore.columns.person}>
            {people.map(({ head, unitId, unitName, score }) => (
              <ScoreRow key={`${unitId} ${head.office} ${head.accountId}`} score={score}>
                {head.office}
                <small>{unitName}</small>
              </ScoreRow>
            ))}
          </ScoreTable>
        </section>
      )}
    </>
  );
}

const measured = ['quantity', 'quality', 'timeliness'] as const;

function ScoreTable({ head, children }: { head: string; children: ReactNode }) {
  const { words } = useLanguage();
  const { columns, formula } = words.workScore;
  return (
    <table className={`panel-table cards-on-phone ${styles['table']}`}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{columns.assigned}</th>
          <th scope="col">{columns.done}</th>
          {measured.map((name) => (
            <th key={name} scope="col">
              <Explained content={<p className={page['explained']}>{formula[name]}</p>}>
                {columns[name]}
              </Explained>
            </th>
          ))}
          <th scope="col">{columns.failed}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function ScoreRow(props: { score: WorkScore; about?: string; children: ReactNode }) {
  const { score, about, children } = props;
  const { words, language } = useLanguage();
  const { columns, excused } = words.workScore;
  const none = words.task.rate.none;
  const quality =
    score.quality === null ? none : `${formatNumber(decimal(score.quality), { language })}\u202f%`;
  return (
    <tr>
      <th scope="row" lang="vi">
        {children}
      </th>
      <td data-label={columns.assigned}>
        {countText(score.assigned, language)}
        {about !== undefined && <small>{about}</small>}
      </td>
      <td data-label={columns.done}>{countText(score.done, language)}</td>
      <td data-label={columns.quantity}>{rateText(score.quantity, language, none)}</td>
      <td data-label={columns.quality}>{quality}</td>
      <td data-label={columns.timeliness}>{rateText(score.timeliness, language, none)}</td>
      <td data-label={columns.failed} data-late={score.failedChecks > 0 || undefined}>
        {countText(score.failedChecks, language)}
        {score.excusedChecks > 0 && <small>{excused(score.excusedChecks)}</small>}
      </td>
    </tr>
  );
}
