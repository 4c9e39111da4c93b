import { divide, percentOf } from '../kernel/decimal-division.ts';
import { add, decimal, DecimalText } from '../kernel/decimal.ts';
import type { RecordId } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RegisterCondition, RegisterFigure } from '../figure/round/register-figure.ts';
import { type RecordState, stateOn } from './record-state.ts';
import type { RegisterRecord } from './record.ts';
import { fieldOf, type Register } from './register.ts';

/** A record that a figure needs and that does not say it. */
export interface RecordGap {
  recordId: RecordId;
  /** The name by which people know it. */
  name: string;
  /** Name of the field, in Vietnamese and English. */
  field: { vi: string; en: string };
}

/** A figure with all that it was made of. */
export interface ComputedFigure {
  outcome: Outcome;
  /** Records that it counts. */
  counted: RecordId[];
  /** Records that have to say more before there is a figure. */
  gaps: RecordGap[];
  /** Sums of both sides of a mean or share, as far as they are known; null where there are none. */
  parts: { numerator: DecimalText; denominator: DecimalText } | null;
}

/** On which day, and as known on which. */
export interface FigureDay {
  day: PlainDate;
  /** null: as known now. */
  knownOn?: PlainDate | null;
  /** The days that the round counts, `[start, end)`: for figures of what came in them. */
  counts?: { start: PlainDate; end: PlainDate };
  /** Records of units that went into this one and that nobody handed over yet; of them those that are open are waited for. */
  awaited?: readonly AwaitedRecord[];
}

/** A record that an heir will count as soon as it is handed over. */
export interface AwaitedRecord {
  record: RegisterRecord;
  unitName: string;
}

/**
 * The figure that the records of one unit come to: a count; a sum; a mean (sum ÷ number of records); a share
 * (100 × sum of the part ÷ sum of the whole), always rebuilt from both sides. A record that lacks what is needed is
 * named, and there is no figure: neither is it 0, nor left out in silence; and so is one that still lies with a unit which
 * went into this one. A unit that never wrote a record has reported nothing, which is not zero records.
 */
export function computeFigure(
  figure: RegisterFigure,
  register: Register,
  records: readonly RegisterRecord[],
  { day, knownOn = null, counts, awaited = [] }: FigureDay,
): ComputedFigure {
  const keptOf = (record: RegisterRecord): Kept[] => {
    const state = stateOn(record, day, knownOn);
    return state === null ? [] : [{ record, state }];
  };
  const kept = records.flatMap(keptOf);
  const gaps = new GapList(register);
  const isChosen = (one: Kept, told: GapList): boolean =>
    hasStanding(one, figure) &&
    isWithin(one, figure, counts, told) &&
    figure.where.every((condition) => told.holds(one, condition));
  for (const { record, unitName } of awaited) {
    const unsaid = new GapList(register);
    // One that cannot be told to be left out may belong to the figure.
    for (const one of keptOf(record)) {
      const isOpen = one.state.closedOn === null;
      if (isOpen && (isChosen(one, unsaid) || unsaid.list.length > 0)) gaps.awaits(one, unitName);
    }
  }
  if (kept.length === 0 && gaps.list.length === 0) {
    const outcome = missing('not-reported', {
      vi: `Đơn vị chưa có bản ghi nào trong “${register.name.vi}”.`,
      en: `The unit has no record in “${register.name.en}”.`,
    });
    return { outcome, counted: [], gaps: [], parts: null };
  }
  const chosen = kept.filter((one) => isChosen(one, gaps));
  const made = measured(figure.measure, chosen, gaps);
  const counted = chosen.map(({ record }) => record.id);
  if (gaps.list.length === 0) return { ...made, counted, gaps: [] };
  return { ...made, outcome: missing('not-reported', gaps.said()), counted, gaps: gaps.list };
}

interface Kept {
  record: RegisterRecord;
  state: RecordState;
}

