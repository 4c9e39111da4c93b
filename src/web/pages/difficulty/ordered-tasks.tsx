import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DifficultyPage } from '../../../contract/difficulty.ts';
import { useLanguage } from '../../language/language.tsx';
import { TaskLine } from '../task/task-line.tsx';
import styles from './difficulty.module.css';

/** What was ordered because of the recommendations, and the way to order more once the latest of them is answered. */
export function OrderedTasks({ page, isPast }: { page: DifficultyPage; isPast: boolean }) {
  const { ordered } = useLanguage().words;
  const { steps, tasks, order } = page;
  const raisedAt = steps.findLastIndex(({ recommendationId }) => recommendationId !== null);
  const recommendation = steps[raisedAt]?.recommendationId ?? null;
  if (recommendation === null) return null;
  const answer = steps.slice(raisedAt).findLast(({ deed }) => deed.kind === 'answer')?.deed;
  const isOpen = !isPast && order.isOpen && answer !== undefined;
  if (tasks.length === 0 && !isOpen) return null;
  return (
    <section>
      <h2>{ordered.ofAnswer}</h2>
      {tasks.length === 0 ? (
        <p className={styles['quiet']}>{ordered.noneOfAnswer}</p>
      ) : (
        <ul className={styles['lines']}>
          {tasks.map((row) => (
            <TaskLine key={row.id} row={row} asOf={page.asOf} />
          ))}
        </ul>
      )}
      {isOpen && (
        <div className={`${styles['buttons']} no-print`}>
          <Button
            variant="default"
            size="compact-sm"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/tasks/new"
                search={{
                  recommendation: String(recommendation),
                  title: answer.kind === 'answer' ? answer.text.slice(0, 300) : undefined,
                }}
              />
            )}
          >
            {ordered.make}
          </Button>
        </div>
      )}
    </section>
  );
}
