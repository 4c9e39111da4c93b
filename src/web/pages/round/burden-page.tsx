import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type BurdenRow, showBurdenRoute } from '../../../contract/round/burden.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import styles from './round.module.css';

const MONTHS = 12;

/** What reporting costs each unit, and how punctual its head is. */
export default function BurdenPage() {
  const { words, say } = useLanguage();
  const { data, error, refetch } = useQuery(queryOf(showBurdenRoute, {}, { months: MONTHS }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { burden } = words;
  return (
    <article className={styles['page']}>
      <Link to="/rounds" className="no-print">
        {words.rounds.back}
      </Link>
      <h1>{burden.title}</h1>
      <p className={styles['lead']}>{burden.lead}</p>
      {data.rows.length === 0 ? (
        <EmptyState title={burden.none}>
          <p>{words.rounds.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <ShareBar label={burden.onTime} share={data.onTime} />
          <div className="table-scroll" tabIndex={0} role="region" aria-label={burden.title}>
            <table className={`grid-table cards-on-phone ${styles['table']}`}>
              <thead>
                <tr>
                  <th scope="col">{burden.unit}</th>
                  <th scope="col">{burden.head}</th>
                  <th scope="col">{burden.fields}</th>
                  <th scope="col">{burden.minutes}</th>
                  <th scope="col">{burden.perField}</th>
                  <th scope="col">{burden.onTime}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <Row key={row.unitId} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          {data.askedTwice.length > 0 && (
            <section className="notice-strip">
              <h2>{burden.askedTwice}</h2>
              <ul>
                {data.askedTwice.map(({ name, rounds }) => (
                  <li key={name.vi}>
                    {say(name)}: {rounds.join('; ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </article>
  );
}

function Row({ row }: { row: BurdenRow }) {
  const { words, language } = useLanguage();
  const number = (amount: BurdenRow['minutesPerMonth']) =>
    formatNumber(amount, { language, decimals: 1 });
  return (
    <tr>
      <th scope="row">{row.unitName}</th>
      <td data-label={words.burden.head} data-text>
        {row.headOffice}
      </td>
      <td data-label={words.burden.fields}>{row.fields}</td>
      <td data-label={words.burden.minutes}>{number(row.minutesPerMonth)}</td>
      <td data-label={words.burden.perField}>
        {number(row.minutesPerField)} <small>{words.burden[row.basis]}</small>
      </td>
      <td data-label={words.burden.onTime} data-late={row.onTime.done < row.onTime.of || undefined}>
        {row.onTime.done}/{row.onTime.of}
      </td>
    </tr>
  );
}
