import type { ReactNode } from 'react';
import type { CounterValue } from '../../../contract/round/submission.ts';
import { readProposalEvidenceRoute } from '../../../contract/round/counter-value.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { amountText } from '../../ui/figure/number-words.ts';
import { formatInstant } from '../../ui/instant.ts';
import styles from './proposal.module.css';

/** Values that a unit proposed for one figure: what stood, what instead, why, and what became of it. */
export function ProposalList({ proposals }: { proposals: readonly CounterValue[] }) {
  return (
    <ul className={styles['proposals']}>
      {proposals.map((proposal) => (
        <ProposalItem key={proposal.id} proposal={proposal} />
      ))}
    </ul>
  );
}

/** One of them; with a head where proposals of several figures stand together, and the buttons of whoever decides. */
export function ProposalItem(props: {
  proposal: CounterValue;
  head?: ReactNode;
  acts?: ReactNode;
}) {
  const { proposal, head, acts } = props;
  return (
    <li data-decision={proposal.decision}>
      {head}
      <ProposalWords proposal={proposal} />
      {acts}
    </li>
  );
}

function ProposalWords({ proposal }: { proposal: CounterValue }) {
  const { words, language } = useLanguage();
  const said = words.proposals;
  const { standing, proposed, measureUnit, reason, office, proposedAt, evidence } = proposal;
  const { decision, answer, decidedBy, decidedAt } = proposal;
  const amount = (value: typeof proposed) => amountText(value, measureUnit, { language });
  return (
    <>
      <p className={styles['values']}>
        {standing !== null && (
          <span>
            <small>{said.stood}</small> {amount(standing)}
          </span>
        )}
        <span>
          <small>{said.proposed}</small> <strong>{amount(proposed)}</strong>
        </span>
        <em data-decision={decision}>{said.states[decision]}</em>
      </p>
      <p>{reason}</p>
      <p className={styles['about']}>
        <span>{said.by(office, formatInstant(proposedAt, language))}</span>
        {evidence !== null && (
          <a href={readProposalEvidenceRoute.path.replace(':id', String(proposal.id))}>
            {evidence}
          </a>
        )}
        <ScanNote scan={proposal.evidenceScan} />
      </p>
      {answer !== null && decidedBy !== null && decidedAt !== null && (
        <blockquote>
          {answer}
          <small>{said.decidedBy(decidedBy, formatInstant(decidedAt, language))}</small>
        </blockquote>
      )}
    </>
  );
}
