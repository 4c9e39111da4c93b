import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { TaskId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { Cause, DifficultyKind, OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import {
  causeNames,
  difficultyKindNames,
} from '../../../core/meeting/difficulty/difficulty-names.ts';
import { type DifficultyDraft, raiseDifficultyRoute } from '../../../contract/difficulty.ts';
import { showTaskRoute } from '../../../contract/task/task.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AboutFields } from './about-fields.tsx';
import { choicesQuery } from './choices-query.ts';
import { TypedDayField } from '../../ui/day-field.tsx';
import { FilesField } from './files-field.tsx';
import { OwnerFields } from './owner-fields.tsx';
import {
  type BlockedTask,
  type Choices,
  draftOf,
  emptyRaiseForm,
  lacksOfRaising,
  type RaiseForm,
  usualOwnerOf,
} from './raise-form.ts';
import { SourceFields } from './source-fields.tsx';
import styles from './difficulty.module.css';

/** Raising a difficulty: what blocks, what is blocked, who can remove it. */
export default function RaisePage() {
  const { words } = useLanguage();
  const { target, task: asked } = useSearch({ from: '/difficulties/new' });
  const task = useBlockedTask(asked === undefined ? undefined : TaskId.parse(Number(asked)));
  const choice = useChoice();
  const { data, error, refetch } = useQuery(choicesQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined || choice === null || task === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <Link to="/difficulties" className="no-print">
        {words.difficulties.back}
      </Link>
      <h1>{words.raising.title}</h1>
      {data.units.length === 0 ? (
        <EmptyState title={words.raising.notAllowed}>{null}</EmptyState>
      ) : (
        <Form choices={data} begun={{ target, task, shown: choice.unit?.id }} />
      )}
    </article>
  );
}

/** The task that is blocked; null for none, undefined while it is on its way. */
function useBlockedTask(taskId: TaskId | undefined): BlockedTask | null | undefined {
  const { data, error } = useQuery({
    ...queryOf(showTaskRoute, { task: taskId ?? 0 }, {}),
    enabled: taskId !== undefined,
  });
  if (taskId === undefined || error !== null) return null;
  if (data === undefined) return undefined;
  const { title, leadUnit, coUnits } = data.row;
  const units = leadUnit === null ? coUnits : [leadUnit, ...coUnits];
  return { taskId, title, unitIds: units.map(({ unitId }) => unitId) };
}

interface FormProps {
  choices: Choices;
  begun: Parameters<typeof emptyRaiseForm>[1];
}

function Form({ choices, begun }: FormProps) {
  const { words, say, language } = useLanguage();
  const { raising, difficulties } = words;
  const [form, setForm] = useState(() => emptyRaiseForm(choices, begun));
  const [isAsked, setAsked] = useState(false);
  const change = (part: Partial<RaiseForm>) => setForm((before) => ({ ...before, ...part }));
  const raise = useRaise();
  const lacks = lacksOfRaising(form);
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lacks.length === 0) raise.mutate(draftOf(form, choices));
      }}
    >
      <p className={styles['lead']}>{raising.lead}</p>
      <Textarea
        label={raising.text}
        placeholder={raising.textExample}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={form.text}
        error={isAsked && lacks.includes('text') ? difficulties.needed : undefined}
        onChange={({ target: { value } }) => change({ text: value })}
      />
      <AboutFields form={form} choices={choices} change={change} lacks={isAsked ? lacks : []} />
      <OwnerFields
        label={raising.owner}
        owner={form.owner}
        levels={OwnerLevel.options}
        change={(owner) => change({ owner })}
      />
      <p className={styles['quiet']}>
        {raising.dueOn(formatDate(choices.dueOn[form.owner.level], language))}
      </p>
      <div className={styles['pair']}>
        {choices.units.length > 1 && (
          <NativeSelect
            label={raising.unit}
            value={form.unitId}
            data={choices.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            onChange={({ target: { value } }) =>
              change({ unitId: value, owner: usualOwnerOf(value, choices) })
            }
          />
        )}
        <NativeSelect
          label={raising.kind}
          value={form.kind}
          data={DifficultyKind.options.map((value) => ({
            value,
            label: say(difficultyKindNames[value]),
          }))}
          onChange={({ target: { value } }) => change({ kind: DifficultyKind.parse(value) })}
        />
      </div>
      <More form={form} change={change} />
      {raise.error !== null && <ProblemNotice error={raise.error} />}
      <div className={styles['buttons']}>
        <Button type="submit" loading={raise.isPending}>
          {raising.send}
        </Button>
      </div>
    </form>
  );
}

interface MoreProps {
  form: RaiseForm;
  change: (part: Partial<RaiseForm>) => void;
}

/** What may be added, folded so that the rest takes a minute. */
function More({ form, change }: MoreProps) {
  const { words, say } = useLanguage();
  const { raising, difficulties } = words;
  return (
    <details className={styles['more']}>
      <summary>{raising.more}</summary>
      <NativeSelect
        label={raising.cause}
        value={form.cause}
        data={[
          { value: '', label: difficulties.causeUnsaid },
          ...Cause.options.map((value) => ({ value, label: say(causeNames[value]) })),
        ]}
        onChange={({ target }) => change({ cause: Cause.safeParse(target.value).data ?? '' })}
      />
      {form.cause === 'objective' && (
        <TextInput
          label={raising.confirmedBy}
          maxLength={300}
          value={form.confirmedBy}
          onChange={({ target }) => change({ confirmedBy: target.value })}
        />
      )}
      <SourceFields source={form.source} isNeeded={false} change={(source) => change({ source })} />
      <FilesField files={form.files} change={(files) => change({ files })} />
      <TypedDayField label={difficulties.day} typed={form.on} write={(on) => change({ on })} />
    </details>
  );
}

function useRaise() {
  const { words } = useLanguage();
  const sayDone = useDone();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: z.input<typeof DifficultyDraft>) =>
      callRoute(raiseDifficultyRoute, { params: {}, query: {}, body }),
    onSuccess: async ({ id }) => {
      await sayDone(words.raising.sent);
      await navigate({ to: '/difficulties/$id', params: { id: String(id) } });
    },
  });
}
