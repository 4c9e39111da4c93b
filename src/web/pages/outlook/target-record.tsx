import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { TargetId } from '../../../core/kernel/ids.ts';
import { showTargetForecastsRoute } from '../../../contract/outlook.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ForecastList } from './forecast-list.tsx';
import { SummaryTable } from './record-summary.tsx';
import styles from './outlook.module.css';

/** The forecasts that were kept of a target, and what came of them. */
export function TargetRecord({ targetId }: { targetId: TargetId }) {
  const { words, say } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(
    queryOf(showTargetForecastsRoute, { id: targetId }, { asOf }),
  );
  const { record } = words;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return (
    <section className={styles['record']} aria-labelledby="forecast-record">
      <h2 id="forecast-record">{record.title}</h2>
      {data !== undefined && data.parts.length === 0 && (
        <p className={styles['quiet']}>{record.noneOfTarget}</p>
      )}
      {data !== undefined && data.parts.length > 0 && (
        <>
          {data.summary.closed > 0 ? (
            <SummaryTable
              caption={record.lookingAhead}
              lines={data.byLead.map(({ span, summary }) => ({
                key: span.en,
                name: say(span),
                summary,
              }))}
            />
          ) : (
            <p>
              <strong>{record.noneClosed}.</strong> {record.noneClosedHelp}
            </p>
          )}
          <p className={styles['quiet']}>
            {record.errorHelp} {record.recomputedHelp}
          </p>
          {data.parts.map(({ partNo, partCount, forecasts }) => (
            <div key={partNo}>
              {partCount > 1 && <h3>{words.scorecard.part(partNo)}</h3>}
              <ForecastList forecasts={forecasts} />
            </div>
          ))}
        </>
      )}
      <p className="no-print">
        <Link to="/forecasts">{record.openAll}</Link>
      </p>
    </section>
  );
}
