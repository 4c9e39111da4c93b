import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { addDays, formatDate, PlainDate } from '../../../core/kernel/plain-date.ts';
import type { Fault } from '../../../core/kernel/refusal.ts';
import {
  askWhichUnit,
  resolveBareCode,
  validityOf,
} from '../../../core/organisation/unit-identity.ts';
import type { Unit } from '../../../core/organisation/unit.ts';
import { spansOverlap } from '../../../core/organisation/validity.ts';
import type { ReferenceKind } from '../sheet/column.ts';
import { type CellPlace, type CellReference, faultAt } from '../sheet/sheet.ts';
import type { BrokenRows } from '../sheet/sheet-rows.ts';

/** The days a row is about, `[start, end)`. */
interface DaySpan {
  start: PlainDate;
  end: PlainDate;
}

/** Resolves what cells point at, and keeps a fault for each that points at nothing. */
export interface Linking {
  readonly faults: Fault[];
  deny: (at: CellPlace, message: Bilingual) => void;
  /** The unit meant by an id or a bare code in a row about these days; null, with a fault, when there is none. */
  unit: (text: string, about: DaySpan, at: CellPlace) => UnitId | null;
}

const referenceKinds = {
  document: { fileName: 'documents.csv', vi: 'văn bản', en: 'document' },
  indicator: { fileName: 'indicators.csv', vi: 'chỉ tiêu thống kê', en: 'indicator' },
  resolution: { fileName: 'resolutions.csv', vi: 'nghị quyết', en: 'resolution' },
  programme: { fileName: 'programmes.csv', vi: 'chương trình, đề án', en: 'programme' },
  target: { fileName: 'targets.csv', vi: 'chỉ tiêu nghị quyết', en: 'target' },
  planLine: { fileName: 'plan-lines.csv', vi: 'số kế hoạch', en: 'plan line' },
} satisfies Record<ReferenceKind, { fileName: string; vi: string; en: string }>;

export type KnownIds = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

/** @param units those of the pack and those known before */
export function linkTo(units: readonly Unit[], broken: BrokenRows): Linking {
  const faults: Fault[] = [];
  const byId = new Map<string, Unit>(units.toReversed().map((unit) => [unit.id, unit]));
  const distinct = units.filter((unit) => byId.get(unit.id) === unit);
  const deny = (at: CellPlace, message: Bilingual): void => {
    faults.push(faultAt(at.fileName, at.line, at.column, message));
  };
  return {
    faults,
    deny,
    unit: (text, about, at) => {
      const found = text.includes('@')
        ? unitById(byId.get(text), text, about)
        : unitByCode(distinct, text, about);
      if (found.unit !== null) return found.unit.id;
      if (!broken.has('units.csv', text)) deny(at, found.message);
      return null;
    },
  };
}

/** A fault for every cell that points at what nobody knows; rows that could not be read count as known. */
export function referenceFaults(
  references: readonly CellReference[],
  ids: KnownIds,
  broken: BrokenRows,
): Fault[] {
  return references.flatMap(({ kind, id, at }) => {
    const { fileName, vi, en } = referenceKinds[kind];
    if (ids[kind].has(id) || broken.has(fileName, id)) return [];
    return [
      faultAt(at.fileName, at.line, at.column, {
        vi: `Không có ${vi} “${id}” trong ${fileName} cũng như trong dữ liệu đã có`,
        en: `There is no ${en} “${id}” in ${fileName} or among what is known already`,
      }),
    ];
  });
}

/** A unit written in full is meant whether or not it still existed: heirs go on with what was begun before them. */
export function dayMeant(text: string, on: PlainDate): DaySpan {
  const first = PlainDate.safeParse(text.split('@')[1]);
  return onDay(first.success ? first.data : on);
}

/** The day alone, as a span. */
export function onDay(date: PlainDate): DaySpan {
  return { start: date, end: addDays(date, 1) };
}

type UnitFinding = { unit: Unit } | { unit: null; message: Bilingual };

function unitById(unit: Unit | undefined, text: string, about: DaySpan): UnitFinding {
  if (unit === undefined) {
    return {
      unit: null,
      message: {
        vi: `Không có đơn vị “${text}” trong units.csv cũng như trong dữ liệu đã có`,
        en: `There is no unit “${text}” in units.csv or among what is known already`,
      },
    };
  }
  if (spansOverlap(validityOf(unit), { from: about.start, to: about.end })) return { unit };
  return { unit: null, message: notThen(unit, about) };
}

function unitByCode(units: Unit[], code: string, about: DaySpan): UnitFinding {
  const match = resolveBareCode(units, code, about);
  if (match.kind === 'one') return { unit: match.unit };
  if (match.kind === 'ambiguous') {
    const question = askWhichUnit(code, match.candidates);
    const ids = match.candidates.map(({ id }) => id).join(' / ');
    return {
      unit: null,
      message: {
        vi: `${question.vi} Hãy viết đủ: ${ids}`,
        en: `${question.en} Write it out: ${ids}`,
      },
    };
  }
  const [other] = match.sameCode;
  if (other !== undefined) return { unit: null, message: notThen(other, about) };
  return { unit: null, message: noSuchCode(units, code) };
}

function notThen(unit: Unit, about: DaySpan): Bilingual {
  const life = spanInWords({ start: unit.validFrom, end: unit.validTo });
  const asked = spanInWords(about);
  return {
    vi: `${unit.name} (${unit.id}) chỉ có ${life.vi}; hàng này nói về thời gian ${asked.vi}`,
    en: `${unit.name} (${unit.id}) is there only ${life.en}; this row is about the time ${asked.en}`,
  };
}

function spanInWords({ start, end }: { start: PlainDate; end: PlainDate | null }): Bilingual {
  const [vi, en] = [formatDate(start, 'vi'), formatDate(start, 'en')];
  if (end === null) return { vi: `từ ${vi}`, en: `from ${en}` };
  const last = addDays(end, -1);
  return {
    vi: `từ ${vi} đến ${formatDate(last, 'vi')}`,
    en: `from ${en} to ${formatDate(last, 'en')}`,
  };
}

/** Spreadsheets drop the zeros at the head of a code. */
function noSuchCode(units: Unit[], code: string): Bilingual {
  const meant = units.find((unit) => unit.code === code.padStart(5, '0'));
  return meant === undefined
    ? { vi: `Không có đơn vị mang mã “${code}”`, en: `There is no unit of code “${code}”` }
    : {
        vi: `Không có đơn vị mang mã “${code}”; có phải ${meant.code} (bảng tính đã bỏ số 0 ở đầu) không?`,
        en: `There is no unit of code “${code}”; is ${meant.code} meant (spreadsheets drop leading zeros)?`,
      };
}
