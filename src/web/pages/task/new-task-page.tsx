import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { makeTaskRoute } from '../../../contract/task/task-acts.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { OriginFields } from './origin-fields.tsx';
import { TaskForm } from './task-form.tsx';
import { originOf, originValues } from './task-origin.ts';
import page from './task.module.css';

/** Giao nhiệm vụ: where it comes from, then its six. */
export default function NewTaskPage() {
  const { words } = useLanguage();
  const search = useSearch({ from: '/tasks/new' });
  const navigate = useNavigate();
  const [origin, setOrigin] = useState(() => originValues(search));
  const make = useMakeTask();
  const known = originOf(origin);
  return (
    <article className={page['page']}>
      <Link to="/tasks" className="no-print">
        {words.taskPage.back}
      </Link>
      <h1>{words.taskForm.title}</h1>
      <OriginFields
        values={origin}
        change={(part) => setOrigin((before) => ({ ...before, ...part }))}
      />
      <TaskForm
        initial={search.title === undefined ? {} : { title: search.title }}
        lacks={known === null ? words.taskForm.origin.missing : undefined}
        error={make.error}
        isPending={make.isPending}
        submit={(draft, issuesNow) => {
          if (known !== null) make.mutate({ draft, origin: known, issuesNow });
        }}
        cancel={() => void navigate({ to: '/tasks' })}
      />
    </article>
  );
}

function useMakeTask() {
  const { words } = useLanguage();
  const sayDone = useDone();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: z.input<typeof makeTaskRoute.body>) =>
      callRoute(makeTaskRoute, { params: {}, query: {}, body }),
    onSuccess: async ({ id }) => {
      await sayDone(words.taskAct.done);
      await navigate({ to: '/tasks/$id', params: { id: String(id) } });
    },
  });
}
