import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Task } from '../../../contract/task/task.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
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
  return (
    <aside className={`${styles['acts']} no-print`} aria-label={taskPage.acts}>
      <h2>{taskPage.acts}</h2>
      {open.length === 0 && <p className="quiet">{taskPage.noActs}</p>}
      {open
        .filter((one) => !grave.has(one))
        .map((one, at) => (
          <ActButton key={one} act={one} task={task} isFirst={at === 0} press={setAct} />
        ))}
      <div className={styles['grave']}>
        {open
          .filter((one) => grave.has(one))
          .map((one) => (
            <ActButton key={one} act={one} task={task} isGrave press={setAct} />
          ))}
      </div>
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

interface ActButtonProps {
  act: Act;
  task: Task;
  isFirst?: boolean;
  isGrave?: boolean;
  press: (act: FormAct) => void;
}

function ActButton({ act, task, isFirst = false, isGrave = false, press }: ActButtonProps) {
  const { words } = useLanguage();
  const look = isGrave
    ? ({ variant: 'subtle', size: 'compact-sm' } as const)
    : ({ variant: isFirst ? 'filled' : 'default' } as const);
  if (act !== 'edit') {
    return (
      <Button {...look} onClick={() => press(act)}>
        {words.taskAct.buttons[act]}
      </Button>
    );
  }
  return (
    <Button
      {...look}
      renderRoot={(props) => (
        <Link {...props} to="/tasks/$id/edit" params={{ id: String(task.row.id) }} />
      )}
    >
      {words.taskAct.buttons[act]}
    </Button>
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
        {looseEvidence.map(({ id, name, scan }) => (
          <li key={id}>
            <a href={evidenceAddress(id)}>{name}</a>
            <ScanNote scan={scan} />
          </li>
        ))}
      </ul>
    </>
  );
}
