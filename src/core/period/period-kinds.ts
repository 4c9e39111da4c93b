import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { addMonths, plainDateOf } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Period, PeriodId, type PeriodKind } from './period.ts';

/** Years a period may touch; a margin of one year each side keeps every cut-off a `PlainDate`. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 2199;

/** Month m (1 to 12) of year y: id `2021-M03`. Refuses (`not-valid`) a month or year that is not one. */
export function month(y: number, m: number): Period {
  return monthsOf('month', `${y}-M${twoDigits(m)}`, { y, first: m, count: 1 });
}

/** Quarter q (1 to 4) of year y: id `2021-Q1`. */
export function quarter(y: number, q: number): Period {
  return monthsOf('quarter', `${y}-Q${q}`, { y, first: q * 3 - 2, count: 3 });
}

/** January to June: id `2021-H1`. */
export function firstSixMonths(y: number): Period {
  return monthsOf('first-six-months', `${y}-H1`, { y, first: 1, count: 6 });
}

/** July to December: id `2021-H2`. */
export function lastSixMonths(y: number): Period {
  return monthsOf('last-six-months', `${y}-H2`, { y, first: 7, count: 6 });
}

/** January to September: id `2021-9M`. */
export function firstNineMonths(y: number): Period {
  return monthsOf('first-nine-months', `${y}-9M`, { y, first: 1, count: 9 });
}

/** The calendar year: id `2021`. */
export function year(y: number): Period {
  return monthsOf('year', `${y}`, { y, first: 1, count: 12 });
}

/** January to month m, included: id `2021-to-2021-05`. */
export function yearToDate(y: number, m: number): Period {
  return monthsOf('year-to-date', `${y}-to-${y}-${twoDigits(m)}`, { y, first: 1, count: m });
}

/** Several whole years, first and last included: id `2016/2020`. */
export function years(y1: number, y2: number): Period {
  return yearsOf('multi-year', `${y1}/${y2}`, y1, y2);
}

/**
 * A term named by its years: id `term:2020/2025`. It spans every day of the years named; the day the
 * congress sat and the years whose results count are facts of the resolution, not of the period.
 */
export function term(y1: number, y2: number): Period {
  return yearsOf('term', `term:${y1}/${y2}`, y1, y2);
}

/** The period an id names. Refuses (`not-valid`) any text that is not exactly such an id. */
export function parsePeriodId(text: string): Period {
  const before = parsedBefore.get(text);
  if (before !== undefined) return before;
  const period = Object.freeze(parse(text));
  parsedBefore.set(text, period);
  return period;
}

/** A page asks for the same few periods ten thousand times. Only sound ids enter, and of these there are few. */
const parsedBefore = new Map<string, Period>();

function parse(text: string): Period {
  for (const grammar of Object.values(grammars)) {
    const numbers = numbersIn(text, grammar.pattern);
    if (numbers === null) continue;
    const period = grammar.make(...numbers);
    if (period.id === text) return period;
  }
  throw notAPeriod(text);
}

/** The name readers know: `6 tháng đầu năm 2021`, `Quý I năm 2019`, `Nhiệm kỳ 2020-2025`. */
export function periodName(period: Period, language: Language): string {
  const grammar = grammars[period.kind];
  const numbers = numbersIn(period.id, grammar.pattern);
  if (numbers === null) throw notAPeriod(period.id);
  return grammar.name(...numbers)[language];
}

