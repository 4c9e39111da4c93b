import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { monthOf, yearOf, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { exportWorkScoreRoute, showWorkScoreRoute } from '../../../contract/task/work-score.ts';
import { queryOf, withQuery } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { useMay } from '../../ui/frame/me.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { monthName, monthTextOf } from './calendar-month.ts';
import {
  otherScorePeriod,
  readScorePeriod,
  type ScoreKind,
  scorePeriodOf,
} from './score-period.ts';
import { ScoreRules } from './score-rules.tsx';
import { ScoreTables } from './score-tables.tsx';
import { TaskNav } from './task-nav.tsx';
import page from './task.module.css';

/** Kết quả công việc: quantity, quality and timeliness by unit and person, of a month or a quarter. */
export default function ScorePage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const { period } = useSearch({ from: '/tasks/score' });
  const today = useChoice()?.overview.today;
  const day = asOf ?? today;
  const chosen = period ?? (day === undefined ? null : scorePeriodOf(day, 'quarter'));
  return (
    <article className={page['page']}>
      <h1>{words.task.heads.score}</h1>
      <TaskNav />
      <p className={page['lead']}>{words.workScore.lead}</p>
      {chosen === null || day === undefined ? (
        <PageSkeleton />
      ) : (
        <>
          <PeriodBar period={chosen} day={day} asOf={asOf} />
          <Scores period={chosen} asOf={asOf} />
        </>
      )}
    </article>
  );
}

interface PeriodBarProps {
  period: string;
  day: PlainDate;
  asOf: PlainDate | undefined;
}

function PeriodBar({ period, day, asOf }: PeriodBarProps) {
  const { words, language } = useLanguage();
  const { workScore } = words;
  const navigate = useNavigate({ from: '/tasks/score' });
  const may = useMay();
  const read = readScorePeriod(period);
  const go = (to: string) =>
    void navigate({ search: (before) => ({ ...before, period: to }), replace: true });
  return (
    <div className={page['switch']}>
      <button
        type="button"
        className="tool-button no-print"
        aria-label={workScore.earlier}
        onClick={() => go(otherScorePeriod(period, -1))}
      >
        <Icon name="chevronLeft" size={16} />
      </button>
      <h2 aria-live="polite">{usePeriodName(read)}</h2>
      <button
        type="button"
        className="tool-button no-print"
        aria-label={workScore.later}
        onClick={() => go(otherScorePeriod(period, 1))}
      >
        <Icon name="chevronRight" size={16} />
      </button>
      <div role="group" aria-label={workScore.kinds} className="no-print">
        {(['month', 'quarter'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="tool-button"
            aria-pressed={read?.kind === kind}
            onClick={() => go(scorePeriodOf(read?.kind === kind ? read.start : day, kind))}
          >
            {workScore.kind[kind]}
          </button>
        ))}
      </div>
      {may('export') && (
        <a
          className="tool-button no-print"
          href={withQuery(exportWorkScoreRoute.path, { period, asOf, language })}
          download
        >
          <Icon name="download" size={16} /> {workScore.export}
        </a>
      )}
    </div>
  );
}

function usePeriodName(read: { kind: ScoreKind; start: PlainDate } | null): string {
  const { words, language } = useLanguage();
  const { workScore } = words;
  if (read === null) return '';
  const { kind, start } = read;
  return kind === 'quarter'
    ? workScore.quarter(Math.ceil(monthOf(start) / 3), yearOf(start))
    : workScore.month(monthName(monthTextOf(start), language));
}

function Scores({ period, asOf }: { period: string; asOf: PlainDate | undefined }) {
  const { words } = useLanguage();
  const { data, error, refetch } = useQuery({
    ...queryOf(showWorkScoreRoute, {}, { period, asOf }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const rules = <ScoreRules score={data} isPast={asOf !== undefined} />;
  return data.units.length === 0 ? (
    <>
      {rules}
      <EmptyState title={words.workScore.none}>
        <p>{words.workScore.noneHelp}</p>
      </EmptyState>
    </>
  ) : (
    <>
      {rules}
      <ScoreTables units={data.units} people={data.people} />
    </>
  );
}
