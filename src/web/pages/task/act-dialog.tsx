import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { taskActNames } from '../../../core/task/task-names.ts';
import { showTaskRoute, type Task } from '../../../contract/task/task.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ActFields } from './act-fields.tsx';
import { type ActForm, emptyActForm, type FormAct, orderOf } from './act-order.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { openActOf, undoableKind } from './open-act.ts';
import { useTaskAct } from './use-task-act.ts';
import styles from './form.module.css';

interface ActDialogProps {
  taskId: number;
  act: FormAct;
  close: () => void;
}

/** The form of one act on a task, from whatever page; the task is asked for as it stands now. */
export function ActDialog({ taskId, act, close }: ActDialogProps) {
  const { words, say } = useLanguage();
  const { data, error } = useQuery({
    ...queryOf(showTaskRoute, { task: taskId }, {}),
    refetchOnMount: 'always',
  });
  return data === undefined ? (
    <FormDialog
      title={say(taskActNames[act])}
      act={say(taskActNames[act])}
      isPending={error === null}
      isShut
      error={error}
      close={close}
      onDo={() => {}}
    >
      <p>{words.loading}</p>
    </FormDialog>
  ) : (
    <LoadedDialog task={data} act={act} close={close} />
  );
}

function LoadedDialog({ task, act, close }: { task: Task; act: FormAct; close: () => void }) {
  const { words, say } = useLanguage();
  const [form, setForm] = useState<ActForm>(() => startOf(task));
  const doing = useTaskAct(close);
  const open = openActOf(task.open, act);
  const seen = { version: task.row.version, undoable: undoableKind(task) };
  const order = orderOf(act, form, seen);
  return (
    <FormDialog
      title={say(taskActNames[act])}
      act={words.taskAct.buttons[act]}
      isPending={doing.isPending}
      isShut={!open.isOpen || order === null}
      error={doing.error}
      close={close}
      onDo={() => {
        if (order !== null) doing.mutate({ taskId: task.row.id, order });
      }}
    >
      <p className={styles['subject']} lang="vi">
        {task.row.title}
      </p>
      {open.isOpen ? (
        <ActFields
          act={act}
          task={task}
          form={form}
          change={(part) => setForm((before) => ({ ...before, ...part }))}
        />
      ) : (
        <p role="alert">{open.why === null ? words.taskAct.shut : say(open.why)}</p>
      )}
    </FormDialog>
  );
}

/** What is known already: the day that was asked for, the files that are attached, the only unit that can answer. */
function startOf({ askedExtension, looseEvidence, terms }: Task): ActForm {
  return {
    ...emptyActForm,
    dueOn: askedExtension?.dueOn ?? null,
    evidenceIds: looseEvidence.map(({ id }) => id),
    leadUnitId: terms.leadUnitId,
  };
}
