import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  formatDate,
  maxDate,
  minDate,
  monthOf,
  yearOf,
  type PlainDate,
} from '../../../core/kernel/plain-date.ts';
import { showTaskTimelineRoute, TimelineMarkKind } from '../../../contract/task/task-lists.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { TaskCard } from './task-card.tsx';
import { filterOf } from './task-search.ts';
import { colourOf, stateWords } from './task-words.ts';
import { placeOf, type Span, ticksOf, widthOf } from './timeline-layout.ts';
import { TimelineMark } from './timeline-mark.tsx';
import { useTaskSearch } from './use-task-search.ts';
import styles from './timeline.module.css';

type Bar = OutputOf<typeof showTaskTimelineRoute>['bars'][number];

/** Tasks as bars from start to deadline, with what happened on the way; the same as a table behind it. */
export function TimelineView() {
  const { words } = useLanguage();
  const { timeline } = words.task;
  const { search, asOf } = useTaskSearch();
  const { data, error, refetch } = useQuery({
    ...queryOf(showTaskTimelineRoute, {}, filterOf(search, asOf)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton rows={6} />;
  const { span, bars, withoutDays } = data;
  return (
    <>
      {span !== null && (
        <>
          <Picture bars={bars} span={withDay(span, data.asOf)} asOf={data.asOf} />
          <Legend bars={bars} />
          <details className={styles['behind']}>
            <summary>{timeline.table}</summary>
            <BarTable bars={bars} asOf={data.asOf} />
          </details>
        </>
      )}
      {withoutDays.length > 0 && (
        <section className={styles['without']}>
          <h2>{timeline.without(withoutDays.length)}</h2>
          <ul>
            {withoutDays.map((row) => (
              <li key={row.id}>
                <TaskCard row={row} asOf={data.asOf} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Percent from which on the name of a month would run out of the picture. */
const ROOM_FOR_NAME = 93;

/** The day that is looked at is always in the picture. */
function withDay({ from, to }: Span, day: PlainDate): Span {
  return { from: minDate(from, day), to: maxDate(to, day) };
}

function Picture({ bars, span, asOf }: { bars: Bar[]; span: Span; asOf: PlainDate }) {
  const { words } = useLanguage();
  const { asOf: chosen } = useTaskSearch();
  const at = placeOf(asOf, span);
  return (
    <div className={styles['timeline']}>
      <div className={styles['scale']} aria-hidden="true">
        <div>
          {ticksOf(span).map((tick) => (
            <span key={tick} style={{ left: `${placeOf(tick, span)}%` }}>
              {placeOf(tick, span) < ROOM_FOR_NAME && `${monthOf(tick)}/${yearOf(tick)}`}
            </span>
          ))}
        </div>
      </div>
      <ol onKeyDown={moveInRows}>
        {bars.map((bar, position) => (
          <BarRow key={bar.row.id} bar={bar} span={span} asOf={asOf} isFirst={position === 0} />
        ))}
      </ol>
      <div className={styles['now']} aria-hidden="true">
        <div>
          <span style={{ left: `${at}%` }} data-end={at > 80 || undefined}>
            {chosen === undefined && <em>{words.task.timeline.today}</em>}
          </span>
        </div>
      </div>
    </div>
  );
}

interface BarRowProps {
  bar: Bar;
  span: Span;
  asOf: PlainDate;
  isFirst: boolean;
}

function BarRow({ bar, span, asOf, isFirst }: BarRowProps) {
  const speech = useLanguage();
  const { words, language } = speech;
  const { row, from, to, marks } = bar;
  const { timeline } = words.task;
  const day = (one: PlainDate) => formatDate(one, language);
  return (
    <li data-row tabIndex={isFirst ? 0 : -1}>
      <div className={styles['name']}>
        <Link to="/tasks/$id" params={{ id: String(row.id) }} data-open lang="vi">
          {row.title}
        </Link>
        <small>
          {row.leadUnit?.unitName ?? words.task.noLead} · {stateWords(row, asOf, speech)}
        </small>
      </div>
      <div className={styles['track']}>
        <span
          role="img"
          className={styles['bar']}
          data-colour={colourOf(row)}
          aria-label={timeline.bar(day(from), day(to))}
          title={timeline.bar(day(from), day(to))}
          style={{ left: `${placeOf(from, span)}%`, width: `${widthOf({ from, to }, span)}%` }}
        />
        {marks.map(({ day: on, kind }) => (
          <span
            key={`${on} ${kind}`}
            role="img"
            className={styles['mark']}
            aria-label={`${timeline.marks[kind]} ${day(on)}`}
            title={`${timeline.marks[kind]} ${day(on)}`}
            style={{ left: `${placeOf(on, span)}%` }}
          >
            <TimelineMark kind={kind} />
          </span>
        ))}
      </div>
    </li>
  );
}

/** Of the marks that are in the picture. */
function Legend({ bars }: { bars: Bar[] }) {
  const { words } = useLanguage();
  const { timeline } = words.task;
  const here = new Set(bars.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  return (
    <ul className={styles['legend']} aria-label={timeline.legend}>
      {TimelineMarkKind.options
        .filter((kind) => here.has(kind))
        .map((kind) => (
          <li key={kind}>
            <TimelineMark kind={kind} /> {timeline.marks[kind]}
          </li>
        ))}
    </ul>
  );
}

function BarTable({ bars, asOf }: { bars: Bar[]; asOf: PlainDate }) {
  const speech = useLanguage();
  const { words, language } = speech;
  const { timeline, columns } = words.task;
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={timeline.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.task}</th>
            <th scope="col">{timeline.from}</th>
            <th scope="col">{timeline.to}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{timeline.happened}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ row, from, to, marks }) => (
            <tr key={row.id}>
              <th scope="row" lang="vi">
                {row.title}
              </th>
              <td>{formatDate(from, language)}</td>
              <td>{formatDate(to, language)}</td>
              <td>{stateWords(row, asOf, speech)}</td>
              <td>
                {marks
                  .map(({ day, kind }) => `${timeline.marks[kind]} ${formatDate(day, language)}`)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
