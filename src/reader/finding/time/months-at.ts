import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { smallNumberAt } from './number-words.ts';
import { whenOfMonths } from './quarter-at.ts';
import { textAt, yearPart } from './time-parts.ts';
import type { TimeSpan } from './when.ts';

const halves = new Map<string, 1 | 2>([
  ['đầu', 1],
  ['cuối', 2],
]);

/** `nửa đầu năm 2021`, `nửa năm đầu`, `nửa cuối năm`, `giữa năm 2017`. */
export function halfAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) === 'giữa' && textAt(tokens, at + 1) === 'năm') {
    const { value, next } = yearPart(tokens, at + 1);
    return next > at + 1
      ? { first: at, last: next - 1, when: { kind: 'half', half: 1, ...value } }
      : undefined;
  }
  if (textAt(tokens, at) !== 'nửa') return undefined;
  const isTurned = textAt(tokens, at + 1) === 'năm';
  const half = halves.get(textAt(tokens, isTurned ? at + 2 : at + 1));
  if (half === undefined || (!isTurned && textAt(tokens, at + 2) !== 'năm')) return undefined;
  const { value, next } = yearPart(tokens, isTurned ? at + 3 : at + 2);
  return { first: at, last: Math.max(next - 1, at + 2), when: { kind: 'half', half, ...value } };
}

/** So many months are hardly ever a mere stretch of time. */
const SURELY_FIRST = 5;
/** What stands before "3 tháng" when it means the first three months without saying so. */
const meansFirst = wordSet(`chung ước trong qua quả kế sau hết dồn lũy quân thu riêng và với so`);
/** "3 tháng tăng 8,06%": the months are what the verb speaks of. */
const goesOnAsPeriod = wordSet(`tăng giảm đạt ước`);
/** "6 tháng triển khai", "vòng 6 tháng", "6 tháng tuổi": a stretch of time. */
const spanAfter = wordSet(`tới liên liền kể triển thực ra thi đi áp kết tuổi tù nữa trở một nhiệm`);
const spanBefore = wordSet(`vòng thời hạn phạt mỗi cứ tuổi dưới trên`);

/** `6 tháng đầu năm 2021`, `9 tháng`, `hai tháng đầu năm`, `6T/2021`; other months are a duration. */
export function monthsAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const count = smallNumberAt(tokens, at);
  if (count === undefined) return undefined;
  const { value: months, next: noun } = count;
  if (textAt(tokens, noun) !== 'tháng') return shortMonthsAt(tokens, at, months);
  const side = halves.get(textAt(tokens, noun + 1));
  const afterSide = side === undefined ? noun + 1 : noun + 2;
  const hasYearWord = textAt(tokens, afterSide) === 'năm';
  const { value, next } = yearPart(tokens, afterSide);
  const isSaid = side !== undefined || hasYearWord || value.year !== null;
  const isSpan = spanAfter.has(textAt(tokens, afterSide)) || spanBefore.has(textAt(tokens, at - 1));
  if (!isSaid && (isSpan || !isMeant(tokens, at, months))) return undefined;
  if ((side === 2 && months !== 6) || (side !== undefined && isSpan)) return undefined;
  const isPast = !isSaid && textAt(tokens, noun + 1) === 'qua';
  const last = isPast ? noun + 1 : hasYearWord && next === afterSide ? afterSide : next - 1;
  return { first: at, last, when: whenOfMonths(months, value, side) };
}

/** Whether "3 tháng" alone means the first three. */
function isMeant(tokens: readonly Token[], at: number, months: number): boolean {
  const inWords = tokens[at]?.kind === 'word';
  // "năm tháng" is time in general, "hai ba tháng" some months.
  if (inWords && (months === 5 || tokens[at - 1]?.kind === 'number')) return false;
  const noun = tokens[at + 1]?.text === 'tháng' ? at + 1 : at + 2;
  if (months >= SURELY_FIRST) return true;
  if (months > 2 && !inWords && goesOnAsPeriod.has(textAt(tokens, noun + 1))) return true;
  return months > 1 && meansFirst.has(textAt(tokens, at - 1));
}

/** "6T/2021", "9T-2020". */
function shortMonthsAt(tokens: readonly Token[], at: number, months: number): TimeSpan | undefined {
  const isShort = tokens[at + 1]?.text === 't' && tokens[at + 1]?.glued === true;
  const { value, next } = yearPart(tokens, at + 2);
  if (!isShort || value.year === null) return undefined;
  return { first: at, last: next - 1, when: whenOfMonths(months, value) };
}
