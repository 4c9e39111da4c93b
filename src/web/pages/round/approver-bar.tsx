import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { approveRoute } from '../../../contract/round/desk.ts';
import {
  returnSubmissionRoute,
  type Submission,
  withdrawApprovalRoute,
} from '../../../contract/round/submission.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useDone } from '../../ui/use-act.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './send-bar.module.css';

/** On the page of a submission, for whoever it waits for: approve, return, or withdraw what was approved. */
export function ApproverBar({ submission }: { submission: Submission }) {
  const { words } = useLanguage();
  const [asked, ask] = useState<'return' | 'withdraw' | null>(null);
  const { approve, giveBack, withdraw } = useApproverActs(submission, () => ask(null));
  const { acts, unitName, rows } = submission;
  const doubts = rows.filter(({ checks }) => checks.length > 0).length;
  if (!acts.approve.isOpen && !acts.return.isOpen && !acts.withdraw.isOpen) return null;
  return (
    <section className={styles['bar']} aria-label={words.approver.title}>
      {acts.approve.isOpen && doubts > 0 && <p>{words.approver.doubts(doubts)}</p>}
      {approve.error !== null && <ProblemNotice error={approve.error} />}
      <div className={styles['buttons']}>
        {acts.approve.isOpen && (
          <Button loading={approve.isPending} onClick={() => approve.mutate()}>
            {words.approver.approve}
          </Button>
        )}
        {acts.return.isOpen && (
          <Button variant="default" onClick={() => ask('return')}>
            {words.desk.return}
          </Button>
        )}
        {acts.withdraw.isOpen && (
          <Button variant="default" onClick={() => ask('withdraw')}>
            {words.approver.withdraw}
          </Button>
        )}
      </div>
      {asked === 'return' && (
        <ReasonDialog
          title={words.desk.returnTitle(unitName)}
          act={words.desk.return}
          isPending={giveBack.isPending}
          error={giveBack.error}
          close={() => ask(null)}
          onDo={(reason) => giveBack.mutate(reason)}
        />
      )}
      {asked === 'withdraw' && (
        <ReasonDialog
          title={words.approver.withdrawTitle(unitName)}
          act={words.approver.withdraw}
          isPending={withdraw.isPending}
          error={withdraw.error}
          close={() => ask(null)}
          onDo={(reason) => withdraw.mutate(reason)}
        />
      )}
    </section>
  );
}

/** The three acts, each upon the version that is on the screen: one that moved meanwhile is refused. */
function useApproverActs({ id, version, unitName }: Submission, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  const done = (message: string) => sayDone(message, close);
  const place = { params: { submission: id }, query: {} };
  const approve = useMutation({
    mutationFn: () =>
      callRoute(approveRoute, {
        params: {},
        query: {},
        body: { submissions: [{ submissionId: id, version, exceptionsSeen: true }] },
      }),
    onSuccess: ({ standings, newFigures }) =>
      done(words.desk.approved(standings.length, newFigures)),
  });
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      callRoute(returnSubmissionRoute, { ...place, body: { version, reason } }),
    onSuccess: () => done(words.desk.returned(unitName)),
  });
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      callRoute(withdrawApprovalRoute, { ...place, body: { version, reason } }),
    onSuccess: () => done(words.approver.withdrawn),
  });
  return { approve, giveBack, withdraw };
}
