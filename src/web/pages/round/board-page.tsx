import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import { type RoundBoard, showRoundRoute } from '../../../contract/round/round.ts';
import { queryOf } from '../../api-client.ts';
import { useShownRows } from '../../ui/table/use-shown-rows.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { HeatGrid } from './heat-grid.tsx';
import { RoundActs } from './round-acts.tsx';
import { RoundTabs } from './round-tabs.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import styles from './round.module.css';
import { VacancyNotice } from './vacancy-notice.tsx';

export function boardQuery(id: number) {
  return queryOf(showRoundRoute, { round: id }, {});
}

/** One round as a whole: who has sent, who is late, what stands where. */
export default function BoardPage() {
  const { id } = useParams({ from: '/rounds/$id' });
  const { data, error, refetch } = useQuery(boardQuery(Number(id)));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <Board board={data} />;
}

function Board({ board }: { board: RoundBoard }) {
  const { words, language } = useLanguage();
  const { round } = board;
  return (
    <article className={styles['page']}>
      <Link to="/rounds" className="no-print">
        {words.rounds.back}
      </Link>
      <header className={styles['head']}>
        <h1>{round.title}</h1>
        <p className={styles['about']}>
          <span>{periodName(parsePeriodId(round.periodId), language)}</span>
          <span>{round.unitName}</span>
          <span>{words.entry.through(formatDate(round.dataThrough, language))}</span>
          <strong>{words.rounds.states[round.state]}</strong>
        </p>
        <RoundActs board={board} />
        {round.state === 'draft' && <p className="notice-strip">{words.rounds.draftHelp}</p>}
        <ImportLink board={board} />
      </header>
      {round.state === 'open' && <VacancyNotice roundId={round.id} />}
      <RoundTabs id={round.id} />
      <div className={styles['summary']}>
        <Levels board={board} />
        <LateList board={board} />
      </div>
      <HeatGrid board={board} />
    </article>
  );
}

/** For whoever may fill the draft of some unit from a table. */
function ImportLink({ board: { round, rows } }: { board: RoundBoard }) {
  const { words } = useLanguage();
  const may = useMay();
  if (round.state !== 'open' || !rows.some(({ unitId }) => may('import-table', { unitId }))) {
    return null;
  }
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/rounds/$id/import" params={{ id: String(round.id) }} />
      )}
    >
      {words.tableImport.link}
    </Button>
  );
}

/** How many units are past each level, with the day of each. */
function Levels({ board }: { board: RoundBoard }) {
  const { words, say, language } = useLanguage();
  const { round, deadlines, unitDueOn } = board;
  const dayOf = (dueOn: Parameters<typeof formatDate>[0]) =>
    words.rounds.deadline(formatDate(dueOn, language));
  return (
    <section>
      <h2>{words.rounds.completeness}</h2>
      <ShareBar label={words.rounds.fieldShare} share={round.completeness.fields} />
      <ShareBar
        label={`${words.rounds.sentShare}, ${dayOf(unitDueOn)}`}
        share={round.completeness.sent}
      />
      {round.completeness.levels.map(({ level, share }) => {
        const deadline = deadlines.find((one) => one.level === level);
        const name = say(approvalLevelNames[level]);
        const label = deadline === undefined ? name : `${name}, ${dayOf(deadline.dueOn)}`;
        return <ShareBar key={level} label={label} share={share} />;
      })}
    </section>
  );
}

/** The latest first: further ones are asked for. */
const LATE_AT_ONCE = 20;

function LateList({ board }: { board: RoundBoard }) {
  const { words, language } = useLanguage();
  const late = board.rows
    .filter(
      ({ daysLate, sentAt, state }) => daysLate > 0 && (sentAt === null || state === 'returned'),
    )
    .toSorted((a, b) => b.daysLate - a.daysLate);
  const { shown, left, more } = useShownRows(late, LATE_AT_ONCE);
  return (
    <section>
      <h2>{words.rounds.lateUnit}</h2>
      {late.length === 0 ? (
        <p>{words.rounds.nobodyLateLong}</p>
      ) : (
        <>
          <p data-late>{words.rounds.lateList(late.length)}</p>
          <ol className={styles['late']}>
            {shown.map((row) => (
              <li key={row.submissionId}>
                <Link to="/submissions/$id" params={{ id: String(row.submissionId) }}>
                  {row.unitName}
                </Link>
                <span>{row.headOffice}</span>
                <strong data-late>
                  {words.rounds.lateBy(formatNumber(decimal(row.daysLate), { language }))}
                </strong>
              </li>
            ))}
          </ol>
          {left > 0 && (
            <Button size="compact-sm" variant="default" className="no-print" onClick={more}>
              {words.rounds.moreUnits(left)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
