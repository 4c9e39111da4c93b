import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RoundRow } from '../../../contract/round.ts';
import { discardRoundRoute } from '../../../contract/round-draft.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { roundsQuery } from './round-list-page.tsx';
import styles from './round.module.css';

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
      <Modal
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={words.rounds.discard}
        closeButtonProps={{ 'aria-label': words.frame.close }}
      >
        <div className={styles['dialog']}>
          <p>{words.rounds.discardSure(round.title)}</p>
          {discard.error !== null && <ProblemNotice error={discard.error} />}
          <div className={styles['buttons']}>
            <Button loading={discard.isPending} onClick={() => discard.mutate()}>
              {words.rounds.discard}
            </Button>
            <Button variant="subtle" onClick={() => setAsked(false)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
