import { useMutation } from '@tanstack/react-query';
import {
  closeTaskRoute,
  manageTaskRoute,
  type TaskStandingShown,
  workOnTaskRoute,
} from '../../../contract/task/task-acts.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import type { ActOrder } from './act-order.ts';

/** Does one act on a task; every page asks anew, and it is told that it is done. */
export function useTaskAct(done: () => void = () => {}) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: ({ taskId, order }: { taskId: number; order: ActOrder }) => send(taskId, order),
    onSuccess: () => sayDone(words.taskAct.done, done),
  });
}

function send(task: number, order: ActOrder): Promise<TaskStandingShown> {
  const address = { params: { task }, query: {} };
  switch (order.door) {
    case 'manage':
      return callRoute(manageTaskRoute, { ...address, body: order.body });
    case 'work':
      return callRoute(workOnTaskRoute, { ...address, body: order.body });
    case 'closing':
      return callRoute(closeTaskRoute, { ...address, body: order.body });
  }
}
