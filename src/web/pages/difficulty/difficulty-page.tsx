import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { countText } from '../../ui/figure/count-text.ts';
import {
  causeNames,
  difficultyKindNames,
  difficultyStepNames,
  ownerLevelNames,
} from '../../../core/meeting/difficulty/difficulty-names.ts';
import { type DifficultyPage, showDifficultyRoute } from '../../../contract/difficulty.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DifficultyActs } from './difficulty-acts.tsx';
import { ClockWords } from './difficulty-line.tsx';
import { OrderedTasks } from './ordered-tasks.tsx';
import { RouteSteps } from './route-steps.tsx';
import styles from './difficulty.module.css';

/** One difficulty with its route, and what may be done with it now. */
export default function OneDifficultyPage() {
  const { id } = useParams({ from: '/difficulties/$id' });
  const { asOf } = useSearch({ from: '__root__' });
  const query = useQuery(queryOf(showDifficultyRoute, { difficulty: id }, { asOf }));
  const { data, error, refetch } = query;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <PageSkeleton /> : <View page={data} isPast={asOf !== undefined} />;
}

function View({ page, isPast }: { page: DifficultyPage; isPast: boolean }) {
  const { words, say, language } = useLanguage();
  const { difficulties } = words;
  const { row } = page;
  const { about, state } = row;
  return (
    <article className={styles['page']}>
      <Link to="/difficulties" className="no-print">
        {difficulties.back}
      </Link>
      <header>
        <p className={styles['quiet']}>
          {say(difficultyKindNames[row.kind])}
          {state.isRecommendation && ` · ${difficulties.recommendation}`}
        </p>
        <h1 lang="vi">{row.text}</h1>
        <p className={styles['lead']} lang="vi">
          {difficulties.about[about.kind]}: <AboutName page={page} />
        </p>
      </header>
      <Facts page={page} />
      {isPast ? (
        <p className={styles['quiet']}>{difficulties.asKnown(formatDate(page.asOf, language))}</p>
      ) : (
        <DifficultyActs page={page} />
      )}
      <h2>{difficulties.route}</h2>
      <RouteSteps page={page} />
      <OrderedTasks page={page} isPast={isPast} />
    </article>
  );
}

/** What is blocked, with the way to its page where the asker may open it. */
function AboutName({ page: { row, isAboutInSight } }: { page: DifficultyPage }) {
  const { about } = row;
  if (isAboutInSight && about.kind === 'target') {
    return (
      <Link to="/targets/$id" params={{ id: about.targetId }}>
        {about.name}
      </Link>
    );
  }
  return isAboutInSight && about.kind === 'task' ? (
    <Link to="/tasks/$id" params={{ id: String(about.taskId) }}>
      {about.name}
    </Link>
  ) : (
    about.name
  );
}

function Facts({ page }: { page: DifficultyPage }) {
  const { words, say, language } = useLanguage();
  const { difficulties } = words;
  const { row } = page;
  const { state, cause, causeConfirmedBy } = row;
  const number = (count: number) => countText(count, language);
  return (
    <dl className={styles['about']}>
      <Fact name={difficulties.state}>
        <strong>{say(difficultyStepNames[state.step])}</strong>
      </Fact>
      <Fact name={difficulties.owner}>
        <span lang="vi">{row.ownerName}</span> ({say(ownerLevelNames[state.owner.level])})
      </Fact>
      <Fact name={difficulties.clock}>
        {state.dueOn !== null &&
          row.clock.state !== 'in-time' &&
          `${formatDate(state.dueOn, language)} · `}
        <ClockWords row={row} />
      </Fact>
      <Fact name={difficulties.daysBlocked}>
        <strong className={styles['number']}>{number(row.daysBlocked)}</strong>
      </Fact>
      <Fact name={difficulties.cause}>
        {cause === null ? difficulties.causeUnsaid : say(causeNames[cause])}
        {cause === 'objective' && (
          <small lang="vi">
            {causeConfirmedBy === null
              ? difficulties.unconfirmed
              : difficulties.confirmedBy(causeConfirmedBy)}
          </small>
        )}
      </Fact>
      <Fact name={difficulties.unit}>
        <span lang="vi">{row.unitName}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
