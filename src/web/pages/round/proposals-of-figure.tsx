import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { showProposalsRoute } from '../../../contract/round/counter-value.ts';
import type { FigureAddress } from '../../../contract/figure.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProposalList } from './proposal-list.tsx';
import { ProposeButton } from './propose-button.tsx';
import styles from './proposal.module.css';

/** Behind a figure: what its unit holds against it, and the door to propose another value. */
export function ProposalsOfFigure(props: { figure: FigureAddress; name: Bilingual }) {
  const { figure, name } = props;
  const { words } = useLanguage();
  const { data } = useQuery(queryOf(showProposalsRoute, {}, figure));
  if (data === undefined || (data.proposals.length === 0 && !data.propose.isOpen)) return null;
  const { proposals, propose, roundId, standing } = data;
  return (
    <section className={styles['section']}>
      <h3>{words.proposals.ofFigure}</h3>
      {proposals.length > 0 && <ProposalList proposals={proposals} />}
      {propose.isOpen && roundId !== null && standing !== null && (
        <p>
          <ProposeButton
            of={{
              roundId,
              figure,
              name,
              standing: standing.value,
              measureUnit: standing.measureUnit,
            }}
          />
        </p>
      )}
    </section>
  );
}
