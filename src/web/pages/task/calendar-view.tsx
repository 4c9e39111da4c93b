import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf, formatDate } from '../../../core/kernel/plain-date.ts';
import { showTaskCalendarRoute } from '../../../contract/task/task-lists.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { daysOfMonth, monthName, monthTextOf, otherMonth, weeksOf } from './calendar-month.ts';
import { filterOf } from './task-search.ts';
import { colourOf } from './task-words.ts';
import { useTaskSearch } from './use-task-search.ts';
import styles from './calendar.module.css';

type Day = OutputOf<typeof showTaskCalendarRoute>['days'][number];

/** Deadlines and interim reports of a month; on a phone the days that have any. */
export function CalendarView() {
  const { asOf, search } = useTaskSearch();
  const today = useChoice()?.overview.today;
  const month = search.month ?? (today === undefined ? null : monthTextOf(asOf ?? today));
  return month === null ? <PageSkeleton rows={6} /> : <Month month={month} />;
}

function Month({ month }: { month: string }) {
  const { words, language } = useLanguage();
  const { calendar } = words.task;
  const { search, asOf, change } = useTaskSearch();
  const { data, error, refetch } = useQuery({
    ...queryOf(showTaskCalendarRoute, {}, { ...filterOf(search, asOf), ...daysOfMonth(month) }),
    placeholderData: keepPreviousData,
  });
  const go = (months: number) => change({ month: otherMonth(month, months) });
  return (
    <section className={styles['calendar']} aria-labelledby="month">
      <header>
        <button
          type="button"
          className="tool-button no-print"
          aria-label={calendar.before}
          onClick={() => go(-1)}
        >
          <Icon name="chevronLeft" size={16} />
        </button>
        <h2 id="month" aria-live="polite">
          {calendar.month(monthName(month, language))}
        </h2>
        <button
          type="button"
          className="tool-button no-print"
          aria-label={calendar.after}
          onClick={() => go(1)}
        >
          <Icon name="chevronRight" size={16} />
        </button>
        {search.month !== undefined && (
          <button
            type="button"
            className="tool-button no-print"
            onClick={() => change({ month: undefined })}
          >
            {calendar.now}
          </button>
        )}
      </header>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <MonthTable days={data.days} asOf={data.asOf} />
          <Agenda days={data.days.filter(({ entries }) => entries.length > 0)} />
        </>
      )}
    </section>
  );
}

function MonthTable({ days, asOf }: { days: Day[]; asOf: string }) {
  const { words, language } = useLanguage();
  const { calendar } = words.task;
  return (
    <table className={styles['month']}>
      <thead>
        <tr>
          {calendar.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, number) => (
          <tr key={week.find((day) => day !== null)?.day ?? number}>
            {week.map((day, weekday) =>
              day === null ? (
                <td key={weekday} data-beside />
              ) : (
                <td
                  key={weekday}
                  data-off={!day.isWorkingDay || undefined}
                  aria-current={day.day === asOf ? 'date' : undefined}
                >
                  <time dateTime={day.day} aria-label={formatDate(day.day, language)}>
                    {dayOf(day.day)}
                  </time>
                  {!day.isWorkingDay && <span className="only-read-aloud">{calendar.off}</span>}
                  <Entries day={day} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Agenda({ days }: { days: Day[] }) {
  const { words, language } = useLanguage();
  const { calendar } = words.task;
  if (days.length === 0) return <p className={styles['nothing']}>{calendar.nothing}</p>;
  return (
    <ol className={styles['agenda']}>
      {days.map((day) => (
        <li key={day.day}>
          <h3>
            {formatDate(day.day, language)}
            {!day.isWorkingDay && <small>{calendar.off}</small>}
          </h3>
          <Entries day={day} />
        </li>
      ))}
    </ol>
  );
}

function Entries({ day }: { day: Day }) {
  const { words } = useLanguage();
  const { calendar } = words.task;
  return (
    <ul>
      {day.entries.map(({ kind, row }) => (
        <li key={`${kind} ${row.id}`} data-colour={colourOf(row)} data-kind={kind}>
          <Link to="/tasks/$id" params={{ id: String(row.id) }} lang="vi">
            {row.title}
          </Link>
          <small>
            {calendar[kind]}
            {row.leadUnit !== null && ` · ${row.leadUnit.unitName}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
