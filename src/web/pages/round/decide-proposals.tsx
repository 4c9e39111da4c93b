import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { decideCounterValueRoute } from '../../../contract/round/counter-value.ts';
import type { CounterValue } from '../../../contract/round/submission.ts';
import { figureText } from '../../address.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { amountText, periodInSentence } from '../../ui/figure/number-words.ts';
import { ProposalItem } from './proposal-list.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './proposal.module.css';

/** Values that units proposed, those that wait first; whoever may, decides. */
export function DecideProposals(props: { proposals: readonly CounterValue[]; decides: boolean }) {
  const { words } = useLanguage();
  const { proposals, decides } = props;
  const waiting = proposals.filter(({ decision }) => decision === 'waiting');
  const decided = proposals.filter(({ decision }) => decision !== 'waiting');
  return (
    <section className={styles['section']}>
      <h2>
        {words.proposals.waitingFor}
        {waiting.length > 0 && `: ${words.proposals.waitingCount(waiting.length)}`}
      </h2>
      {proposals.length === 0 ? (
        <p className={styles['help']}>{words.proposals.none}</p>
      ) : (
        <ul className={styles['proposals']}>
          {[...waiting, ...decided].map((proposal) => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              head={<ProposalHead proposal={proposal} />}
              acts={
                decides && proposal.decision === 'waiting' && <DecideButtons proposal={proposal} />
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProposalHead({ proposal }: { proposal: CounterValue }) {
  const { words, say, language } = useLanguage();
  const { unitName, indicatorName, periodId, figure } = proposal;
  return (
    <p>
      <strong>{unitName}</strong>:{' '}
      <Link
        to="."
        search={(before) => ({ ...before, why: figureText(figure) })}
        resetScroll={false}
        aria-haspopup="dialog"
        title={words.figure.why}
      >
        {say(indicatorName)}
      </Link>{' '}
      {periodInSentence(periodId, language)}
    </p>
  );
}

function DecideButtons({ proposal }: { proposal: CounterValue }) {
  const { words, language } = useLanguage();
  const said = words.proposals;
  const [asked, ask] = useState<'accepted' | 'declined' | null>(null);
  const sayDone = useDone();
  const decide = useMutation({
    mutationFn: (body: { decision: 'accepted' | 'declined'; reason: string }) =>
      callRoute(decideCounterValueRoute, { params: { id: proposal.id }, query: {}, body }),
    onSuccess: ({ decision }) =>
      sayDone(decision === 'accepted' ? said.accepted : said.declined, () => ask(null)),
  });
  const amount = amountText(proposal.proposed, proposal.measureUnit, { language });
  const title = asked === 'accepted' ? said.acceptTitle : said.declineTitle;
  return (
    <div className={styles['acts']}>
      <Button size="compact-sm" onClick={() => ask('accepted')}>
        {said.accept}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => ask('declined')}>
        {said.decline}
      </Button>
      {asked !== null && (
        <ReasonDialog
          title={title(proposal.unitName, amount)}
          act={asked === 'accepted' ? said.accept : said.decline}
          isPending={decide.isPending}
          error={decide.error}
          reasonHelp={asked === 'accepted' ? said.acceptHelp : undefined}
          close={() => ask(null)}
          onDo={(reason) => decide.mutate({ decision: asked, reason })}
        />
      )}
    </div>
  );
}
