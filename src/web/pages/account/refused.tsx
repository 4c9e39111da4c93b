import { ApiProblem } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './form.module.css';

/** Why the server did not do it, in its own words, beside the form. */
export function Refused({ error }: { error: unknown }) {
  const { words, say } = useLanguage();
  if (error === null) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <p role="alert" className={styles['refused']}>
      {problem === null ? words.problem.unreachable : say(problem.text)}
    </p>
  );
}
