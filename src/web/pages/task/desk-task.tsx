import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import type { WorkHeap } from '../../../contract/task/task-lists.ts';
import { useLanguage } from '../../language/language.tsx';
import { ActDialog } from './act-dialog.tsx';
import type { FormAct } from './act-order.ts';
import { actsOnSpot } from './heaps.ts';
import { TaskCard } from './task-card.tsx';
import styles from './my-work.module.css';

interface DeskTaskProps {
  row: TaskRow;
  heap: WorkHeap;
  asOf: PlainDate;
  isPast: boolean;
  /** Whether it goes without saying which unit leads what is one's own. */
  isOneUnit: boolean;
}

/** Heaps of tasks that others lead. */
const ofOthers = new Set<WorkHeap>(['to-answer', 'to-close', 'extension-asked', 'returned-to-us']);

/** A task on one's desk, with what it waits for. */
export function DeskTask({ row, heap, asOf, isPast, isOneUnit }: DeskTaskProps) {
  const { words } = useLanguage();
  const [act, setAct] = useState<FormAct | null>(null);
  const parts = heap === 'to-answer' ? row.coUnits.filter(({ hasAnswered }) => !hasAnswered) : [];
  return (
    <TaskCard row={row} asOf={asOf} isOwn={isOneUnit && !ofOthers.has(heap)}>
      {parts.map(({ unitId, unitName, mustAnswer }) => (
        <p key={unitId} lang="vi">
          {unitName}: {mustAnswer}
        </p>
      ))}
      {!isPast && (
        <div className={`${styles['acts']} no-print`}>
          {actsOnSpot(heap, row).map((one, at) => (
            <Button
              key={one}
              variant={at === 0 ? 'filled' : 'default'}
              aria-label={`${words.taskAct.buttons[one]}: ${row.title}`}
              onClick={() => setAct(one)}
            >
              {words.taskAct.buttons[one]}
            </Button>
          ))}
          {heap === 'returned-to-us' && (
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/tasks/$id/edit" params={{ id: String(row.id) }} />
              )}
            >
              {words.task.mine.rewrite}
            </Button>
          )}
        </div>
      )}
      {act !== null && <ActDialog taskId={row.id} act={act} close={() => setAct(null)} />}
    </TaskCard>
  );
}
