import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiProblem } from '../api-client.ts';
import { useLanguage } from '../language/language.tsx';
import { placeWords } from './place-words.ts';
import styles from './notice.module.css';

/** What went wrong, what it means and what to do, in place of the content that could not be had. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { words, say } = useLanguage();
  const problem = error instanceof ApiProblem ? error.problem : null;
  const isUnreadable = !(error instanceof ApiProblem);
  // The server answered, and would answer the same again: there is no such thing, it is not for this reader, or
  // something that was sent must be mended.
  const isRefused = problem !== null && [403, 404, 409, 422].includes(problem.status);
  const isForbidden = problem?.status === 403;
  return (
    <section className={styles['problem']} role="alert">
      <h2>
        {isForbidden
          ? words.problem.forbidden
          : isRefused
            ? say(problem.text)
            : words.problem.title}
      </h2>
      {isUnreadable ? (
        <p>{words.problem.unreadable}</p>
      ) : problem === null ? (
        <>
          <p>{words.problem.unreachable}</p>
          <p>{words.problem.unreachableHelp}</p>
        </>
      ) : (
        (isForbidden || !isRefused) && <p>{say(problem.text)}</p>
      )}
      {problem !== null && problem.faults.length > 0 && (
        <>
          <h3>{words.problem.faults}</h3>
          <ul>
            {problem.faults.map((fault) => (
              <li key={`${fault.place.join('.')} ${fault.message.vi}`}>
                <FaultPlace place={fault.place} /> {say(fault.message)}
              </li>
            ))}
          </ul>
        </>
      )}
      {retry !== undefined &&
        (isRefused ? (
          <Link to="/">{words.problem.home}</Link>
        ) : (
          <Button variant="default" size="xs" onClick={retry}>
            {words.problem.retry}
          </Button>
        ))}
    </section>
  );
}

/** Where it lies, in the words of the form where all of them are known. */
function FaultPlace({ place }: { place: readonly (string | number)[] }) {
  const { words } = useLanguage();
  const text = placeWords(place, words.places);
  if (text === null) return <code>{place.join(' › ')}</code>;
  return text !== '' && <strong>{text}:</strong>;
}
