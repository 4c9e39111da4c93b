import { type ActKeys, inOrderOfDays } from '../kernel/history.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RecordAct, RecordValues, RegisterRecord } from './record.ts';

/** What a record says on one day. */
export interface RecordState {
  values: RecordValues;
  /** The day from which it is kept. */
  since: PlainDate;
  /** The day from which it is closed; null while it is open. */
  closedOn: PlainDate | null;
  closedBecause: string | null;
}

const keys: ActKeys<RecordAct> = { dayOf: ({ from }) => from, numberOf: ({ actNo }) => actNo };

/**
 * Acts that hold: neither undone nor undoing, in the order in which they apply: by the day from which they hold, then as
 * they were recorded.
 *
 * @param knownOn leaves out what was recorded later; null: all that is known now
 */
export function standingActs(
  { acts }: Pick<RegisterRecord, 'acts'>,
  knownOn: PlainDate | null = null,
): RecordAct[] {
  const known = acts.filter(({ knownSince }) => knownOn === null || knownSince <= knownOn);
  const undone = new Set(known.map(({ undoes }) => undoes));
  const standing = known.filter(({ kind, actNo }) => kind !== 'undo' && !undone.has(actNo));
  return inOrderOfDays(standing, keys);
}

/** The record on a day, from its acts; null where it is not kept yet, or was taken back. */
export function stateOn(
  record: Pick<RegisterRecord, 'acts'>,
  day: PlainDate,
  knownOn: PlainDate | null = null,
): RecordState | null {
  return standingActs(record, knownOn)
    .filter(({ from }) => from <= day)
    .reduce<RecordState | null>(after, null);
}

/** The record when all that is recorded has come to hold, also what is dated ahead. */
export function latestState(record: Pick<RegisterRecord, 'acts'>): RecordState | null {
  return standingActs(record).reduce<RecordState | null>(after, null);
}

/** The last handing over up to a day; undefined where there was none. */
export function handOverOn(
  record: Pick<RegisterRecord, 'acts'>,
  day: PlainDate | null,
  knownOn: PlainDate | null = null,
): RecordAct | undefined {
  return standingActs(record, knownOn).findLast(
    ({ kind, from }) => kind === 'hand-over' && (day === null || from <= day),
  );
}

/**
 * The unit whose record it is on a day: the one that began it, or the heir to which it was handed over last.
 *
 * @param day null: when all that is recorded has come to hold
 */
export function ownerOn(
  record: Pick<RegisterRecord, 'acts' | 'unitId'>,
  day: PlainDate | null,
  knownOn: PlainDate | null = null,
): UnitId {
  return handOverOn(record, day, knownOn)?.toUnitId ?? record.unitId;
}

function after(state: RecordState | null, act: RecordAct): RecordState | null {
  if (act.kind === 'add')
    return { values: act.values, since: act.from, closedOn: null, closedBecause: null };
  if (state === null) return null;
  if (act.kind === 'change') return { ...state, values: { ...state.values, ...act.values } };
  if (act.kind === 'close') return { ...state, closedOn: act.from, closedBecause: act.reason };
  return state;
}
