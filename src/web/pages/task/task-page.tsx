import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { sixClearNames } from '../../../core/task/six-clear.ts';
import { taskActNames, taskPriorityNames } from '../../../core/task/task-names.ts';
import { showTaskRoute, type Task } from '../../../contract/task/task.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SpotCheckResults } from './spot-check-result.tsx';
import { InterimReports } from './interim-reports.tsx';
import { OverlapList } from './overlap-list.tsx';
import { SixClearList } from './six-clear-list.tsx';
import { StateWord } from './state-word.tsx';
import { StepStrip } from './step-strip.tsx';
import { TaskActButtons } from './task-act-buttons.tsx';
import { TaskBlocks } from './task-blocks.tsx';
import { TaskHistory } from './task-history.tsx';
import { OriginWords } from './origin-words.tsx';
import page from './task.module.css';
import styles from './task-page.module.css';

/** One task: the six that are clear, where it stands, what can be done, and everything that was done. */
export default function TaskPage() {
  const { words, language } = useLanguage();
  const { id } = useParams({ from: '/tasks/$id' });
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(showTaskRoute, { task: id }, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { row } = data;
  return (
    <article className={styles['page']}>
      <header>
        <p className={page['about']}>
          <Link to="/tasks" className="no-print">
            {words.taskPage.back}
          </Link>
          <span>{words.taskPage.number(row.id)}</span>
        </p>
        <h1 lang="vi">{row.title}</h1>
        {asOf !== undefined && (
          <p className="notice-strip">{words.task.past(formatDate(asOf, language))}</p>
        )}
      </header>
      <div className={styles['columns']}>
        <Standing task={data} />
        <TaskActButtons task={data} />
        <div className={styles['main']}>
          <NotClear task={data} />
          <DatedBack task={data} />
          <SixClearList task={data} />
          <Parts task={data} />
          <TaskBlocks row={row} />
          <InterimReports reports={data.interimReports} />
          <SpotCheckResults results={data.spotChecks} />
          <Around task={data} />
          <OverlapList overlaps={data.overlaps} />
          <TaskHistory task={data} />
        </div>
      </div>
    </article>
  );
}

/** The official state with its days, the steps, and the deadlines: the first, the one in force, how often extended. */
function Standing({ task }: { task: Task }) {
  const { words, language } = useLanguage();
  const { taskPage } = words;
  const { row, asOf } = task;
  const day = (one: typeof row.dueOn) =>
    one === null ? words.task.noDue : formatDate(one, language);
  return (
    <section className={styles['standing']} aria-label={taskPage.stands}>
      <p className={styles['state']}>
        <StateWord row={row} asOf={asOf} />
        <small>{taskPage.standsOn(formatDate(asOf, language))}</small>
      </p>
      <StepStrip step={row.step} />
      {row.official === null && <p className="quiet">{taskPage.notCounted}</p>}
      <dl className={styles['facts']}>
        <div>
          <dt>{taskPage.inForce}</dt>
          <dd>{day(row.dueOn)}</dd>
        </div>
        {row.extensions > 0 && (
          <>
            <div>
              <dt>{taskPage.first}</dt>
              <dd>{day(row.firstDueOn)}</dd>
            </div>
            <div>
              <dt>{taskPage.extensions}</dt>
              <dd>{words.task.extended(row.extensions)}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{taskPage.closer}</dt>
          <dd lang="vi">{row.closingUnit?.unitName ?? taskPage.unclear}</dd>
        </div>
        <div>
          <dt>{taskPage.orderer}</dt>
          <dd lang="vi">{row.orderingUnit.unitName}</dd>
        </div>
      </dl>
      {row.reportedOn !== null && (
        <p className="quiet">{taskPage.reported(formatDate(row.reportedOn, language))}</p>
      )}
    </section>
  );
}

function NotClear({ task: { notClear, row } }: { task: Task }) {
  const { words, say } = useLanguage();
  if (notClear.length === 0 || (row.step !== 'draft' && row.step !== 'returned')) return null;
  const missing = notClear.map((one) => say(sixClearNames[one])).join('; ');
  return <p className="notice-strip">{words.taskPage.notClear(missing)}</p>;
}

/** Reports and extensions that were dated back over the deadline, for whoever closes. */
function DatedBack({ task: { acts } }: { task: Task }) {
  const { words, say, language } = useLanguage();
  return acts.map(({ id, on, content, recordedOn, overDeadline }) => {
    if (recordedOn === null || overDeadline === null) return null;
    const [dated, recorded, due] = [on, recordedOn, overDeadline].map((day) =>
      formatDate(day, language),
    );
    return (
      <p key={id} className="notice-strip">
        {say(taskActNames[content.kind])}: {words.taskPage.datedBack(dated, recorded, due)}
      </p>
    );
  });
}

/** Coordinating units, each with its part and whether it has answered. */
function Parts({ task: { row, acts } }: { task: Task }) {
  const { words, language } = useLanguage();
  const { taskPage } = words;
  if (row.coUnits.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{taskPage.parts}</h2>
      <ul className={styles['lines']}>
        {row.coUnits.map(({ unitId, unitName, mustAnswer, hasAnswered }) => {
          const answer = acts.findLast(
            ({ content, isUndone }) =>
              content.kind === 'answer-part' && content.coUnitId === unitId && !isUndone,
          );
          return (
            <li key={unitId} data-done={hasAnswered || undefined}>
              <p>
                <strong lang="vi">{unitName}</strong>{' '}
                <em>{hasAnswered ? taskPage.answered : taskPage.notAnswered}</em>
                {answer !== undefined && ` ${taskPage.givenOn(formatDate(answer.on, language))}`}
              </p>
              <p lang="vi">{mustAnswer}</p>
              {answer?.content.kind === 'answer-part' && (
                <blockquote lang="vi">{answer.content.text}</blockquote>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where it comes from, which targets it serves, its priority. */
function Around({ task }: { task: Task }) {
  const { words, say } = useLanguage();
  const { taskPage } = words;
  const { row, targets } = task;
  return (
    <section className={styles['section']}>
      <h2>{taskPage.origin}</h2>
      <OriginWords origin={row.origin} />
      <p>
        {taskPage.priority}: {say(taskPriorityNames[row.priority])}
      </p>
      {targets.length > 0 && (
        <>
          <h3>{taskPage.targets}</h3>
          <ul className={styles['lines']}>
            {targets.map(({ targetId, name }) => (
              <li key={targetId}>
                <Link to="/targets/$id" params={{ id: targetId }} lang="vi">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
