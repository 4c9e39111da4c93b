import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { countText } from '../../ui/figure/count-text.ts';
import { listExplanationsRoute, type UnitSilenceRow } from '../../../contract/explanation.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ExplanationCard } from './explanation-card.tsx';
import styles from '../difficulty/difficulty.module.css';

/** What was asked and answered, and who is silent: the inbox of a unit, the list of a leader. */
export default function ExplanationListPage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const query = useQuery(queryOf(listExplanationsRoute, {}, { asOf }));
  const { data, error, refetch } = query;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { explanations } = words;
  return (
    <article className={styles['page']}>
      <Link to="/difficulties" className="no-print">
        {words.difficulties.back}
      </Link>
      <h1>{explanations.title}</h1>
      <p className={styles['lead']}>{explanations.lead}</p>
      {data.rows.length === 0 ? (
        <EmptyState title={explanations.none}>
          <p>{explanations.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <SilenceTable rows={data.silence} />
          <ul className={styles['lines']}>
            {data.rows.map((row) => (
              <ExplanationCard key={row.id} row={row} isPast={asOf !== undefined} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** Silence by unit, the longest on top. */
function SilenceTable({ rows }: { rows: UnitSilenceRow[] }) {
  const { words, language } = useLanguage();
  const { columns, silence } = words.explanations;
  const number = (count: number) => countText(count, language);
  return (
    <section className={styles['silence']}>
      <h2>{silence}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={silence}>
        <table className="grid-table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.asked}</th>
              <th scope="col">{columns.waiting}</th>
              <th scope="col">{columns.overdue}</th>
              <th scope="col">{columns.longest}</th>
              <th scope="col">{columns.late}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unitId}>
                <th scope="row" lang="vi">
                  {row.unitName}
                </th>
                <td data-label={columns.asked}>{number(row.asked)}</td>
                <td data-label={columns.waiting}>{number(row.waiting)}</td>
                <td data-label={columns.overdue} data-late={row.overdue > 0 || undefined}>
                  {number(row.overdue)}
                </td>
                <td data-label={columns.longest}>
                  {row.waiting === 0 ? '–' : words.difficulties.days(number(row.longestDays))}
                </td>
                <td data-label={columns.late} data-late={row.answeredLate > 0 || undefined}>
                  {row.answeredLate === 0
                    ? '–'
                    : words.explanations.lateAnswers(
                        number(row.answeredLate),
                        number(row.mostDaysLate),
                      )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
