import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { manageTaskRoute } from '../../../contract/task/task-acts.ts';
import { showTaskRoute, type Task, type TaskDraft } from '../../../contract/task/task.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TaskForm } from './task-form.tsx';
import page from './task.module.css';

/** A draft, or a task that came back, written anew. */
export default function EditTaskPage() {
  const { words, say } = useLanguage();
  const { id } = useParams({ from: '/tasks/$id/edit' });
  const { data, error, refetch } = useQuery(queryOf(showTaskRoute, { task: id }, {}));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { edit } = data.open;
  return (
    <article className={page['page']}>
      <Link to="/tasks/$id" params={{ id }}>
        {data.row.title}
      </Link>
      <h1>{words.taskForm.editTitle}</h1>
      {edit.isOpen ? (
        <Editing task={data} />
      ) : (
        <p className="notice-strip">{edit.why === null ? words.taskAct.shut : say(edit.why)}</p>
      )}
    </article>
  );
}

function Editing({ task }: { task: Task }) {
  const navigate = useNavigate();
  const back = () => navigate({ to: '/tasks/$id', params: { id: String(task.row.id) } });
  const edit = useEditTask(task, back);
  return (
    <TaskForm
      taskId={task.row.id}
      initial={task.terms}
      error={edit.error}
      isPending={edit.isPending}
      submit={(draft, issuesNow) => edit.mutate({ draft, issuesNow })}
      cancel={() => void back()}
    />
  );
}

function useEditTask({ row }: Task, back: () => Promise<void>) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  const address = { params: { task: row.id }, query: {} };
  return useMutation({
    mutationFn: async ({ draft, issuesNow }: { draft: TaskDraft; issuesNow: boolean }) => {
      const { version } = await callRoute(manageTaskRoute, {
        ...address,
        body: { act: 'edit', version: row.version, draft },
      });
      if (issuesNow)
        await callRoute(manageTaskRoute, { ...address, body: { act: 'issue', version } });
    },
    onSuccess: () => {
      notifications.show({ message: words.taskAct.done });
      return back();
    },
    // Also after a refusal: the edit may stand while the issue was refused.
    onSettled: () => queryClient.invalidateQueries(),
  });
}
