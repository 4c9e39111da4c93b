import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checkTaskRoute } from '../../../contract/task/task-acts.ts';
import { listTaskChoicesRoute, type TaskDraft } from '../../../contract/task/task.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { OverlapList } from './overlap-list.tsx';
import { SixFields } from './six-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import {
  draftOf,
  type Readiness,
  readinessOf,
  type TaskChoices,
  type TaskFormValues,
  valuesOf,
} from './task-draft.ts';
import styles from './form.module.css';

interface TaskFormProps {
  /** What is known already, as of a conclusion or a clause. */
  initial: Partial<TaskDraft>;
  /** What the server refused; null for nothing. */
  error: unknown;
  isPending: boolean;
  submit: (draft: TaskDraft, issuesNow: boolean) => void;
  cancel: () => void;
  /** The task that is edited; it does not overlap with itself. */
  taskId?: number;
  /** What the page around it still needs, in words; undefined for nothing. */
  lacks?: string | undefined;
}

/** The six clear of a task as one form; what is missing and what it overlaps with is said while it is written. */
export function TaskForm(props: TaskFormProps) {
  const { words } = useLanguage();
  const choice = useChoice();
  const { data, error, refetch } = useQuery(queryOf(listTaskChoicesRoute, {}, {}));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined || choice === null) return <PageSkeleton rows={5} />;
  const ordering = data.units.filter(({ mayOrder }) => mayOrder);
  const first = ordering.find(({ unitId }) => unitId === choice.unit?.id) ?? ordering[0];
  if (first === undefined) return <p>{words.taskForm.noUnit}</p>;
  return <LoadedForm {...props} choices={data} values={valuesOf(props.initial, first.unitId)} />;
}

function LoadedForm(props: TaskFormProps & { choices: TaskChoices; values: TaskFormValues }) {
  const { choices, error, isPending, submit, cancel, taskId = null, lacks } = props;
  const { words } = useLanguage();
  const [values, setValues] = useState(props.values);
  const change = (part: Partial<TaskFormValues>) => setValues((before) => ({ ...before, ...part }));
  const ready = readinessOf(values);
  const draft = draftOf(values);
  const overlaps = useOverlaps(ready.mayKeep ? draft : null, taskId);
  const isEdit = taskId !== null;
  return (
    <form
      className={styles['task']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready.mayIssue && lacks === undefined) submit(draft, true);
      }}
    >
      <SixFields values={values} change={change} choices={choices} notClear={ready.notClear} />
      <MoreFields values={values} change={change} choices={choices} />
      <OverlapList overlaps={overlaps} />
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles['foot']}>
        <p aria-live="polite" data-ready={(ready.mayIssue && lacks === undefined) || undefined}>
          <MissingWords ready={ready} lacks={lacks} />
        </p>
        <div className={styles['buttons']}>
          <Button
            type="submit"
            loading={isPending}
            disabled={!ready.mayIssue || lacks !== undefined}
          >
            {isEdit ? words.taskForm.saveIssue : words.taskForm.issueNow}
          </Button>
          <Button
            variant="default"
            disabled={!ready.mayKeep || lacks !== undefined || isPending}
            onClick={() => submit(draft, false)}
          >
            {isEdit ? words.taskForm.save : words.taskForm.keep}
          </Button>
          <Button variant="subtle" onClick={cancel}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}

function MissingWords({ ready, lacks }: { ready: Readiness; lacks: string | undefined }) {
  const { words } = useLanguage();
  const { taskForm } = words;
  if (ready.hasHalfCoUnit) return taskForm.needCo;
  const missing = [
    ...(lacks === undefined ? [] : [lacks]),
    ...ready.notClear.map((one) => words.taskPage.six[one].toLowerCase()),
    ...(ready.lacksCloser ? [taskForm.noCloser] : []),
  ];
  return missing.length === 0 ? taskForm.clear : taskForm.missing(missing.join(', '));
}

const CHECK_MS = 500;

/** Tasks that the draft may overlap with, asked for when the writer rests. */
function useOverlaps(draft: TaskDraft | null, taskId: number | null) {
  const [settled] = useDebouncedValue(JSON.stringify(draft), CHECK_MS);
  const { data } = useQuery({
    queryKey: [checkTaskRoute.path, settled, taskId],
    queryFn: ({ signal }) => {
      const body = checkTaskRoute.body.parse({ draft: JSON.parse(settled), taskId });
      return callRoute(checkTaskRoute, { params: {}, query: {}, body }, signal);
    },
    enabled: draft !== null && settled !== 'null',
    placeholderData: keepPreviousData,
  });
  return draft === null ? [] : (data?.overlaps ?? []);
}
