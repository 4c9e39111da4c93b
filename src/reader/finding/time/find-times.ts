import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { dateAt } from './date-at.ts';
import { durationAt } from './duration-at.ts';
import { monthAt, monthsAt, quarterAt, halfAt } from './part-of-year-at.ts';
import type { TimeSpan } from './when.ts';
import { yearOrYearsAt } from './years-at.ts';

/** Tried in this order at each token; the first that fits is taken. */
const readings = [dateAt, yearOrYearsAt, quarterAt, halfAt, monthsAt, monthAt, durationAt];

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
  năm nhiệm khóa giai thời niên từ quý nửa giữa tháng ngày sáng chiều trưa tối đêm hôm nay qua mùng
  mồng mai mốc ngay vào hai ba bốn sáu bảy tám chín mười
`);

function timeAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' && !starts.has(token?.text ?? '')) return undefined;
  for (const reading of readings) {
    const span = reading(tokens, at);
    if (span !== undefined) return span;
  }
  return undefined;
}
