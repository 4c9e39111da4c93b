import { lastDayOfMonth, type PlainDate, plainDateOf } from '../kernel/plain-date.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';

/** When something is to be done, as an annex writes it. */
export type AnnexTime =
  /** From the first day to the last, where both are said or follow from the period; civil calendar. */
  | { kind: 'span'; start: PlainDate | null; due: PlainDate }
  /** "Thường xuyên", "hằng năm": work done routinely, which is no task with a deadline. */
  | { kind: 'routine' }
  /** Nothing written, or nothing that names a day. */
  | { kind: 'unclear' };

const YEAR = String.raw`(\d{4})(?!\d)`;
const OF_YEAR = String.raw`\s*(?:[\/,-]\s*(?:nam\s*)?|nam\s*)${YEAR}`;
const TO = String.raw`\s*(?:-|–|,|va|den(?: het)?)\s*`;
const SLASH = String.raw`\s*[\/.-]\s*`;

type Span = Extract<AnnexTime, { kind: 'span' }>;
type Reading = (found: readonly (string | undefined)[]) => Span | null;

/** The first form that fits a stretch of the text has it: ranges before what they are made of, days before months. */
const forms: readonly (readonly [RegExp, Reading])[] = [
  [
    form(
      String.raw`(?:tu )?(?:nam )?(?<![\d\/.-])${YEAR}\s*(?:-|–|den(?: het)?(?: nam)?)\s*${YEAR}`,
    ),
    ([first, last]) => years(Number(first), Number(last)),
  ],
  [
    form(String.raw`(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)`),
    ([year, month, day]) => dueOn(Number(year), Number(month), Number(day)),
  ],
  [
    form(
      String.raw`(?<!\d)(\d{1,2})\s*\/\s*(\d{1,2})${TO}(?:ngay )?(\d{1,2})${SLASH}(\d{1,2})${SLASH}${YEAR}`,
    ),
    ([firstDay, firstMonth, day, month, year]) =>
      together(
        dueOn(Number(year), Number(firstMonth), Number(firstDay)),
        dueOn(Number(year), Number(month), Number(day)),
      ),
  ],
  [
    form(String.raw`(?<!\d)(\d{1,2})\s*([\/.-])\s*(\d{1,2})\s*\2\s*${YEAR}`),
    ([day, , month, year]) => dueOn(Number(year), Number(month), Number(day)),
  ],
  [
    form(String.raw`ngay (\d{1,2}) thang (\d{1,2}),? nam ${YEAR}`),
    ([day, month, year]) => dueOn(Number(year), Number(month), Number(day)),
  ],
  [
    form(String.raw`(?:quy|\bq\.?)\s*([ivx]+|\d+)(?:${TO}(?:quy\s*)?([ivx]+|\d))?${OF_YEAR}`),
    ([first, last, year]) => quarters(Number(year), first ?? '', last ?? first ?? ''),
  ],
  [
    form(String.raw`(?:6|sau) thang (dau|cuoi)(?: cua)? nam ${YEAR}`),
    ([half, year]) => months(Number(year), half === 'dau' ? [1, 6] : [7, 12]),
  ],
  [
    form(String.raw`thang (\d{1,2})(?:${TO}(?:thang )?(\d{1,2}))?${OF_YEAR}`),
    ([first, last, year]) => months(Number(year), [Number(first), Number(last ?? first)]),
  ],
  [
    form(String.raw`(?<![\d\/])(\d{1,2})\s*\/\s*${YEAR}`),
    ([month, year]) => months(Number(year), [Number(month), Number(month)]),
  ],
  [form(String.raw`(?:nam\s*)?(?<!\d)${YEAR}`), ([year]) => years(Number(year), Number(year))],
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}

const ROUTINE = /thuong xuyen|hang (?:nam|quy|thang|tuan)|dinh ky/u;
/** "Năm 2022 và các năm tiếp theo": it names no last day. */
const WITHOUT_END = /(?:tiep theo|tro di|sau do)/u;

/**
 * Reads a time of an annex: "Quý II/2021", "Tháng 6 năm 2021", "Trước ngày 30/6/2021", "2021-2025", "6 tháng đầu năm
 * 2021", "Năm 2022", "Thường xuyên". Of several times, from and to or one after the other, the first begins and the last
 * is the deadline. "Trước ngày 30/6/2021" is kept as that day, as offices read it. What is done routinely over whole
 * years is routine; with a day, month or quarter it is not. A day that does not exist, years out of order, or years
 * without an end are unclear: nothing is guessed.
 */
export function readAnnexTime(text: string | null): AnnexTime {
  const folded = foldAccents(normaliseText(text ?? ''));
  const { spans, rest } = spansIn(folded);
  const isRoutine = ROUTINE.test(folded);
  if (spans.length === 0) return { kind: isRoutine ? 'routine' : 'unclear' };
  if (isRoutine && spans.every((span) => span !== null && isWholeYears(span))) {
    return { kind: 'routine' };
  }
  if (WITHOUT_END.test(rest)) return { kind: 'unclear' };
  return spans.reduce((all, one) => together(all, one)) ?? { kind: 'unclear' };
}

/** Times in the order in which they stand, null for one that cannot be; and the text without them. */
function spansIn(text: string): { spans: (Span | null)[]; rest: string } {
  const found: { at: number; span: Span | null }[] = [];
  let rest = text;
  for (const [pattern, reading] of forms) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const at = groups.findIndex((group) => typeof group === 'number');
      const said = groups
        .slice(0, at)
        .map((group) => (typeof group === 'string' ? group : undefined));
      found.push({ at: Number(groups[at]), span: reading(said) });
      return '#'.repeat(whole.length);
    });
  }
  return { spans: found.toSorted((a, b) => a.at - b.at).map(({ span }) => span), rest };
}

/** From the first to the last of two times; a day that stands first begins. Null where either is, or out of order. */
function together(first: Span | null, last: Span | null): Span | null {
  if (first === null || last === null || last.due < first.due) return null;
  return { kind: 'span', start: first.start ?? first.due, due: last.due };
}

function isWholeYears({ start, due }: Span): boolean {
  return start?.endsWith('-01-01') === true && due.endsWith('-12-31');
}

function years(first: number, last: number): Span | null {
  if (!isYear(first) || !isYear(last) || last < first) return null;
  return { kind: 'span', start: plainDateOf(first, 1, 1), due: plainDateOf(last, 12, 31) };
}

function months(year: number, [first, last]: readonly [number, number]): Span | null {
  if (!isYear(year) || first < 1 || last > 12 || last < first) return null;
  return {
    kind: 'span',
    start: plainDateOf(year, first, 1),
    due: plainDateOf(year, last, lastDayOfMonth(year, last)),
  };
}

function quarters(year: number, first: string, last: string): Span | null {
  const [from, to] = [quarterOf(first), quarterOf(last)];
  return from === 0 || to === 0 ? null : months(year, [from * 3 - 2, to * 3]);
}

function dueOn(year: number, month: number, day: number): Span | null {
  if (!isYear(year) || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return { kind: 'span', start: null, due: plainDateOf(year, month, day) };
}

function isYear(year: number): boolean {
  return year >= 1945 && year <= 2100;
}

const numberOfQuarter: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/** 0 for a quarter there is not. */
function quarterOf(text: string): number {
  return numberOfQuarter[text] ?? 0;
}
