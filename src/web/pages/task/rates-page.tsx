import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { formatDate, monthOf, yearOf } from '../../../core/kernel/plain-date.ts';
import { rateTasksRoute } from '../../../contract/task/task-lists.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Sparkline } from '../../ui/chart/sparkline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RateNumber, RatesLine, rateText } from './rates-line.tsx';
import { TaskNav } from './task-nav.tsx';
import { countText } from './task-words.ts';
import page from './task.module.css';
import styles from './rates.module.css';

type Unit = OutputOf<typeof rateTasksRoute>['units'][number];

/** Rates by lead unit, the lowest completion first, each with the ends of the months before. */
export default function RatesPage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(rateTasksRoute, {}, { asOf }));
  return (
    <article className={page['page']}>
      <h1>{words.task.heads.rates}</h1>
      <TaskNav />
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <PageSkeleton />
      ) : (
        <>
          <RatesLine summary={data.all} />
          <p className="quiet">
            {words.workScore.inSight}{' '}
            {data.enteredLater > 0 && words.task.months.enteredLater(data.enteredLater)}
          </p>
          {data.units.length === 0 ? (
            <EmptyState title={words.task.noneYet}>
              <p>{words.task.noneYetHelp}</p>
            </EmptyState>
          ) : (
            <UnitTable units={data.units} />
          )}
        </>
      )}
    </article>
  );
}

const shownCounts = ['openOverdue', 'openInTime', 'doneOnTime', 'doneLate'] as const;

function UnitTable({ units }: { units: Unit[] }) {
  const { words, language } = useLanguage();
  const { task } = words;
  return (
    <table className={`panel-table cards-on-phone ${styles['table']}`}>
      <thead>
        <tr>
          <th scope="col">{task.columns.lead}</th>
          <th scope="col">{task.rate.completion}</th>
          <th scope="col">{task.rate.onTime}</th>
          {shownCounts.map((name) => (
            <th key={name} scope="col">
              {capital(task.rate[name])}
            </th>
          ))}
          <th scope="col">{task.months.title}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row" lang="vi">
              <Link to="/tasks" search={{ who: unit.unitId, part: 'lead' }}>
                {unit.unitName}
              </Link>
              {unit.headOffice !== null && <small>{unit.headOffice}</small>}
            </th>
            <td data-label={task.rate.completion}>
              <RateNumber rate={unit.summary.rates.completion} name="completion" />
            </td>
            <td data-label={task.rate.onTime}>
              <RateNumber rate={unit.summary.rates.onTime} name="onTime" />
            </td>
            {shownCounts.map((name) => (
              <td
                key={name}
                data-label={capital(task.rate[name])}
                data-none={unit.summary.counts[name] === 0 || undefined}
                data-late={(name === 'openOverdue' && unit.summary.counts[name] > 0) || undefined}
              >
                {countText(unit.summary.counts[name], language)}
              </td>
            ))}
            <td data-label={task.months.title}>
              <Past unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The completion rate at the ends of past months; where it did not apply the line breaks. */
function Past({ unit: { past } }: { unit: Unit }) {
  const { words, language } = useLanguage();
  const said = past
    .filter(({ rates }) => rates.completion.kind === 'rate')
    .map(
      ({ day, rates }) =>
        `${formatDate(day, language)}: ${rateText(rates.completion, language, '')}`,
    );
  if (said.length < 2) return <em className="quiet">{words.task.months.none}</em>;
  return (
    <Sparkline
      label={`${words.task.rate.completion}, ${said.join('; ')}`}
      points={past.map(({ day, rates: { completion } }) => ({
        label: `${monthOf(day)}/${yearOf(day) % 100}`,
        value: completion.kind === 'rate' ? Number(completion.percent) : null,
        asked: null,
        isEstimate: false,
      }))}
    />
  );
}
