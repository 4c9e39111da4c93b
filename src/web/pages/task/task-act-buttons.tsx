import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Task } from '../../../contract/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { ActDialog } from './act-dialog.tsx';
import type { FormAct } from './act-order.ts';
import { evidenceAddress } from './evidence-field.tsx';
import { actsInOrder, openActOf } from './open-act.ts';
import styles from './task-page.module.css';

type Act = (typeof actsInOrder)[number];

/** Acts that end or take back: never the first to press. */
const grave = new Set<Act>(['overtake', 'withdraw', 'correct-back', 'return', 'reassign']);

/** What can be done with a task now; what cannot says why. */
export function TaskActButtons({ task }: { task: Task }) {
  const { words, say } = useLanguage();
  const { taskPage, taskAct } = words;
  const [act, setAct] = useState<FormAct | null>(null);
  const open = actsInOrder.filter((one) => openActOf(task.open, one).isOpen);
  const shut = actsInOrder.filter((one) => !openActOf(task.open, one).isOpen);
  const first = open.find((one) => !grave.has(one));
  return (
    <aside className={`${styles['acts']} no-print`} aria-label={taskPage.acts}>
      <h2>{taskPage.acts}</h2>
      {open.length === 0 && <p className="quiet">{taskPage.noActs}</p>}
      {open.map((one) =>
        one === 'edit' ? (
          <Button
            key={one}
            variant={one === first ? 'filled' : 'default'}
            renderRoot={(props) => (
              <Link {...props} to="/tasks/$id/edit" params={{ id: String(task.row.id) }} />
            )}
          >
            {taskAct.buttons[one]}
          </Button>
        ) : (
          <Button
            key={one}
            variant={one === first ? 'filled' : 'default'}
            onClick={() => setAct(one)}
          >
            {taskAct.buttons[one]}
          </Button>
        ),
      )}
      <details>
        <summary>{taskPage.shutActs(shut.length)}</summary>
        <dl>
          {byReason(task, shut).map(({ why, acts }) => (
            <div key={why?.vi ?? ''}>
              <dt>{acts.map((one) => taskAct.buttons[one]).join(', ')}</dt>
              <dd>{why === null ? taskAct.shut : say(why)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <LooseEvidence task={task} />
      {act !== null && <ActDialog taskId={task.row.id} act={act} close={() => setAct(null)} />}
    </aside>
  );
}

/** Shut acts gathered under the reason that they share. */
function byReason({ open }: Task, shut: Act[]) {
  const groups = Map.groupBy(shut, (act) => openActOf(open, act).why?.vi ?? '');
  return [...groups.values()].flatMap((acts) => {
    const [first] = acts;
    return first === undefined ? [] : [{ why: openActOf(open, first).why, acts }];
  });
}

function LooseEvidence({ task: { looseEvidence } }: { task: Task }) {
  const { words } = useLanguage();
  if (looseEvidence.length === 0) return null;
  return (
    <>
      <h3>{words.taskAct.evidence.loose}</h3>
      <ul>
        {looseEvidence.map(({ id, name }) => (
          <li key={id}>
            <a href={evidenceAddress(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
