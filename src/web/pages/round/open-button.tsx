import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RoundBoard } from '../../../contract/round.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PastWarning } from './past-warning.tsx';
import type { useManageRound } from './use-manage-round.ts';

interface OpenButtonProps {
  board: RoundBoard;
  manage: ReturnType<typeof useManageRound>;
}

/** Opens a draft; one whose deadlines are past only once that was said and confirmed. */
export function OpenButton({ board, manage }: OpenButtonProps) {
  const { words } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const [isConfirmed, confirm] = useState(false);
  const behind = board.rows.map(({ daysLate }) => daysLate).filter((days) => days > 0);
  const open = () => manage.mutate({ act: 'open' });
  return (
    <>
      <Button
        loading={manage.isPending}
        onClick={() => (behind.length > 0 ? setAsked(true) : open())}
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
          <PastWarning
            count={behind.length}
            workingDays={Math.max(0, ...behind)}
            isConfirmed={isConfirmed}
            confirm={confirm}
          />
        </FormDialog>
      )}
    </>
  );
}
