import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { listRoundChoicesRoute, type RoundBoard } from '../../../contract/round/round.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { TypedDayField } from '../../ui/day-field.tsx';
import { toggled } from './extend-button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useManageRound } from './use-manage-round.ts';

/** Asks further units in a round that is open. */
export function AddUnitsButton({ board }: { board: RoundBoard }) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.rounds.addUnits}
      </Button>
      {isOpen && <AddUnitsDialog board={board} close={() => setOpen(false)} />}
    </>
  );
}

function AddUnitsDialog({ board, close }: { board: RoundBoard; close: () => void }) {
  const { words, language } = useLanguage();
  const said = words.rounds;
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(new Set());
  const [typed, setTyped] = useState('');
  const manage = useManageRound(board.round.id, close);
  const units = useAddable(board);
  const dueOn = readTypedDay(typed);
  return (
    <ReasonDialog
      title={said.addUnits}
      act={said.addUnits}
      isPending={manage.isPending}
      error={manage.error}
      isReady={chosen.size > 0 && (typed.trim() === '' || dueOn !== null)}
      close={close}
      onDo={(reason) =>
        manage.mutate({
          act: 'add-units',
          units: [...chosen].map((unitId) => ({ unitId, ...(dueOn === null ? {} : { dueOn }) })),
          reason,
        })
      }
    >
      <p>{said.addUnitsHelp}</p>
      {units?.length === 0 && <p>{said.noUnitToAdd}</p>}
      {units?.map(({ unitId, name }) => (
        <Checkbox
          key={unitId}
          label={name}
          checked={chosen.has(unitId)}
          onChange={({ currentTarget }) =>
            setChosen((before) => toggled(before, unitId, currentTarget.checked))
          }
        />
      ))}
      <TypedDayField
        label={said.ownDay}
        description={said.ownDayHelp(formatDate(board.unitDueOn, language))}
        typed={typed}
        write={setTyped}
      />
    </ReasonDialog>
  );
}

/** Units below the calling unit that do not answer yet; undefined until they are known. */
function useAddable({ round, rows }: RoundBoard) {
  const { data } = useQuery(queryOf(listRoundChoicesRoute, {}, { period: round.periodId }));
  if (data === undefined) return undefined;
  const below = data.units.find(({ unitId }) => unitId === round.unitId)?.below ?? [];
  const asked = new Set(rows.map(({ unitId }) => unitId));
  return data.units.filter(({ unitId }) => below.includes(unitId) && !asked.has(unitId));
}
