import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { type FigureAbove, listFiguresAboveRoute } from '../../../contract/round/counter-value.ts';
import type { Submission } from '../../../contract/round/submission.ts';
import { figureText } from '../../address.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { amountText } from '../../ui/figure/number-words.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProposalList } from './proposal-list.tsx';
import { ProposeButton } from './propose-button.tsx';
import styles from './proposal.module.css';

/** Below the form: what others gave for the unit in this period, and what the unit holds against it. */
export function FiguresAbove({ submission }: { submission: Submission }) {
  const { words } = useLanguage();
  const { data, error, refetch } = useQuery(
    queryOf(listFiguresAboveRoute, { submission: submission.id }, {}),
  );
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return null;
  const said = words.proposals;
  return (
    <section className={styles['section']}>
      <h2>{said.above}</h2>
      {data.figures.length === 0 ? (
        <p className={styles['help']}>{said.noneAbove}</p>
      ) : (
        <>
          <p className={styles['help']}>{said.aboveHelp}</p>
          <ul className={styles['above']}>
            {data.figures.map((one) => (
              <AboveRow key={figureText(one.figure)} one={one} roundId={submission.roundId} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AboveRow({ one, roundId }: { one: FigureAbove; roundId: number }) {
  const { words, say, language } = useLanguage();
  const { figure, name, measureUnit, value, source, knownSince, proposals, propose } = one;
  return (
    <li>
      <span>
        {say(name)}
        <small>
          {say(source)}, {formatDate(knownSince, language)}
        </small>
      </span>
      <Link
        to="."
        search={(before) => ({ ...before, why: figureText(figure) })}
        resetScroll={false}
        aria-haspopup="dialog"
        title={words.figure.why}
      >
        {amountText(value, measureUnit, { language })}
      </Link>
      {propose.isOpen && (
        <ProposeButton of={{ roundId, figure, name, standing: value, measureUnit }} />
      )}
      {proposals.length > 0 && <ProposalList proposals={proposals} />}
    </li>
  );
}
