import { Link } from '@tanstack/react-router';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { taskPriorityNames } from '../../../core/task/task-names.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { StateWord } from './state-word.tsx';
import { TaskCard } from './task-card.tsx';
import { alertsOf, extensionWords, sourceWords } from './task-words.ts';
import type { TaskChoice } from './use-task-choice.ts';
import styles from './task.module.css';

interface TaskTableProps {
  rows: TaskRow[];
  asOf: PlainDate;
  /** Null where nothing can be done with several at once. */
  choice: TaskChoice | null;
}

/** Tasks as a table; on a phone the same as cards. */
export function TaskTable({ rows, asOf, choice }: TaskTableProps) {
  const { words } = useLanguage();
  const { columns } = words.task;
  return (
    <>
      <table className={`panel-table ${styles['table']}`}>
        <thead>
          <tr>
            {choice !== null && (
              <th className="no-print">
                <input
                  type="checkbox"
                  aria-label={words.task.bulk.all}
                  checked={rows.every((row) => choice.has(row))}
                  onChange={({ target }) => choice.all(target.checked ? rows : [])}
                />
              </th>
            )}
            <th scope="col">{columns.task}</th>
            <th scope="col">{columns.lead}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {rows.map((row, at) => (
            <TableRow key={row.id} row={row} asOf={asOf} choice={choice} isFirst={at === 0} />
          ))}
        </tbody>
      </table>
      {choice !== null && (
        <label className={`${styles['allCards']} no-print`}>
          <input
            type="checkbox"
            checked={rows.every((row) => choice.has(row))}
            onChange={({ target }) => choice.all(target.checked ? rows : [])}
          />
          {words.task.bulk.all}
        </label>
      )}
      <ul className={styles['cards']}>
        {rows.map((row) => (
          <li key={row.id}>
            <TaskCard
              row={row}
              asOf={asOf}
              choice={choice !== null && <ChoiceBox row={row} choice={choice} />}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  row: TaskRow;
  asOf: PlainDate;
  choice: TaskChoice | null;
  isFirst: boolean;
}

function TableRow({ row, asOf, choice, isFirst }: RowProps) {
  const speech = useLanguage();
  const { words, say, language } = speech;
  const { product, priority, leadUnit, head, coUnits } = row;
  const about = [
    ...(product === null ? [] : [product.name]),
    ...(priority === 'ordinary' ? [] : [say(taskPriorityNames[priority])]),
  ];
  return (
    <tr data-row tabIndex={isFirst ? 0 : -1}>
      {choice !== null && (
        <td className="no-print">
          <ChoiceBox row={row} choice={choice} />
        </td>
      )}
      <td lang="vi">
        <Link to="/tasks/$id" params={{ id: String(row.id) }} data-open>
          {row.title}
        </Link>
        {about.length > 0 && <small>{about.join(' · ')}</small>}
        <small data-alert>{alertsOf(row, speech).join(' · ')}</small>
      </td>
      <td lang="vi">
        {leadUnit?.unitName ?? words.task.noLead}
        <small>
          {[
            ...(head === null ? [] : [head.office]),
            ...(coUnits.length === 0
              ? []
              : [words.task.coordinating(coUnits.map(({ unitName }) => unitName).join(', '))]),
          ].join(' · ')}
        </small>
      </td>
      <td>
        {row.dueOn === null ? words.task.noDue : formatDate(row.dueOn, language)}
        <small>{extensionWords(row, speech)}</small>
      </td>
      <td>
        <StateWord row={row} asOf={asOf} />
      </td>
      <td lang="vi">
        <small>{sourceWords(row, speech)}</small>
      </td>
    </tr>
  );
}

function ChoiceBox({ row, choice }: { row: TaskRow; choice: TaskChoice }) {
  const { words } = useLanguage();
  return (
    <input
      type="checkbox"
      aria-label={words.task.bulk.one(row.title)}
      checked={choice.has(row)}
      onChange={() => choice.toggle(row)}
    />
  );
}
