import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { textAt, wholeBetween, yearAt, yearPart } from './time-parts.ts';
import type { TimeSpan } from './when.ts';

/** Words before a day of two numbers that make it a date. */
const dayLeads = wordSet(`ngày sáng chiều trưa tối đêm hôm nay qua mùng mồng mai mốc ngay vào`);

/** `23/3/2021`, `24-03-2021`, `02.07.2021`, `ngày 30 tháng 6 năm 2021`, `ngày 23/3`, `chiều 22.4`, `10:21`, `7h30`. */
export function dateAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (tokens[at]?.kind !== 'number') return ledDayAt(tokens, at);
  return (
    clockAt(tokens, at) ??
    dottedDateAt(tokens, at) ??
    fullDateAt(tokens, at) ??
    monthYearAt(tokens, at) ??
    shortDateAt(tokens, at) ??
    bareDayAt(tokens, at)
  );
}

function ledDayAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (!dayLeads.has(textAt(tokens, at))) return undefined;
  const day = wholeBetween(tokens, at + 1, 1, 31);
  if (day === undefined || textAt(tokens, at + 2) !== 'tháng') return undefined;
  const month = wholeBetween(tokens, at + 3, 1, 12);
  if (month === undefined) return undefined;
  const { value, next } = yearPart(tokens, at + 4);
  return { first: at + 1, last: next - 1, when: { kind: 'day', day, month, year: value.year } };
}

function clockAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const hour = wholeBetween(tokens, at, 0, 24);
  if (hour === undefined) return undefined;
  const mark = tokens[at + 1];
  const isColon = mark?.text === ':' && mark.glued && tokens[at + 2]?.glued === true;
  const isLetter = (mark?.text === 'h' && mark.glued) || mark?.text === 'giờ';
  if (
    isColon &&
    /^\d{2}$/.test(textAt(tokens, at + 2)) &&
    wholeBetween(tokens, at + 2, 0, 59) !== undefined
  ) {
    const hasSeconds = textAt(tokens, at + 3) === ':' && tokens[at + 4]?.glued === true;
    return clock(
      at,
      hasSeconds && wholeBetween(tokens, at + 4, 0, 59) !== undefined ? at + 4 : at + 2,
    );
  }
  if (!isLetter) return undefined;
  const minute = wholeBetween(tokens, at + 2, 0, 59);
  const hasMinute =
    minute !== undefined && (tokens[at + 2]?.glued === true || textAt(tokens, at + 3) === 'phút');
  return clock(at, hasMinute ? at + 2 : at + 1);
}

function clock(first: number, last: number): TimeSpan {
  return { first, last, when: { kind: 'clock' } };
}

/** One token with dots: `30.4.2025`, or `22.4` after a word that leads to a day. */
function dottedDateAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const [day, month, year, more] = textAt(tokens, at).split('.').map(Number);
  if (day === undefined || month === undefined || more !== undefined) return undefined;
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return undefined;
  if (
    year === undefined ? !isLed(tokens, at) || hasUnit(tokens, at + 1) : year < 1900 || year > 2100
  ) {
    return undefined;
  }
  return { first: at, last: at, when: { kind: 'day', day, month, year: year ?? null } };
}

function fullDateAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const day = wholeBetween(tokens, at, 1, 31);
  const mark = textAt(tokens, at + 1);
  if (day === undefined || (mark !== '/' && mark !== '-' && mark !== '.')) return undefined;
  const month = wholeBetween(tokens, at + 2, 1, 12);
  if (month === undefined || textAt(tokens, at + 3) !== mark) return undefined;
  const year = yearAt(tokens, at + 4);
  if (year === undefined) return undefined;
  return { first: at, last: at + 4, when: { kind: 'day', day, month, year } };
}

/** `6/2021` alone. */
function monthYearAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const month = wholeBetween(tokens, at, 1, 12);
  if (month === undefined || textAt(tokens, at + 1) !== '/') return undefined;
  const year = yearAt(tokens, at + 2);
  // "12/2020/NĐ-CP" is the number of a document.
  if (year === undefined || (textAt(tokens, at + 3) === '/' && tokens[at + 4]?.kind === 'word'))
    return undefined;
  return { first: at, last: at + 2, when: { kind: 'month', month, year, shift: 0 } };
}

function shortDateAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const day = wholeBetween(tokens, at, 1, 31);
  const mark = textAt(tokens, at + 1);
  if (day === undefined || (mark !== '/' && mark !== '-')) return undefined;
  const month = wholeBetween(tokens, at + 2, 1, 12);
  if (month === undefined || !isLed(tokens, at)) return undefined;
  // After "ngày" it is a day, whatever follows: "tính đến ngày 25/6 số người …".
  if (textAt(tokens, at - 1) !== 'ngày' && hasUnit(tokens, at + 3)) return undefined;
  return { first: at, last: at + 2, when: { kind: 'day', day, month, year: null } };
}

/** "ngày 15 hằng tháng", the 24 of "ngày 24 và 25-3". */
function bareDayAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const day = wholeBetween(tokens, at, 1, 31);
  if (day !== undefined && opensDays(tokens, at))
    return { first: at, last: at, when: { kind: 'day', day, month: null, year: null } };
  if (day === undefined || textAt(tokens, at - 1) !== 'ngày') return undefined;
  const next = tokens[at + 1];
  const isJoined =
    next?.kind === 'mark' ||
    next?.text === 'và' ||
    next?.text === 'đến' ||
    next?.text === 'hằng' ||
    next?.text === 'hàng';
  if (!isJoined || next?.text === '%') return undefined;
  return { first: at, last: at, when: { kind: 'day', day, month: null, year: null } };
}

/** The 28 of "từ 28 đến 30-12", "từ 3 đến ngày 5/6". */
function opensDays(tokens: readonly Token[], at: number): boolean {
  if (textAt(tokens, at - 1) !== 'từ' || !['đến', 'tới'].includes(textAt(tokens, at + 1)))
    return false;
  const end = textAt(tokens, at + 2) === 'ngày' ? at + 3 : at + 2;
  const mark = tokens[end + 1];
  const isDay =
    (mark?.text === '-' || mark?.text === '/') &&
    mark.glued &&
    wholeBetween(tokens, end, 1, 31) !== undefined &&
    wholeBetween(tokens, end + 2, 1, 12) !== undefined;
  return isDay && tokens[end + 2]?.glued === true && !hasUnit(tokens, end + 3);
}

/** "ngày 23/3", "chiều 22.4", "chiều nay (23/3)", "từ ngày 1/3 đến 5/3". */
function isLed(tokens: readonly Token[], at: number): boolean {
  const before = textAt(tokens, at - 1);
  if (dayLeads.has(before)) return true;
  // "tính đến 30/6"
  if (['đến', 'tới'].includes(before) && textAt(tokens, at - 2) === 'tính') return true;
  if (
    before === '(' ||
    before === ',' ||
    before === '-' ||
    before === 'đến' ||
    before === 'và' ||
    before === '&' ||
    before === ':'
  ) {
    for (let back = at - 2; back >= Math.max(0, at - 6); back -= 1) {
      if (dayLeads.has(textAt(tokens, back))) return true;
    }
  }
  return false;
}

const noUnits = wordSet(`tại của và đã là đến với hằng hàng năm tới vừa cho thì trên ở nay sắp`);

function hasUnit(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.linesBefore > 0) return false;
  return (
    token.text === '%' || (token.kind === 'word' && !token.capital && !noUnits.has(token.text))
  );
}
