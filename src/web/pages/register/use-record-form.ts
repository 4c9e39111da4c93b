import { useState } from 'react';
import type { RecordRow, RegisterTable } from '../../../contract/register.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { readDraft, typedOf } from './record-draft.ts';
import { faultsOf, useWriteRecord } from './use-write-register.ts';

/** What is typed about a record, what is wrong with it, and writing it into the register. */
export function useRecordForm(table: RegisterTable, record: RecordRow | null, done: () => void) {
  const { say, words } = useLanguage();
  const { register, enterFor, places, day } = table;
  const withheld = new Set<string>(record?.withheld);
  const fields = register.fields.filter(({ key }) => !withheld.has(key));
  const [typed, setTyped] = useState(() => typedOf(fields, record));
  const only = enterFor.length === 1 ? enterFor[0] : undefined;
  const [unit, setUnit] = useState<string | null>(only?.unitId ?? null);
  const [from, setFrom] = useState(formatDate(day, 'vi'));
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { add, act } = useWriteRecord(register.code, record?.id ?? '', done);
  const draft = readDraft(fields, typed, record, places);
  const fromDay = readTypedDay(from);
  const hasChanged = Object.keys(draft.values).length > 0;
  const error = add.error ?? act.error;
  const told = faultsOf(error);
  const send = () => {
    setAsked(true);
    if (draft.faults.size > 0 || fromDay === null) return;
    if (record === null) {
      if (unit === null) return;
      add.mutate({ unitId: UnitId.parse(unit), from: fromDay, values: draft.values });
    } else if (hasChanged && reason.trim() !== '') {
      const { version } = record;
      const change = { version, from: fromDay, values: draft.values, reason: reason.trim() };
      act.mutate({ act: 'change', ...change });
    }
  };
  return {
    fields,
    typed,
    write: (key: string, value: string) => setTyped({ ...typed, [key]: value }),
    unit,
    setUnit,
    from,
    setFrom,
    dayFault: fromDay === null ? words.badDay : undefined,
    reason,
    setReason,
    isAsked,
    isFaulty: draft.faults.size > 0,
    hasChanged,
    error,
    isPending: add.isPending || act.isPending,
    /** What is wrong with a field: as typed once it was to be sent, and as the server says. */
    faultOf: (key: string): string | undefined => {
      const found = (isAsked ? draft.faults.get(key) : undefined) ?? told.get(key);
      return found === undefined ? undefined : say(found);
    },
    send,
  };
}

export type RecordFormState = ReturnType<typeof useRecordForm>;
