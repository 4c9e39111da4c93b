import type { AuditLine, Difference } from '../../../contract/audit.ts';
import { useLanguage } from '../../language/language.tsx';
import { formatInstant } from '../../ui/instant.ts';
import styles from './audit.module.css';

const SHOWN = 4;

/** One act: when and who; what, on what and why; what it changed. */
export function AuditLineItem({ line }: { line: AuditLine }) {
  const { words, say, language } = useLanguage();
  const { log } = words.account;
  const who = [line.signInName, line.onBehalfOf === null ? null : log.onBehalfOf(line.onBehalfOf)];
  return (
    <li>
      <div className={styles['when']}>
        <time dateTime={line.happenedAt}>{formatInstant(line.happenedAt, language)}</time>
        <small>{log.number(line.no)}</small>
      </div>
      <div className={styles['who']}>
        <span lang="vi">{line.office}</span>
        <small>{who.filter(Boolean).join(' · ')}</small>
      </div>
      <div className={styles['what']}>
        <p>
          <strong>{say(line.actName)}</strong>: <span lang="vi">{say(line.subjectName)}</span>
          {line.unitName !== null && <small lang="vi"> · {line.unitName}</small>}
        </p>
        {line.reason !== null && (
          <p>
            {words.reason}: <q lang="vi">{line.reason}</q>
          </p>
        )}
        <Differences differences={line.differences.slice(0, SHOWN)} />
        {line.differences.length > SHOWN && (
          <details>
            <summary>{log.more(line.differences.length - SHOWN)}</summary>
            <Differences differences={line.differences.slice(SHOWN)} />
          </details>
        )}
        {line.facts.length > 0 && (
          <p className={styles['facts']}>
            {line.facts.map(({ name, value }) => `${say(name)}: ${say(value)}`).join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}

function Differences({ differences }: { differences: Difference[] }) {
  const { words, say } = useLanguage();
  const { log } = words.account;
  if (differences.length === 0) return null;
  return (
    <ul className={styles['differences']}>
      {differences.map(({ name, before, after }) => (
        <li key={`${name.vi} ${before?.vi} ${after?.vi}`}>
          <span>{say(name)}</span>
          {before !== null && (
            <del>
              <span className="only-read-aloud">{log.was}: </span>
              {say(before)}
            </del>
          )}
          {before !== null && after !== null && <span aria-hidden="true">→</span>}
          {after !== null && (
            <ins>
              <span className="only-read-aloud">{log.is}: </span>
              {say(after)}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
