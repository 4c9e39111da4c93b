import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ExportFormat } from '../../../contract/export.ts';
import {
  exportForecastsRoute,
  type ForecastRecord,
  type PartRecord,
  showForecastsRoute,
} from '../../../contract/outlook.ts';
import { queryOf, withQuery } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { useMay } from '../../ui/frame/me.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ForecastList } from './forecast-list.tsx';
import { SummaryTable } from './record-summary.tsx';
import styles from './outlook.module.css';

/** Every forecast of the targets of a unit, what came of it, and how good forecasts were. */
export default function ForecastsPage() {
  const { words, language } = useLanguage();
  const mayDo = useMay();
  const choice = useChoice();
  const query = { unit: choice?.unit?.id, asOf: choice?.asOf };
  const { data, error, refetch } = useQuery({
    ...queryOf(showForecastsRoute, {}, query),
    enabled: choice?.unit != null,
  });
  const { record } = words;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (choice !== null && choice.unit === null) return <Nothing />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <Link to="/scorecard" className="no-print">
        {record.back}
      </Link>
      <header>
        <h1>{record.title}</h1>
        <p className={styles['lead']}>{record.lead}</p>
      </header>
      {data.parts.length === 0 ? (
        <Nothing />
      ) : (
        <>
          {mayDo('export') && (
            <p className={`${styles['exports']} no-print`}>
              {ExportFormat.options.map((format) => (
                <a
                  key={format}
                  download
                  className="tool-button"
                  href={withQuery(exportForecastsRoute.path, { ...query, format, language })}
                >
                  <Icon name="download" size={16} /> {format.toUpperCase()}
                </a>
              ))}
            </p>
          )}
          <Summaries data={data} />
          <section className={styles['record']}>
            <h2>{record.forecastsOf}</h2>
            <p className={styles['quiet']}>
              {record.errorHelp} {record.recomputedHelp}
            </p>
            {data.parts.map((part) => (
              <Part key={`${part.targetId} ${part.partNo}`} part={part} />
            ))}
          </section>
        </>
      )}
    </article>
  );
}

function Nothing() {
  const { words } = useLanguage();
  return (
    <EmptyState title={words.record.none}>
      <p>{words.record.noneHelp}</p>
    </EmptyState>
  );
}

function Summaries({ data }: { data: ForecastRecord }) {
  const { words, say } = useLanguage();
  const { record } = words;
  const all = { key: 'all', name: record.all, summary: data.summary };
  return (
    <>
      {data.summary.closed === 0 && (
        <EmptyState title={record.noneClosed}>
          <p>{record.noneClosedHelp}</p>
        </EmptyState>
      )}
      <SummaryTable
        caption={record.byIndicator}
        lines={[
          ...data.byIndicator.map(({ indicatorCode, name, summary }) => ({
            key: indicatorCode,
            name: say(name),
            summary,
          })),
          all,
        ]}
      />
      <SummaryTable
        caption={record.byLead}
        lines={data.byLead.map(({ span, summary }) => ({ key: span.en, name: say(span), summary }))}
      />
    </>
  );
}

function Part({ part }: { part: PartRecord }) {
  const { words, say } = useLanguage();
  const { targetId, targetName, partNo, partCount, resolutionTitle, forecasts } = part;
  return (
    <details className={styles['part']} open={part.summary.closed > 0}>
      <summary>
        <strong>{say(targetName)}</strong>
        {partCount > 1 && `, ${words.record.part(partNo)}`} ({forecasts.length})
        <small>{resolutionTitle}</small>
      </summary>
      <p>
        <Link to="/targets/$id" params={{ id: targetId }}>
          {say(targetName)}
        </Link>
      </p>
      <ForecastList forecasts={forecasts} />
    </details>
  );
}
