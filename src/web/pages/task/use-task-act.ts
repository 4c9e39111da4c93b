import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  closeTaskRoute,
  manageTaskRoute,
  type TaskStandingShown,
  workOnTaskRoute,
} from '../../../contract/task-acts.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import type { ActOrder } from './act-order.ts';

/** Does one act on a task; every page asks anew, and it is told that it is done. */
export function useTaskAct(done: () => void = () => {}) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, order }: { taskId: number; order: ActOrder }) => send(taskId, order),
    onSuccess: async () => {
      notifications.show({ message: words.taskAct.done });
      done();
      await queryClient.invalidateQueries();
    },
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
