import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { BoardRow, RoundBoard } from '../../../contract/round/round.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { TypedDayField } from '../../ui/day-field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useManageRound } from './use-manage-round.ts';

/** Gives one unit another deadline, with a reason. */
export function ExtendButton({ row, roundId }: { row: BoardRow; roundId: number }) {
  const { words, language } = useLanguage();
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
          <p>{words.rounds.dueNow(formatDate(row.dueOn, language))}</p>
          <TypedDayField label={words.rounds.newDay} required typed={typed} write={setTyped} />
        </ReasonDialog>
      )}
    </>
  );
}

/** Gives every unit that has not sent, or some of them, another deadline at once. */
export function ExtendManyButton({ board }: { board: RoundBoard }) {
  const { words, language } = useLanguage();
  const unsent = board.rows.filter(({ sentAt }) => sentAt === null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const manage = useManageRound(board.round.id, () => setOpen(false));
  const dueOn = readTypedDay(typed);
  const chosen = unsent.filter(({ unitId }) => !left.has(unitId)).map(({ unitId }) => unitId);
  if (unsent.length < 2) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.rounds.extendMany}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={words.rounds.extendMany}
          act={words.rounds.extendChosen(chosen.length)}
          isPending={manage.isPending}
          error={manage.error}
          isReady={dueOn !== null && chosen.length > 0}
          close={() => setOpen(false)}
          onDo={(reason) => {
            if (dueOn !== null)
              manage.mutate({ act: 'extend-many', unitIds: chosen, dueOn, reason });
          }}
        >
          {unsent.map((row) => (
            <Checkbox
              key={row.unitId}
              label={`${row.unitName} (${words.rounds.deadline(formatDate(row.dueOn, language))})`}
              checked={!left.has(row.unitId)}
              onChange={({ currentTarget }) =>
                setLeft((before) => toggled(before, row.unitId, !currentTarget.checked))
              }
            />
          ))}
          <TypedDayField label={words.rounds.newDay} required typed={typed} write={setTyped} />
        </ReasonDialog>
      )}
    </>
  );
}

/** The set with one thing in it or without it. */
export function toggled<T>(before: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(before);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