function hasStanding({ state }: Kept, { standing }: RegisterFigure): boolean {
  return standing === 'any' || (standing === 'open') === (state.closedOn === null);
}

function isWithin(
  one: Kept,
  { dated }: RegisterFigure,
  counts: FigureDay['counts'],
  gaps: GapList,
): boolean {
  if (dated === null) return true;
  const day = dated.by === null ? one.state.since : gaps.dayOf(one, dated.by);
  return day !== null && counts !== undefined && day >= counts.start && day < counts.end;
}

function measured(
  measure: RegisterFigure['measure'],
  chosen: readonly Kept[],
  gaps: GapList,
): Pick<ComputedFigure, 'outcome' | 'parts'> {
  if (measure.aggregate === 'count') return { outcome: value(decimal(chosen.length)), parts: null };
  if (measure.aggregate === 'sum')
    return { outcome: value(gaps.sum(chosen, measure.field)), parts: null };
  if (measure.aggregate === 'mean') {
    const [numerator, denominator] = [gaps.sum(chosen, measure.field), decimal(chosen.length)];
    return { outcome: divide(numerator, denominator), parts: { numerator, denominator } };
  }
  const part = chosen.filter((one) =>
    measure.partIs.every((condition) => gaps.holds(one, condition)),
  );
  const numerator = gaps.sum(part, measure.part);
  const denominator = gaps.sum(chosen, measure.whole);
  return { outcome: percentOf(numerator, denominator), parts: { numerator, denominator } };
}

/** Reads values of records and keeps what it did not find. */
class GapList {
  readonly list: RecordGap[] = [];
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /** Whether a condition holds; one that cannot be told does not, and is kept. */
  holds(kept: Kept, { field, oneOf }: RegisterCondition): boolean {
    const found = this.#read(kept, field);
    return found !== null && oneOf.includes(found);
  }

  /** The day that a field says; one that it does not say is kept. */
  dayOf(kept: Kept, field: string): string | null {
    return this.#read(kept, field);
  }

  /** Keeps that a record still lies with another unit. */
  awaits({ record, state }: Kept, unitName: string): void {
    this.list.push({
      recordId: record.id,
      name: this.#nameOf(state.values) ?? record.id,
      field: { vi: `chưa bàn giao từ ${unitName}`, en: `not handed over by ${unitName} yet` },
    });
  }

  /** Of a field, or, where it is null, the number of records. */
  sum(of: readonly Kept[], field: string | null): DecimalText {
    if (field === null) return decimal(of.length);
    return of.reduce((sum, kept) => {
      const found = this.#read(kept, field);
      return found === null ? sum : add(sum, DecimalText.parse(found));
    }, decimal(0));
  }

  said(): { vi: string; en: string } {
    const shown = this.list.slice(0, 3);
    const more = this.list.length > 3 ? `… +${this.list.length - 3}` : '';
    const text = (side: 'vi' | 'en'): string =>
      shown.map(({ name, field }) => `${name} (${field[side]})`).join('; ') + more;
    return { vi: `Còn thiếu: ${text('vi')}`, en: `Missing: ${text('en')}` };
  }

  /** Not where the name itself is about a person: a figure is read by others than the record is. */
  #nameOf(values: Readonly<Record<string, string | null>>): string | null {
    const { nameField } = this.#register;
    if (fieldOf(this.#register, nameField)?.group !== 'figures') return null;
    return values[nameField] ?? null;
  }

  #read({ record, state }: Kept, key: string): string | null {
    const values: Readonly<Record<string, string | null>> = state.values;
    const found = values[key] ?? null;
    if (found !== null) return found;
    const field = fieldOf(this.#register, key)?.name ?? { vi: key, en: key };
    const name = this.#nameOf(values) ?? record.id;
    const isKnown = this.list.some(
      (gap) => gap.recordId === record.id && gap.field.vi === field.vi,
    );
    if (!isKnown) this.list.push({ recordId: record.id, name, field });
    return null;
  }
}
