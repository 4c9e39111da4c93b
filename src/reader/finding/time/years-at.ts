import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { smallNumberAt } from './number-words.ts';
import { textAt, wordsAt, yearAt, yearsAt } from './time-parts.ts';
import type { TimeSpan, YearsOf } from './when.ts';

/** Words that lead to a run of years, longest first. */
const leads: readonly (readonly [readonly string[], YearsOf])[] = [
  [['nhiệm', 'kỳ'], 'term'],
  [['khóa'], 'term'],
  [['giai', 'đoạn'], 'stage'],
  [['thời', 'kỳ'], 'stage'],
  [['năm', 'học'], 'school'],
  [['niên', 'khóa'], 'school'],
  [['niên', 'vụ'], 'school'],
];

const betweenLeadAndYears = wordSet(`từ năm ( : , các 5 05`);

/** `nhiệm kỳ 2020-2025`, `giai đoạn từ năm 2016 đến năm 2020`, `2016-2020`, `năm 2020`, a year alone. */
export function yearOrYearsAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  return (
    ledYearsAt(tokens, at) ??
    plainYearsAt(tokens, at) ??
    countedYearsAt(tokens, at) ??
    oneYearAt(tokens, at)
  );
}

function ledYearsAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const lead = leads.find(([words]) => wordsAt(tokens, at, ...words));
  if (lead === undefined) return undefined;
  let next = at + lead[0].length;
  for (let n = 0; n < 4 && betweenLeadAndYears.has(textAt(tokens, next)); n += 1) next += 1;
  const years = yearsAt(tokens, next);
  if (years !== undefined) {
    return {
      first: at,
      last: years.next - 1,
      when: { kind: 'years', ...years.value, of: lead[1] },
    };
  }
  return undefined;
}

function plainYearsAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const first = textAt(tokens, at) === 'từ' ? at + 1 : at;
  const start = textAt(tokens, first) === 'năm' ? first + 1 : first;
  if (start !== at && start === first && yearAt(tokens, start) === undefined) return undefined;
  const years = yearsAt(tokens, start);
  if (years === undefined) return undefined;
  return { first: at, last: years.next - 1, when: { kind: 'years', ...years.value, of: 'plain' } };
}

/** "2 năm 2015 và 2016", "ba năm 2011, 2012, 2013": years said one by one. */
function countedYearsAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const count = smallNumberAt(tokens, at);
  if (count === undefined || count.value < 2 || textAt(tokens, count.next) !== 'năm')
    return undefined;
  const from = yearAt(tokens, count.next + 1);
  if (from === undefined) return undefined;
  let last = count.next + 1;
  let to = from;
  while (to - from + 1 < count.value) {
    if (![',', 'và', '-'].includes(textAt(tokens, last + 1))) break;
    const next = textAt(tokens, last + 2) === 'năm' ? last + 3 : last + 2;
    if (yearAt(tokens, next) !== to + 1) break;
    [to, last] = [to + 1, next];
  }
  if (to - from + 1 !== count.value) return undefined;
  return { first: at, last, when: { kind: 'years', from, to, of: 'plain' } };
}

const relative = new Map<string, number>([
  ['nay', 0],
  ['này', 0],
  ['qua', 0],
  ['rồi', 0],
  ['ngoái', -1],
  ['trước', -1],
  ['tới', 1],
  ['sau', 1],
]);

/** Words after "trong năm" that make it another thing than this year. */
const notThisYear = wordSet(`đầu cuối thứ học tháng cửa châu`);

/** "các năm trước" is no year. */
const MANY = wordSet(`các những nhiều mấy vài mọi hằng hàng`);

function oneYearAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) !== 'năm') return undefined;
  const year = yearAt(tokens, at + 1);
  if (year !== undefined) {
    return { first: at, last: at + 1, when: { kind: 'year', year, shift: 0 } };
  }
  const name = textAt(tokens, at + 1) === 'vừa' ? at + 2 : at + 1;
  const shift = MANY.has(textAt(tokens, at - 1)) ? undefined : relative.get(textAt(tokens, name));
  if (shift !== undefined && !wordsAt(tokens, at + 1, 'trước', 'mắt')) {
    return { first: at, last: name, when: { kind: 'year', year: null, shift } };
  }
  const before = textAt(tokens, at - 1);
  // "dự kiến đến cuối năm"
  if (before === 'cuối' && ['đến', 'vào'].includes(textAt(tokens, at - 2)))
    return { first: at, last: at, when: { kind: 'year', year: null, shift: 0 } };
  const isWhole =
    before === 'cả' || (before === 'trong' && !notThisYear.has(textAt(tokens, at + 1)));
  return isWhole
    ? { first: at, last: at, when: { kind: 'year', year: null, shift: 0 } }
    : undefined;
}
