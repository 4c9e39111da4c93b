import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { countText } from '../../ui/figure/count-text.ts';
import { difficultyStepNames } from '../../../core/meeting/difficulty/difficulty-names.ts';
import type { DifficultyRow } from '../../../contract/difficulty.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './difficulty.module.css';

interface DifficultyLineProps {
  row: DifficultyRow;
  /** False on the page of the very thing. */
  isAboutSaid?: boolean;
}

/** One difficulty in a list: what, at whose door, since when, by when. */
export function DifficultyLine({ row, isAboutSaid = true }: DifficultyLineProps) {
  const { words, say, language } = useLanguage();
  const { difficulties } = words;
  const { state, clock, about } = row;
  const days = (count: number) => countText(count, language);
  return (
    <li className={styles['line']} data-clock={clock.state}>
      <h3 lang="vi">
        <Link to="/difficulties/$id" params={{ id: String(row.id) }} data-open>
          {row.text}
        </Link>
      </h3>
      <p className={styles['facts']}>
        <strong>{say(difficultyStepNames[state.step])}</strong>
        {state.closedOn === null && (
          <span lang="vi">{difficulties.withOwner(row.ownerName, days(clock.daysWithOwner))}</span>
        )}
        <ClockWords row={row} />
        {row.daysBlocked > 0 && <span>{difficulties.blocked(days(row.daysBlocked))}</span>}
      </p>
      <p className={styles['quiet']} lang="vi">
        {difficulties.raisedBy(row.unitName, formatDate(state.raisedOn, language))}
        {isAboutSaid &&
          about.kind !== 'unit' &&
          ` · ${difficulties.about[about.kind]}: ${about.name}`}
        {state.isRecommendation && ` · ${difficulties.recommendation}`}
      </p>
    </li>
  );
}

/** The clock in words: late in red, with how late. */
export function ClockWords({ row }: { row: DifficultyRow }) {
  const { words, language } = useLanguage();
  const { clocks, due, late, lateAnswer } = words.difficulties;
  const { clock, state } = row;
  const days = countText(clock.workingDaysLate, language);
  if (clock.state === 'overdue') return <span data-late>{late(days)}</span>;
  if (clock.state === 'answered-late') return <span>{lateAnswer(days)}</span>;
  if (clock.state === 'in-time' && state.dueOn !== null) {
    return <span>{due(formatDate(state.dueOn, language))}</span>;
  }
  return clock.state === 'closed' ? null : <span>{clocks[clock.state]}</span>;
}
