import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { SpotCheckResult } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './task-page.module.css';

/** What was found when the task was looked at again; each failed one counts in the work score of who did it. */
export function SpotCheckResults({ results }: { results: readonly SpotCheckResult[] }) {
  const { words } = useLanguage();
  if (results.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{words.task.spotChecks}</h2>
      {results.map((result) => (
        <OneResult key={`${result.checkedOn} ${result.words}`} result={result} />
      ))}
    </section>
  );
}

/** Passed or failed, when and by which office, for which cause, in its words. */
export function OneResult({ result }: { result: SpotCheckResult }) {
  const { words, language } = useLanguage();
  const { spotCheck, taskPage } = words;
  const { outcome, cause, checkedOn, office } = result;
  return (
    <>
      <p>
        <StatusMark colour={outcome === 'passed' ? 'green' : 'red'} />{' '}
        <strong>{spotCheck.outcomes[outcome]}</strong>{' '}
        <span className="quiet">{spotCheck.on(formatDate(checkedOn, language), office)}</span>
      </p>
      {cause !== null && (
        <p>
          {cause.kind === 'objective'
            ? taskPage.failed.objective(cause.confirmedBy)
            : taskPage.failed.subjective}
        </p>
      )}
      <blockquote lang="vi">{result.words}</blockquote>
    </>
  );
}
