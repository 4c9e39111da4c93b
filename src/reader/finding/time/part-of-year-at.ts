import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { textAt, wholeBetween, wordsAt, yearPart, yearAt } from './time-parts.ts';
import type { TimeSpan } from './when.ts';

const quarterNames = new Map<string, number>([
  ...['i', '1', 'một', '01', 'l'].map((name): [string, number] => [name, 1]),
  ...['ii', '2', 'hai', '02'].map((name): [string, number] => [name, 2]),
  ...['iii', '3', 'ba', '03'].map((name): [string, number] => [name, 3]),
  ...['iv', '4', 'tư', 'bốn', '04'].map((name): [string, number] => [name, 4]),
]);

/** `quý I`, `quý 1/2025`, `quý I năm 2025`. */
export function quarterAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) !== 'quý') return undefined;
  const quarter = quarterNames.get(textAt(tokens, at + 1).replace('y', 'i'));
  if (quarter === undefined) return undefined;
  const { value, next } = yearPart(tokens, at + 2);
  return { first: at, last: next - 1, when: { kind: 'quarter', quarter, ...value } };
}

/** `nửa đầu năm 2021`, `nửa cuối năm`, `giữa năm 2017`. */
export function halfAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) === 'giữa' && textAt(tokens, at + 1) === 'năm') {
    const { value, next } = yearPart(tokens, at + 1);
    return next > at + 1
      ? { first: at, last: next - 1, when: { kind: 'half', half: 1, ...value } }
      : undefined;
  }
  if (textAt(tokens, at) !== 'nửa') return undefined;
  const half = halves.get(textAt(tokens, at + 1));
  if (half === undefined || textAt(tokens, at + 2) !== 'năm') return undefined;
  const { value, next } = yearPart(tokens, at + 2);
  return { first: at, last: Math.max(next - 1, at + 2), when: { kind: 'half', half, ...value } };
}

const halves = new Map<string, 1 | 2>([
  ['đầu', 1],
  ['cuối', 2],
]);

/** What stands before "6 tháng" when it means the first six months without saying so. */
const meansFirst = wordSet(`chung ước trong qua quả kế sau hết`);
/** So many months are hardly ever a mere stretch of time. */
const SURELY_FIRST = 5;

/** `6 tháng đầu năm 2021`, `9 tháng`, `6 tháng cuối năm`, `6 tháng/2021`; other months are a duration. */
export function monthsAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const months = wholeBetween(tokens, at, 1, 12) ?? monthsInWords.get(textAt(tokens, at));
  if (months === undefined || textAt(tokens, at + 1) !== 'tháng') return undefined;
  const side = halves.get(textAt(tokens, at + 2));
  const afterSide = side === undefined ? at + 2 : at + 3;
  const hasYearWord = textAt(tokens, afterSide) === 'năm';
  const { value, next } = yearPart(tokens, afterSide);
  const isPast = side === undefined && !hasYearWord && textAt(tokens, at + 2) === 'qua';
  const last = isPast ? at + 2 : hasYearWord && next === afterSide ? afterSide : next - 1;
  // "năm tháng", "ba tháng": words mean a part of the year only where it is named.
  if (tokens[at]?.kind === 'word' && months !== 6 && months !== 9 && side === undefined)
    return undefined;
  const isSaid =
    side !== undefined ||
    hasYearWord ||
    value.year !== null ||
    (months > 2 && goesOnAsPeriod.has(textAt(tokens, at + 2))) ||
    (months >= SURELY_FIRST && !isSpan(tokens, at));
  if (!isSaid && !(months > 1 && meansFirst.has(textAt(tokens, at - 1)) && !isSpan(tokens, at))) {
    return undefined;
  }
  if (side === 2 && months !== 6) return undefined;
  return { first: at, last, when: whenOfMonths(months, side, value) };
}

/** "6 tháng tăng 8,06%": the months are what the verb speaks of. */
const goesOnAsPeriod = wordSet(`tăng giảm đạt ước`);

