import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, weekdayOf, yearOf } from '../../../core/kernel/plain-date.ts';
import { publicHolidays } from '../../../core/period/public-holidays.ts';
import { listSpecialDaysRoute, type SpecialDay } from '../../../contract/round/special-days.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AddSpecialDays } from './add-special-days.tsx';
import { ChangeSpecialDays, type SpecialDayOrder } from './change-special-days.tsx';
import own from './special-days.module.css';
import styles from './round.module.css';

/** The days by which deadlines are counted, year by year; a planner keeps them. */
export default function SpecialDaysPage() {
  const { words } = useLanguage();
  const said = words.specialDays;
  const { data, error, refetch } = useQuery(queryOf(listSpecialDaysRoute, {}, {}));
  const [year, setYear] = useState(() => new Date().getFullYear());
  const [order, setOrder] = useState<SpecialDayOrder | null>(null);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const days = data.days.filter(({ day }) => yearOf(day) === year);
  const mayManage = data.manage.isOpen;
  return (
    <article className={styles['page']}>
      <Link to="/rounds" className="no-print">
        {words.rounds.back}
      </Link>
      <h1>{said.title}</h1>
      <p className={styles['lead']}>{said.lead}</p>
      <div className={styles['tools']} data-row>
        <Button
          variant="default"
          size="compact-md"
          aria-label={said.before}
          onClick={() => setYear(year - 1)}
        >
          ←
        </Button>
        <h2>{said.year(year)}</h2>
        <Button
          variant="default"
          size="compact-md"
          aria-label={said.after}
          onClick={() => setYear(year + 1)}
        >
          →
        </Button>
      </div>
      {days.length === 0 && (
        <EmptyState title={said.none(year)}>
          <p>{said.noneHelp}</p>
        </EmptyState>
      )}
      <DayTable
        year={year}
        days={days}
        remove={mayManage ? (day) => setOrder(without(day)) : null}
      />
      {mayManage ? (
        <AddSpecialDays add={(set) => setOrder({ set, remove: [] })} />
      ) : (
        <p className={styles['lead']}>{said.readOnly}</p>
      )}
      {order !== null && (
        <ChangeSpecialDays
          order={order}
          listed={data.days}
          close={() => setOrder(null)}
          seeYear={setYear}
        />
      )}
    </article>
  );
}

const without = ({ day }: SpecialDay): SpecialDayOrder => ({ set: [], remove: [day] });

interface DayTableProps {
  year: number;
  days: readonly SpecialDay[];
  /** Null for those who only look. */
  remove: ((day: SpecialDay) => void) | null;
}

/** The days of a year in order, those that the law fixes among them. */
function DayTable({ year, days, remove }: DayTableProps) {
  const { words, language } = useLanguage();
  const said = words.specialDays;
  const listed = new Set(days.map(({ day }) => day));
  const fixed = publicHolidays(year).filter((day) => !listed.has(day));
  const rows = [
    ...days.map((one) => ({ ...one, isFixed: false })),
    ...fixed.map((day) => ({ day, isWorked: false, name: fixedName(day, words), isFixed: true })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <ul className={own['specialDays']} aria-label={said.year(year)}>
      {rows.map((row) => (
        <li key={row.day} data-fixed={row.isFixed || undefined}>
          <span>
            <strong>{formatDate(row.day, language)}</strong>{' '}
            <small>{said.weekdays[weekdayOf(row.day) - 1]}</small>
          </span>
          <span>{row.name}</span>
          <em data-worked={row.isWorked || undefined}>{row.isWorked ? said.worked : said.off}</em>
          {row.isFixed ? (
            <small>{said.fixed}</small>
          ) : (
            remove !== null && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={said.removeNamed(formatDate(row.day, language))}
                onClick={() => remove(row)}
              >
                {said.remove}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

function fixedName(day: string, words: Words): string {
  return new Map(Object.entries(words.specialDays.fixedNames)).get(day.slice(5)) ?? '';
}
