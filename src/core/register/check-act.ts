import type { Bilingual } from '../kernel/bilingual.ts';
import { formatDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import { checkValues } from './check-values.ts';
import { standingActs } from './record-state.ts';
import type { RecordAct, RegisterRecord } from './record.ts';
import type { Register } from './register.ts';

/** An act that is about to be done. */
export type NewAct = Pick<RecordAct, 'kind' | 'from' | 'values' | 'reason' | 'undoes'>;

/**
 * Everything that keeps an act from being done to a record.
 *
 * @param acts what was done to it so far; empty for a record that is added
 * @param names names of the other records of its unit, as they are now
 */
export function checkAct(
  register: Register,
  act: NewAct,
  { acts, names }: { acts: readonly RecordAct[]; names: readonly string[] },
): Fault[] {
  const record = { acts: [...acts] };
  const standing = standingActs(record);
  const faults = [
    ...checkValues(register, act.values, act.kind === 'add'),
    ...nameFaults(register, act, names),
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
  return [...faults, ...dayFaults(act, standing), ...emptyChange(act)];
}

/** People find a record by its name, and rows from a sheet are matched by it. */
export function sameName(one: string, other: string): boolean {
  return foldAccents(normaliseText(one)) === foldAccents(normaliseText(other));
}

function nameFaults(
  { nameField, recordName }: Register,
  act: NewAct,
  names: readonly string[],
): Fault[] {
  const name = act.values[nameField];
  if (name === undefined || name === null) return [];
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
