import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { numberInWords } from './number-words.ts';
import { whenOfMonths } from './quarter-at.ts';
import { type Part, textAt, wholeBetween, wordsAt, yearAt, yearPart } from './time-parts.ts';
import type { TimeSpan } from './when.ts';

/** `tháng 6`, `tháng 6/2021`, `tháng Sáu`, `tháng Giêng năm 2021`, `T6/2021`; `tháng 1 đến tháng 6`; `trong tháng`. */
export function monthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) !== 'tháng') return shortMonthAt(tokens, at);
  const month = monthNumber(tokens, at + 1);
  if (month === undefined) return dottedMonthAt(tokens, at) ?? thisMonthAt(tokens, at);
  // A month of the moon is none of a report.
  if (textAt(tokens, month.next) === 'âm') return undefined;
  if (wordsAt(tokens, month.next, '/') && wholeBetween(tokens, month.next + 1, 1, 99) !== undefined)
    return undefined;
  const { value, next } = yearPart(tokens, month.next);
  const through = month.value === 1 ? laterMonth(tokens, next) : undefined;
  if (through !== undefined) {
    const year = yearPart(tokens, through.next);
    return { first: at, last: year.next - 1, when: whenOfMonths(through.value, year.value) };
  }
  return { first: at, last: next - 1, when: { kind: 'month', month: month.value, ...value } };
}

function monthNumber(tokens: readonly Token[], at: number): Part<number> | undefined {
  const whole = wholeBetween(tokens, at, 1, 12);
  return whole === undefined ? monthInWords(tokens, at) : { value: whole, next: at + 1 };
}

const namedMonths = new Map([
  ['giêng', 1],
  ['chạp', 12],
]);

/** "tháng Sáu", "tháng tư năm 2020"; in small letters only where a year or a mark follows. */
function monthInWords(tokens: readonly Token[], at: number): Part<number> | undefined {
  const named = namedMonths.get(textAt(tokens, at));
  if (named !== undefined) return { value: named, next: at + 1 };
  const month = numberInWords(tokens, at);
  if (month === undefined || tokens[at]?.capital === true) return month;
  const isClosed =
    tokens[month.next]?.kind !== 'word' || yearPart(tokens, month.next).next > month.next;
  // "tháng năm" may be time in general.
  return isClosed && month.value !== 5 ? month : undefined;
}

/** "T6/2021": one token, and a year. */
function shortMonthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const month = /^t(0?[1-9]|1[0-2])$/.exec(textAt(tokens, at))?.[1];
  const { value, next } = yearPart(tokens, at + 1);
  if (month === undefined || value.year === null) return undefined;
  return { first: at, last: next - 1, when: { kind: 'month', month: Number(month), ...value } };
}

/** "tháng 5.2015" is one token. */
function dottedMonthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const [, month, year] = /^(0?[1-9]|1[0-2])\.((?:19|20)\d{2})$/.exec(textAt(tokens, at + 1)) ?? [];
  if (month === undefined) return undefined;
  const when = { kind: 'month', month: Number(month), year: Number(year), shift: 0 } as const;
  return { first: at, last: at + 1, when };
}

/** "… đến tháng 9", "… - 9", "… đến hết tháng 9". */
function laterMonth(tokens: readonly Token[], at: number): Part<number> | undefined {
  const joint = textAt(tokens, at);
  if (joint !== 'đến' && joint !== '-' && joint !== 'tới') return undefined;
  let first = at + 1;
  if (['hết', 'cuối'].includes(textAt(tokens, first))) first += 1;
  const isNamed = textAt(tokens, first) === 'tháng';
  if (isNamed) first += 1;
  const month = wholeBetween(tokens, first, 2, 12);
  if (month === undefined || (!isNamed && yearAt(tokens, first) !== undefined)) return undefined;
  return { value: month, next: first + 1 };
}

function thisMonthAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at + 1) === 'đầu' && textAt(tokens, at + 2) === 'năm')
    return firstMonthAt(tokens, at);
  const isThis =
    ['này', 'qua'].includes(textAt(tokens, at + 1)) && !SEVERAL.has(textAt(tokens, at - 1));
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
  return !['đầu', 'cuối', 'cao', 'trước', 'tới', 'thanh', 'hành'].includes(textAt(tokens, at + 1));
}
