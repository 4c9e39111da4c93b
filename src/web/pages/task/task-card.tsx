import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { taskPriorityNames } from '../../../core/task/task-names.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { StateWord } from './state-word.tsx';
import { alertsOf, colourOf, dueWords } from './task-words.ts';
import styles from './task.module.css';

interface TaskCardProps {
  row: TaskRow;
  asOf: PlainDate;
  /** A box to choose it by. */
  choice?: ReactNode;
  /** Whether the lead unit goes without saying. */
  isOwn?: boolean;
  children?: ReactNode;
}

/** One task where there is no room for a row: on a phone, on a board, on one's desk. */
export function TaskCard({ row, asOf, choice, isOwn = false, children }: TaskCardProps) {
  const speech = useLanguage();
  const { words, say } = speech;
  const alerts = alertsOf(row, speech);
  return (
    <div className={styles['card']} data-colour={colourOf(row)}>
      <div className={styles['cardHead']}>
        {choice}
        <Link to="/tasks/$id" params={{ id: String(row.id) }} data-open lang="vi">
          {row.title}
        </Link>
      </div>
      <p className={styles['about']}>
        <StateWord row={row} asOf={asOf} />
        <span>{dueWords(row, speech)}</span>
        {row.priority !== 'ordinary' && <span>{say(taskPriorityNames[row.priority])}</span>}
        {!isOwn && <span lang="vi">{row.leadUnit?.unitName ?? words.task.noLead}</span>}
      </p>
      {alerts.length > 0 && <p className={styles['alerts']}>{alerts.join(' · ')}</p>}
      {children}
    </div>
  );
}
