import type { Bilingual } from '../kernel/bilingual.ts';
import type { UnitId } from '../kernel/ids.ts';
import { formatDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import { checkValues } from './check-values.ts';
import { latestState, standingActs } from './record-state.ts';
import type { RecordAct, RegisterRecord } from './record.ts';
import type { Register } from './register.ts';

/** An act that is about to be done. */
export type NewAct = Pick<RecordAct, 'kind' | 'from' | 'values' | 'reason' | 'undoes'> & {
  /** Only where it is handed over. */
  toUnitId?: RecordAct['toUnitId'];
};

/**
 * Everything that keeps an act from being done to a record.
 *
 * @param acts what was done to it so far; empty for a record that is added
 * @param names names of the other records of its unit, as they are now; of a handing over, of the unit that takes it
 * @param heirs units that may take it on that day: those that the unit whose record it is went into
 */
export function checkAct(
  register: Register,
  act: NewAct,
  {
    acts,
    names,
    heirs = [],
  }: { acts: readonly RecordAct[]; names: readonly string[]; heirs?: readonly UnitId[] },
): Fault[] {
  const record = { acts: [...acts] };
  const standing = standingActs(record);
  const faults = [
    ...checkValues(register, act.values, act.kind === 'add'),
    ...nameFaults(register, nameIn(register, act, record), names),
    ...reasonFaults(act),
  ];
  if (act.kind === 'undo') return [...faults, ...undoFaults(act, record, standing)];
  if (act.kind === 'add') {
    return acts.length === 0
      ? faults
      : [
          ...faults,
          fault(['kind'], { vi: 'Bản ghi này đã có.', en: 'This record is there already.' }),
        ];
  }
  return [
    ...faults,
    ...dayFaults(act, standing),
    ...emptyChange(act),
    ...(act.kind === 'hand-over' ? handOverFaults(act, standing, heirs) : []),
  ];
}

/** The name that must be no other record's. */
function nameIn(
  { nameField }: Register,
  act: NewAct,
  record: Pick<RegisterRecord, 'acts'>,
): string | null {
  const values = act.kind === 'hand-over' ? latestState(record)?.values : act.values;
  return values?.[nameField] ?? null;
}

/** Records go to an heir of their unit and to nobody else, one step after the other. */
function handOverFaults(
  { toUnitId = null, from }: NewAct,
  standing: readonly RecordAct[],
  heirs: readonly UnitId[],
): Fault[] {
  const later = standing.find((act) => act.kind === 'hand-over' && act.from > from);
  if (later !== undefined) {
    return [
      fault(['from'], {
        vi: `Bản ghi đã bàn giao từ ngày ${formatDate(later.from, 'vi')}; muốn bàn giao sớm hơn thì hoàn tác việc đó.`,
        en: `It is handed over from ${formatDate(later.from, 'en')}; undo that to hand it over earlier.`,
      }),
    ];
  }
  if (toUnitId !== null && heirs.includes(toUnitId)) return [];
  return [
    fault(['toUnitId'], {
      vi: 'Chỉ bàn giao cho đơn vị kế thừa của đơn vị giữ bản ghi, từ ngày đơn vị đó được lập.',
      en: 'A record is handed over only to an heir of its unit, from the day on which the heir begins.',
    }),
  ];
}

/** People find a record by its name, and rows from a sheet are matched by it. */
export function sameName(one: string, other: string): boolean {
  return foldAccents(normaliseText(one)) === foldAccents(normaliseText(other));
}

function nameFaults(
  { nameField, recordName }: Register,
  name: string | null,
  names: readonly string[],
): Fault[] {
  if (name === null) return [];
  if (!names.some((other) => sameName(other, name))) return [];
  return [
    fault(['values', nameField], {
      vi: `Đơn vị đã có ${recordName.vi} tên “${name}”; hãy sửa bản ghi đó hoặc ghi tên khác.`,
      en: `The unit has a record “${name}” already; change it, or write another name.`,
    }),
  ];
}

function reasonFaults({ kind, reason }: NewAct): Fault[] {
  if (kind === 'add' || reason !== null) return [];
  return [fault(['reason'], { vi: 'Hãy ghi lý do.', en: 'Write the reason.' })];
}

function emptyChange({ kind, values }: NewAct): Fault[] {
  if (kind !== 'change' || Object.keys(values).length > 0) return [];
  return [fault(['values'], { vi: 'Chưa có gì thay đổi.', en: 'Nothing changes.' })];
}

function dayFaults(act: NewAct, standing: readonly RecordAct[]): Fault[] {
  const added = standing.find(({ kind }) => kind === 'add');
  if (added === undefined)
    return [fault(['kind'], { vi: 'Bản ghi đã bị rút.', en: 'The record was taken back.' })];
  const closed = standing.find(({ kind }) => kind === 'close');
  if (act.from < added.from)
    return [
      fault(['from'], {
        vi: `Bản ghi chỉ có từ ngày ${formatDate(added.from, 'vi')}.`,
        en: `The record begins on ${formatDate(added.from, 'en')}.`,
      }),
    ];
  if (closed !== undefined && (act.kind === 'close' || act.from >= closed.from))
    return [
      fault(['from'], {
        vi: `Bản ghi đã khép từ ngày ${formatDate(closed.from, 'vi')}; muốn làm tiếp thì hoàn tác việc khép.`,
        en: `The record is closed from ${formatDate(closed.from, 'en')}; undo the closing to go on.`,
      }),
    ];
  const later = act.kind === 'close' ? standing.find(({ from }) => from > act.from) : undefined;
  if (later === undefined) return [];
  return [
    fault(['from'], {
      vi: `Có thay đổi từ ngày ${formatDate(later.from, 'vi')}, sau ngày khép.`,
      en: `Something changes from ${formatDate(later.from, 'en')}, after the closing.`,
    }),
  ];
}

function undoFaults(
  { undoes }: NewAct,
  { acts }: Pick<RegisterRecord, 'acts'>,
  standing: readonly RecordAct[],
): Fault[] {
  const undone = standing.find(({ actNo }) => actNo === undoes);
  if (undone === undefined) {
    const isThere = acts.some(({ actNo, kind }) => actNo === undoes && kind !== 'undo');
    return [
      fault(
        ['undoes'],
        isThere
          ? { vi: 'Việc này đã được hoàn tác.', en: 'This was undone already.' }
          : { vi: 'Không có việc này để hoàn tác.', en: 'There is nothing like that to undo.' },
      ),
    ];
  }
  if (undone.kind !== 'add' || standing.length === 1) return [];
  return [
    fault(['undoes'], {
      vi: 'Hãy hoàn tác các thay đổi về sau trước khi rút bản ghi.',
      en: 'Undo what came later before the record itself is taken back.',
    }),
  ];
}

function fault(place: Fault['place'], message: Bilingual): Fault {
  return { place, message };
}
