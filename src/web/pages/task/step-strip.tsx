import { taskStepNames } from '../../../core/task/task-names.ts';
import type { TaskStep } from '../../../core/task/task-state.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './task-page.module.css';

const way = ['draft', 'new', 'accepted', 'awaiting-closure', 'closed'] as const;

/** The way of a task from draft to closed, and where it is on it; beside the way only its step. */
export function StepStrip({ step }: { step: TaskStep }) {
  const { say } = useLanguage();
  const at = way.findIndex((one) => one === step);
  if (at === -1) return <p>{say(taskStepNames[step])}</p>;
  return (
    <ol className={styles['way']}>
      {way.map((one, position) => (
        <li
          key={one}
          data-past={position < at || undefined}
          aria-current={position === at ? 'step' : undefined}
        >
          {say(taskStepNames[one])}
        </li>
      ))}
    </ol>
  );
}
