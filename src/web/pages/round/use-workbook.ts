import { useMutation, useQueryClient } from '@tanstack/react-query';
import { takeFormRoute } from '../../../contract/round/submission-workbook.ts';
import { callRoute } from '../../api-client.ts';

export type Trip = ReturnType<typeof useWorkbook>;

/** A filled file on its way: looked at first, then applied by one act. */
export function useWorkbook(submissionId: number) {
  const queryClient = useQueryClient();
  const call = (base64: string, apply: boolean) =>
    callRoute(takeFormRoute, {
      params: { submission: submissionId },
      query: {},
      body: { base64, apply },
    });
  const looking = useMutation({ mutationFn: (base64: string) => call(base64, false) });
  const applying = useMutation({
    mutationFn: (base64: string) => call(base64, true),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return {
    isLooking: looking.isPending,
    lookError: looking.error,
    preview: looking.data ?? null,
    look: (base64: string) => {
      applying.reset();
      looking.mutate(base64);
    },
    isApplying: applying.isPending,
    applyError: applying.error,
    outcome: applying.data ?? null,
    apply: () => {
      if (looking.variables !== undefined) applying.mutate(looking.variables);
    },
    close: () => {
      looking.reset();
      applying.reset();
    },
  };
}
