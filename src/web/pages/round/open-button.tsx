import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundBoard } from '../../../contract/round/round.ts';
import { listVacanciesRoute } from '../../../contract/vacancy.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useOpeningWarnings } from './opening-warnings.tsx';
import type { useManageRound } from './use-manage-round.ts';

interface OpenButtonProps {
  board: RoundBoard;
  manage: ReturnType<typeof useManageRound>;
}

/** Opens a draft; one whose deadlines are past, or that nobody could finish, only once that was said and confirmed. */
export function OpenButton({ board, manage }: OpenButtonProps) {
  const { words } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const behind = board.rows.map(({ daysLate }) => daysLate).filter((days) => days > 0);
  const vacancies = useQuery(queryOf(listVacanciesRoute, { round: board.round.id }, {})).data
    ?.vacancies;
  const { isConfirmed, cards } = useOpeningWarnings({
    past: { count: behind.length, workingDays: Math.max(0, ...behind) },
    vacancies: vacancies ?? [],
  });
  const open = () => manage.mutate({ act: 'open' });
  return (
    <>
      <Button
        disabled={vacancies === undefined}
        loading={manage.isPending}
        onClick={() => (isConfirmed ? open() : setAsked(true))}
      >
        {words.rounds.open}
      </Button>
      {isAsked && (
        <FormDialog
          title={words.rounds.open}
          act={words.rounds.open}
          isPending={manage.isPending}
          isShut={!isConfirmed}
          error={manage.error}
          close={() => setAsked(false)}
          onDo={open}
        >
          {cards}
        </FormDialog>
      )}
    </>
  );
}
