import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { officialStateNames, taskStepNames } from '../../../core/task/task-names.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { colourOf, dueWords, stateWords } from './task-words.ts';
import styles from './task.module.css';

/** Where a task stands: a word with days, a colour, a shape; pressed, the official state and its step. */
export function StateWord({ row, asOf }: { row: TaskRow; asOf: PlainDate }) {
  const speech = useLanguage();
  const { say, words, language } = speech;
  const colour = colourOf(row);
  return (
    <Explained
      className={styles['state']}
      content={
        <dl className={styles['explained']}>
          {row.official !== null && <div>{say(officialStateNames[row.official])}</div>}
          <div>
            {words.task.filters.step}: {say(taskStepNames[row.step])}
          </div>
          <div>{dueWords(row, speech)}</div>
          <div>{words.task.timeline.asOf(formatDate(asOf, language))}</div>
        </dl>
      }
    >
      <span className={styles['stateWord']} data-colour={colour}>
        <StatusMark colour={colour} />
        {stateWords(row, asOf, speech)}
      </span>
    </Explained>
  );
}
