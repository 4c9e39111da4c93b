import { Button } from '@mantine/core';
import { ApiProblem } from '../api-client.ts';
import { useLanguage } from '../language/language.tsx';
import styles from './notice.module.css';

/** What went wrong, what it means and what to do, in place of the content that could not be had. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { words, say } = useLanguage();
  const problem = error instanceof ApiProblem ? error.problem : null;
  const isUnreadable = !(error instanceof ApiProblem);
  return (
    <section className={styles['problem']} role="alert">
      <h2>{words.problem.title}</h2>
      {isUnreadable ? (
        <p>{words.problem.unreadable}</p>
      ) : problem === null ? (
        <>
          <p>{words.problem.unreachable}</p>
          <p>{words.problem.unreachableHelp}</p>
        </>
      ) : (
        <p>{say(problem.text)}</p>
      )}
      {problem !== null && problem.faults.length > 0 && (
        <>
          <h3>{words.problem.faults}</h3>
          <ul>
            {problem.faults.map((fault) => (
              <li key={`${fault.place.join('.')} ${fault.message.vi}`}>
                <code>{fault.place.join(' › ')}</code> {say(fault.message)}
              </li>
            ))}
          </ul>
        </>
      )}
      {retry !== undefined && (
        <Button variant="default" size="xs" onClick={retry}>
          {words.problem.retry}
        </Button>
      )}
    </section>
  );
}
