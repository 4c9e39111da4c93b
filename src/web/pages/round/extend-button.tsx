import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BoardRow } from '../../../contract/round.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useManageRound } from './use-manage-round.ts';

/** Gives one unit another deadline, with a reason. */
export function ExtendButton({ row, roundId }: { row: BoardRow; roundId: number }) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const manage = useManageRound(roundId, () => setOpen(false));
  const dueOn = readTypedDay(typed);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        {words.rounds.extend}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={words.rounds.extendTitle(row.unitName)}
          act={words.rounds.extend}
          isPending={manage.isPending}
          error={manage.error}
          isReady={dueOn !== null}
          close={() => setOpen(false)}
          onDo={(reason) => {
            if (dueOn !== null) manage.mutate({ act: 'extend', unitId: row.unitId, dueOn, reason });
          }}
        >
          <TextInput
            label={words.rounds.newDay}
            placeholder={words.rounds.dayForm}
            required
            value={typed}
            error={typed !== '' && dueOn === null ? words.rounds.badDay : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
        </ReasonDialog>
      )}
    </>
  );
}
