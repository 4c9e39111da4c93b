import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import { listRoundsRoute, type RoundRow } from '../../../contract/round/round.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { WaitingTasks } from '../task/waiting-tasks.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import styles from './round.module.css';

export const roundsQuery = queryOf(listRoundsRoute, {}, {});

/** Every call for figures, how far it has come, and what in it waits for whoever looks. */
export default function RoundListPage() {
  const { words } = useLanguage();
  const { data, error, refetch } = useQuery(roundsQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <h1>{words.rounds.title}</h1>
      <p className={styles['lead']}>{words.rounds.lead}</p>
      <WaitingTasks />
      {data.manage.isOpen && (
        <p>
          <Button component={Link} to="/rounds/new">
            {words.rounds.make}
          </Button>{' '}
          <Button component={Link} variant="default" to="/special-days">
            {words.rounds.specialDays}
          </Button>
        </p>
      )}
      {data.rounds.length === 0 ? (
        <EmptyState title={words.rounds.none}>
          <p>{words.rounds.noneHelp}</p>
        </EmptyState>
      ) : (
        <ul className={styles['rounds']}>
          {data.rounds.map((round) => (
            <RoundCard key={round.id} round={round} />
          ))}
        </ul>
      )}
    </article>
  );
}

function RoundCard({ round }: { round: RoundRow }) {
  const { words, language } = useLanguage();
  const { completeness, nextDueOn, lateUnits, toFill, toApprove } = round;
  return (
    <li className={styles['card']}>
      <h2>
        <Link to="/rounds/$id" params={{ id: String(round.id) }}>
          {round.title}
        </Link>
        <small>{words.rounds.states[round.state]}</small>
      </h2>
      <p className={styles['about']}>
        <span>{periodName(parsePeriodId(round.periodId), language)}</span>
        <span>{round.unitName}</span>
        {nextDueOn !== null && (
          <span>{words.rounds.deadline(formatDate(nextDueOn, language))}</span>
        )}
        {lateUnits > 0 && (
          <strong data-late>
            {words.rounds.columns.late}: {words.rounds.late(lateUnits)}
          </strong>
        )}
      </p>
      <ShareBar label={words.rounds.sentShare} share={completeness.sent} />
      <ShareBar label={words.rounds.fieldShare} share={completeness.fields} />
      {(toFill.length > 0 || toApprove > 0) && (
        <p className={styles['todo']}>
          {toFill.slice(0, 3).map(({ submissionId, unitName }) => (
            <Link key={submissionId} to="/submissions/$id" params={{ id: String(submissionId) }}>
              {words.rounds.fill(unitName)}
            </Link>
          ))}
          {toApprove > 0 && <Link to="/approvals">{words.rounds.toApprove(toApprove)}</Link>}
        </p>
      )}
    </li>
  );
}
