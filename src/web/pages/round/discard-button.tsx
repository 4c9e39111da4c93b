import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RoundRow } from '../../../contract/round/round.ts';
import { discardRoundRoute } from '../../../contract/round/round-draft.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { roundsQuery } from './round-list-page.tsx';

/** Throws a draft away, once it was said what that means. */
export function DiscardButton({ round }: { round: RoundRow }) {
  const { words } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const discard = useMutation({
    mutationFn: () =>
      callRoute(discardRoundRoute, { params: { round: round.id }, query: {}, body: undefined }),
    onSuccess: async () => {
      notifications.show({ message: words.rounds.done });
      await navigate({ to: '/rounds' });
      await queryClient.invalidateQueries({ queryKey: roundsQuery.queryKey });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {words.rounds.discard}
      </Button>
      {isAsked && (
        <FormDialog
          title={words.rounds.discard}
          act={words.rounds.discard}
          isPending={discard.isPending}
          error={discard.error}
          close={() => setAsked(false)}
          onDo={() => discard.mutate()}
        >
          <p>{words.rounds.discardSure(round.title)}</p>
        </FormDialog>
      )}
    </>
  );
}
