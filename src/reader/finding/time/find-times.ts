import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { dateAt } from './date-at.ts';
import { durationAt } from './duration-at.ts';
import { fromJanuaryAt } from './from-january-at.ts';
import { monthAt } from './month-at.ts';
import { halfAt, monthsAt } from './months-at.ts';
import { quarterAt } from './quarter-at.ts';
import type { TimeSpan } from './when.ts';
import { yearOrYearsAt } from './years-at.ts';

/** Tried in this order at each token; the first that fits is taken. */
const readings = [
  fromJanuaryAt,
  dateAt,
  yearOrYearsAt,
  quarterAt,
  halfAt,
  monthsAt,
  monthAt,
  durationAt,
];

/** Every time expression of a text, from left to right, none over another. */
export function findTimes(tokens: readonly Token[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const span = timeAt(tokens, at);
    if (span === undefined) {
      at += 1;
      continue;
    }
    spans.push(span);
    at = span.last + 1;
  }
  return spans;
}

/** First words of times; nothing else is tried. */
const starts = wordSet(`
  năm nhiệm khóa cộng giai thời niên từ quý nửa giữa tháng ngày sáng chiều trưa tối đêm hôm nay qua mùng
  mồng mai mốc ngay vào một hai ba bốn sáu bảy tám chín mười
`);

/** "Q1", "T6" of "Q1/2025", "T6/2021". */
const shorts = /^[qt]\d{1,2}$/;

function timeAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const token = tokens[at];
  const word = token?.text ?? '';
  if (token?.kind !== 'number' && !starts.has(word) && !shorts.test(word)) return undefined;
  for (const reading of readings) {
    const span = reading(tokens, at);
    if (span !== undefined) return span;
  }
  return undefined;
}