const monthsInWords = new Map([
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);

/** "trong 3 tháng tới", "sau 6 tháng triển khai": a stretch of time. */
function isSpan(tokens: readonly Token[], at: number): boolean {
  return spanAfter.has(textAt(tokens, at + 2)) || spanBefore.has(textAt(tokens, at - 1));
}

const spanAfter = wordSet(`tới liên liền kể triển thực ra thi đi áp kết tuổi`);
const spanBefore = wordSet(`vòng thời hạn phạt`);

function whenOfMonths(
  months: number,
  side: 1 | 2 | undefined,
  year: { year: number | null; shift: number },
): TimeSpan['when'] {
  if (months === 12) return { kind: 'year', ...year };
  if (months === 6) return { kind: 'half', half: side ?? 1, ...year };
  return { kind: 'first-months', months, ...year };
}

/** `tháng 6`, `tháng 6/2021`, `tháng 6 năm 2021`; `từ tháng 1 đến tháng 6`; `trong tháng`. */
export function monthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) !== 'tháng') return undefined;
  const month = wholeBetween(tokens, at + 1, 1, 12);
  if (month === undefined) return dottedMonthAt(tokens, at) ?? thisMonthAt(tokens, at);
  if (wordsAt(tokens, at + 2, '/') && wholeBetween(tokens, at + 3, 1, 99) !== undefined)
    return undefined;
  const { value, next } = yearPart(tokens, at + 2);
  const through = laterMonth(tokens, next);
  if (through !== undefined && month === 1) {
    const year = yearPart(tokens, through.next);
    return { first: at, last: year.next - 1, when: whenOfMonths(through.month, 1, year.value) };
  }
  return { first: at, last: next - 1, when: { kind: 'month', month, ...value } };
}

/** "tháng 5.2015" is one token. */
function dottedMonthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const [, month, year] = /^(0?[1-9]|1[0-2])\.((?:19|20)\d{2})$/.exec(textAt(tokens, at + 1)) ?? [];
  if (month === undefined) return undefined;
  const when = { kind: 'month', month: Number(month), year: Number(year), shift: 0 } as const;
  return { first: at, last: at + 1, when };
}

function laterMonth(
  tokens: readonly Token[],
  at: number,
): { month: number; next: number } | undefined {
  const joint = textAt(tokens, at);
  if (joint !== 'đến' && joint !== '-') return undefined;
  const first = textAt(tokens, at + 1) === 'tháng' ? at + 2 : at + 1;
  const month = wholeBetween(tokens, first, 2, 12);
  if (month === undefined || (first === at + 1 && yearAt(tokens, first) !== undefined))
    return undefined;
  return { month, next: first + 1 };
}

function thisMonthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at + 1) === 'đầu' && textAt(tokens, at + 2) === 'năm')
    return firstMonthAt(tokens, at);
  const isThis = textAt(tokens, at + 1) === 'này';
  if (!isThis && textAt(tokens, at - 1) !== 'trong') return undefined;
  if (!isThis && !['mark'].includes(tokens[at + 1]?.kind ?? 'mark') && !isNounAfter(tokens, at))
    return undefined;
  return {
    first: at,
    last: isThis ? at + 1 : at,
    when: { kind: 'month', month: null, year: null, shift: 0 },
  };
}

/** "tháng đầu năm nay", not "những tháng đầu năm". */
function firstMonthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (SEVERAL.has(textAt(tokens, at - 1))) return undefined;
  const { value, next } = yearPart(tokens, at + 2);
  return {
    first: at,
    last: Math.max(next - 1, at + 2),
    when: { kind: 'month', month: 1, ...value },
  };
}

const SEVERAL = wordSet(`những các mấy vài nhiều hai ba bốn`);

/** "trong tháng đạt", "trong tháng toàn tỉnh", but not "trong tháng đầu", "trong tháng cao điểm". */
function isNounAfter(tokens: readonly Token[], at: number): boolean {
  return !['đầu', 'cuối', 'cao', 'trước', 'tới', 'qua', 'thanh', 'hành'].includes(
    textAt(tokens, at + 1),
  );
}