/** The same inside a sentence: `6 tháng đầu năm 2021`, `năm 2021`; English keeps the capitals of months. */
export function periodInSentence(period: Period, language: Language): string {
  const name = periodName(period, language);
  const isName = period.kind === 'month' && language === 'en';
  return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

interface PeriodGrammar {
  pattern: RegExp;
  make: (a: number, b: number, c: number) => Period;
  name: (a: number, b: number, c: number) => Bilingual;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** How each kind is written as an id, and called in both languages. */
const grammars = {
  month: {
    pattern: /^(\d{4})-M(\d{2})$/,
    make: month,
    name: (y, m) => ({ vi: `Tháng ${m} năm ${y}`, en: `${ENGLISH_MONTHS[m - 1]} ${y}` }),
  },
  quarter: {
    pattern: /^(\d{4})-Q(\d)$/,
    make: quarter,
    name: (y, q) => ({ vi: `Quý ${ROMAN[q - 1]} năm ${y}`, en: `Quarter ${ROMAN[q - 1]} of ${y}` }),
  },
  'first-six-months': {
    pattern: /^(\d{4})-H1$/,
    make: firstSixMonths,
    name: (y) => ({ vi: `6 tháng đầu năm ${y}`, en: `First six months of ${y}` }),
  },
  'last-six-months': {
    pattern: /^(\d{4})-H2$/,
    make: lastSixMonths,
    name: (y) => ({ vi: `6 tháng cuối năm ${y}`, en: `Last six months of ${y}` }),
  },
  'first-nine-months': {
    pattern: /^(\d{4})-9M$/,
    make: firstNineMonths,
    name: (y) => ({ vi: `9 tháng đầu năm ${y}`, en: `First nine months of ${y}` }),
  },
  year: {
    pattern: /^(\d{4})$/,
    make: year,
    name: (y) => ({ vi: `Năm ${y}`, en: `Year ${y}` }),
  },
  'year-to-date': {
    pattern: /^(\d{4})-to-(\d{4})-(\d{2})$/,
    make: (y, _, m) => yearToDate(y, m),
    name: (y, _, m) => ({
      vi: `Luỹ kế đến hết tháng ${m} năm ${y}`,
      en: `Year to date, to the end of ${ENGLISH_MONTHS[m - 1]} ${y}`,
    }),
  },
  'multi-year': {
    pattern: /^(\d{4})\/(\d{4})$/,
    make: years,
    name: (y1, y2) => ({ vi: `Giai đoạn ${y1}-${y2}`, en: `Years ${y1}-${y2}` }),
  },
  term: {
    pattern: /^term:(\d{4})\/(\d{4})$/,
    make: term,
    name: (y1, y2) => ({ vi: `Nhiệm kỳ ${y1}-${y2}`, en: `Term ${y1}-${y2}` }),
  },
} satisfies Record<PeriodKind, PeriodGrammar>;

/** The numbers of an id, padded to three so that every maker can be called alike; null for no match. */
function numbersIn(text: string, pattern: RegExp): [number, number, number] | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  return [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
}

/** `count` whole months of year y from its month `first`; refuses when they are not months of that year. */
function monthsOf(
  kind: PeriodKind,
  id: string,
  months: { y: number; first: number; count: number },
): Period {
  const { y, first, count } = months;
  const areMonths = Number.isInteger(first) && Number.isInteger(count) && first >= 1 && count >= 1;
  if (!isYear(y) || !areMonths || first + count > 13) throw notAPeriod(id);
  const start = plainDateOf(y, first, 1);
  return { id: idOf(id), kind, start, end: addMonths(start, count) };
}

function yearsOf(kind: PeriodKind, id: string, y1: number, y2: number): Period {
  if (!isYear(y1) || !isYear(y2) || y1 >= y2) throw notAPeriod(id);
  const [start, end] = [plainDateOf(y1, 1, 1), plainDateOf(y2 + 1, 1, 1)];
  return { id: idOf(id), kind, start, end };
}

function idOf(text: string): PeriodId {
  const parsed = PeriodId.safeParse(text);
  if (!parsed.success) throw notAPeriod(text);
  return parsed.data;
}

function isYear(y: number): boolean {
  return Number.isInteger(y) && y >= FIRST_YEAR && y <= LAST_YEAR;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function notAPeriod(text: string): Refusal {
  return new Refusal('not-valid', {
    vi: `“${text}” không phải là kỳ báo cáo (ví dụ hợp lệ: 2021, 2021-H1, 2021-Q1, 2021-M03, 2021-9M, 2021-to-2021-05, 2016/2020, term:2020/2025; các năm từ ${FIRST_YEAR} đến ${LAST_YEAR}).`,
    en: `“${text}” is not a period (valid examples: 2021, 2021-H1, 2021-Q1, 2021-M03, 2021-9M, 2021-to-2021-05, 2016/2020, term:2020/2025; years ${FIRST_YEAR} to ${LAST_YEAR}).`,
  });
}
