import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import { listWaitingProposalsRoute } from '../../../contract/round/counter-value.ts';
import { approveRoute, type DeskRow, listDeskRoute } from '../../../contract/round/desk.ts';
import { returnSubmissionRoute } from '../../../contract/round/submission.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DecideProposals } from './decide-proposals.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import own from './desk.module.css';
import styles from './round.module.css';
import { typedText } from './typed-cell.ts';

const deskQuery = queryOf(listDeskRoute, {}, {});
const proposalsQuery = queryOf(listWaitingProposalsRoute, {}, {});

/** Everything that waits for one's approval, what stands out first; many are approved in one act. */
export default function DeskPage() {
  const { words } = useLanguage();
  const { data, error, refetch } = useQuery(deskQuery);
  const proposals = useQuery(proposalsQuery).data?.proposals ?? [];
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <Link to="/rounds" className="no-print">
        {words.rounds.back}
      </Link>
      <h1>{words.desk.title}</h1>
      {data.rows.length === 0 ? (
        <EmptyState title={words.desk.none}>
          <p>{words.desk.noneHelp}</p>
        </EmptyState>
      ) : (
        <Desk key={data.rows.map(({ submissionId }) => submissionId).join()} rows={data.rows} />
      )}
      {proposals.length > 0 && <DecideProposals proposals={proposals} decides />}
    </article>
  );
}

function Desk({ rows }: { rows: readonly DeskRow[] }) {
  const { words } = useLanguage();
  // Those without exceptions are taken up already; the others wait until somebody has looked at them.
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () =>
      new Set(
        rows
          .filter(({ exceptions, approve }) => exceptions.length === 0 && approve.isOpen)
          .map(({ submissionId }) => submissionId),
      ),
  );
  const sayDone = useDone();
  const approve = useMutation({
    mutationFn: () =>
      callRoute(approveRoute, {
        params: {},
        query: {},
        body: {
          submissions: rows
            .filter(({ submissionId }) => chosen.has(submissionId))
            .map(({ submissionId, version, exceptions }) => ({
              submissionId,
              version,
              exceptionsSeen: exceptions.length > 0,
            })),
        },
      }),
    onSuccess: ({ standings, newFigures }) =>
      sayDone(words.desk.approved(standings.length, newFigures)),
  });
  const toggle = (id: number, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className={own['deskBar']}>
        <Button
          disabled={chosen.size === 0}
          loading={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {words.desk.approve(chosen.size)}
        </Button>
        <span>{words.desk.help}</span>
      </div>
      {approve.error !== null && <ProblemNotice error={approve.error} />}
      <ul className={own['desk']}>
        {rows.map((row) => (
          <DeskCard
            key={row.submissionId}
            row={row}
            isChosen={chosen.has(row.submissionId)}
            choose={(isOn) => toggle(row.submissionId, isOn)}
          />
        ))}
      </ul>
    </>
  );
}

function DeskCard(props: { row: DeskRow; isChosen: boolean; choose: (isOn: boolean) => void }) {
  const { row, isChosen, choose } = props;
  const { words, say, language } = useLanguage();
  const { exceptions } = row;
  return (
    <li className={styles['card']} data-exceptions={exceptions.length > 0 || undefined}>
      <h2>
        <Checkbox
          aria-label={words.desk.choose(row.unitName)}
          checked={isChosen}
          disabled={!row.approve.isOpen}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
        <Link to="/submissions/$id" params={{ id: String(row.submissionId) }}>
          {row.unitName}
        </Link>
        <small>{say(approvalLevelNames[row.level])}</small>
      </h2>
      <p className={styles['about']}>
        <span>{row.roundTitle}</span>
        <span>{words.desk.sentBy(row.sentBy)}</span>
        <span>
          {row.answered.done}/{row.answered.of}
        </span>
        {row.dueOn !== null && (
          <span>{words.rounds.deadline(formatDate(row.dueOn, language))}</span>
        )}
      </p>
      {!row.approve.isOpen && row.approve.why !== null && (
        <p className="notice-strip">{say(row.approve.why)}</p>
      )}
      {exceptions.length > 0 && (
        <ul className={own['exceptions']}>
          {exceptions.map((one) => (
            <li key={`${one.fieldNo} ${one.text.vi}`}>
              <strong>{say(one.fieldName)}</strong> {typedText(one.content, language)}{' '}
              {one.measureUnit !== null && measureUnits[one.measureUnit].symbol[language]}
              <p>{say(one.text)}</p>
              {one.note !== null && <blockquote>{one.note}</blockquote>}
            </li>
          ))}
        </ul>
      )}
      <ReturnButton row={row} />
    </li>
  );
}

function ReturnButton({ row }: { row: DeskRow }) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const sayDone = useDone();
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      callRoute(returnSubmissionRoute, {
        params: { submission: row.submissionId },
        query: {},
        body: { version: row.version, reason },
      }),
    onSuccess: () => sayDone(words.desk.returned(row.unitName), () => setOpen(false)),
  });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.desk.return}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={words.desk.returnTitle(row.unitName)}
          act={words.desk.return}
          isPending={giveBack.isPending}
          error={giveBack.error}
          close={() => setOpen(false)}
          onDo={(reason) => giveBack.mutate(reason)}
        />
      )}
    </>
  );
}
