import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { showFirstStepsRoute } from '../../../contract/first-steps.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMayEverywhere, useMe } from '../../ui/frame/me.ts';
import styles from './first-steps.module.css';
import { hideFirstSteps, isFirstStepsHidden } from './hidden-steps.ts';

interface Step {
  name: string;
  /** What was reached; null: it is still to be done. */
  reached: string | null;
  help: ReactNode;
}

/**
 * For whoever sets an installation up, until its first figure is approved: what is done, and what comes next. In the
 * demonstration, which has no real administrator, it is not there.
 */
export function FirstSteps() {
  const { words } = useLanguage();
  const said = words.firstSteps;
  const me = useMe();
  const mayEverywhere = useMayEverywhere();
  const mayInvite = mayEverywhere('manage-accounts');
  const [isHidden, setHidden] = useState(isFirstStepsHidden);
  const isAsked =
    me?.isClosed === true && (mayInvite || mayEverywhere('manage-rounds')) && !isHidden;
  const { data } = useQuery({ ...queryOf(showFirstStepsRoute, {}, {}), enabled: isAsked });
  if (!isAsked || data === undefined || data.figures > 0) return null;
  const { targets, people, rounds, figures } = data;
  const reached = (count: number, text: (count: number) => string) =>
    count > 0 ? text(count) : null;
  const steps: Step[] = [
    { name: said.targets, reached: reached(targets, said.targetsDone), help: said.targetsHelp },
    {
      name: said.people,
      reached: reached(people ?? 0, said.peopleDone),
      help: (
        <>
          {said.peopleHelp}{' '}
          {mayInvite ? <Link to="/accounts">{words.account.accounts}</Link> : said.peopleAsk}
        </>
      ),
    },
    {
      name: said.round,
      reached: reached(rounds, said.roundDone),
      help: (
        <>
          {said.roundHelp}{' '}
          {mayEverywhere('manage-rounds') && <Link to="/rounds/new">{words.rounds.make}</Link>}
        </>
      ),
    },
    {
      name: said.figures,
      reached: reached(figures, said.figuresDone),
      help: (
        <>
          {said.figuresHelp} <Link to="/rounds">{words.rounds.title}</Link>
        </>
      ),
    },
  ];
  return (
    <StepList
      steps={steps}
      hide={() => {
        hideFirstSteps();
        setHidden(true);
      }}
    />
  );
}

function StepList({ steps, hide }: { steps: readonly Step[]; hide: () => void }) {
  const { words } = useLanguage();
  const said = words.firstSteps;
  const next = steps.find(({ reached }) => reached === null);
  return (
    <section className={`${styles['steps']} no-print`} aria-labelledby="first-steps">
      <header>
        <h2 id="first-steps">{said.title}</h2>
        <p className="quiet">{said.lead}</p>
        <button type="button" className="plain-button" onClick={hide}>
          {said.hide}
        </button>
      </header>
      <ol>
        {steps.map((step) => (
          <li key={step.name} data-done={step.reached !== null || undefined}>
            <strong>{step.name}</strong>
            {step.reached !== null ? <p>✓ {step.reached}</p> : step === next && <p>{step.help}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
