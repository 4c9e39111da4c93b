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

const YEAR = String.raw`(\d{4})`;
const SEP = String.raw`\s*(?:\/|nam)\s*`;

type Reading = (found: readonly string[]) => AnnexTime | null;

const forms: readonly (readonly [RegExp, Reading])[] = [
  [
    new RegExp(String.raw`(?:tu )?${YEAR}\s*(?:-|–|den(?: nam)?)\s*${YEAR}`, 'u'),
    ([first = '', last = '']) => years(Number(first), Number(last)),
  ],
  [
    new RegExp(String.raw`(\d{1,2})\s*[\/.-]\s*(\d{1,2})\s*[\/.-]\s*${YEAR}`, 'u'),
    ([day = '', month = '', year = '']) => dueOn(Number(year), Number(month), Number(day)),
  ],
  [
    new RegExp(String.raw`ngay (\d{1,2}) thang (\d{1,2}) nam ${YEAR}`, 'u'),
    ([day = '', month = '', year = '']) => dueOn(Number(year), Number(month), Number(day)),
  ],
  [
    new RegExp(String.raw`quy ([ivx\d]+)${SEP}${YEAR}`, 'u'),
    ([quarter = '', year = '']) => months(Number(year), quarterOf(quarter) * 3 - 2, 3),
  ],
  [
    new RegExp(String.raw`(?:6|sau) thang (dau|cuoi) nam ${YEAR}`, 'u'),
    ([half = '', year = '']) => months(Number(year), half === 'dau' ? 1 : 7, 6),
  ],
  [
    new RegExp(String.raw`thang (\d{1,2})${SEP}${YEAR}`, 'u'),
    ([month = '', year = '']) => months(Number(year), Number(month), 1),
  ],
  [
    new RegExp(String.raw`(?:^|\s)(\d{1,2})\/${YEAR}`, 'u'),
    ([month = '', year = '']) => months(Number(year), Number(month), 1),
  ],
  [
    new RegExp(String.raw`(?:nam\s*)?(?<!\d)${YEAR}(?!\d)`, 'u'),
    ([year = '']) => years(Number(year), Number(year)),
  ],
];

const ROUTINE = /thuong xuyen|hang (?:nam|quy|thang|tuan)|dinh ky/u;

/**
 * Reads a time of an annex: "Quý II/2021", "Tháng 6 năm 2021", "Trước ngày 30/6/2021", "2021-2025", "6 tháng đầu năm
 * 2021", "Năm 2022", "Thường xuyên". "Trước ngày 30/6/2021" is kept as that day, as offices read it. A day that
 * does not exist, or years out of order, are unclear: nothing is guessed.
 */
export function readAnnexTime(text: string | null): AnnexTime {
  const folded = foldAccents(normaliseText(text ?? ''));
  for (const [pattern, reading] of forms) {
    const found = pattern.exec(folded);
    if (found !== null) return reading(found.slice(1)) ?? { kind: 'unclear' };
  }
  return ROUTINE.test(folded) ? { kind: 'routine' } : { kind: 'unclear' };
}

function years(first: number, last: number): AnnexTime | null {
  if (!isYear(first) || !isYear(last) || last < first) return null;
  return { kind: 'span', start: plainDateOf(first, 1, 1), due: plainDateOf(last, 12, 31) };
}

function months(year: number, month: number, count: number): AnnexTime | null {
  const last = month + count - 1;
  if (!isYear(year) || month < 1 || last > 12) return null;
  return {
    kind: 'span',
    start: plainDateOf(year, month, 1),
    due: plainDateOf(year, last, lastDayOfMonth(year, last)),
  };
}

function dueOn(year: number, month: number, day: number): AnnexTime | null {
  if (!isYear(year) || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return { kind: 'span', start: null, due: plainDateOf(year, month, day) };
}

function isYear(year: number): boolean {
  return year >= 1945 && year <= 2100;
}

const quarters: Readonly<Record<string, number>> = {
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
  return quarters[text] ?? 0;
}
