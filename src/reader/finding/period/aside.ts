import type { MarkedText } from '../figure/document.ts';
import { textOf } from '../text/text-of.ts';
import type { TimeSpan } from '../time/when.ts';

/** "theo giá so sánh năm 2010", "giá cố định 1994". */
const OF_PRICES = /(?<!đánh )giá(?: (?:so sánh|cố định|gốc|ss|hiện hành))?$/;
/** "giai đoạn 2021-2025, tầm nhìn đến năm 2030": beyond what the figures are of. */
const OUTLOOK = /\d{4} , (?:tầm nhìn|định hướng)(?: đến)?$/;

/** "cao hơn năm trước", "bằng năm 2020". */
const COMPARED = /(?:hơn|kém|bằng|thua|như|ngang)(?: với)?$/;
/** "thành lập năm 2012": when a body came to be. */
const OF_DEED = /thành lập(?: vào| từ| trong)?(?: cuối| đầu)?$/;

/** "cao nhất trong giai đoạn 2012-2018", "thấp nhất kể từ năm 2011". */
const RECORD = /nhất(?: trong| từ| kể từ| của)?(?: các| cả)?$/;

/** A time that says nothing of when: the year of prices, an outlook, what a record is of. Part of a comparison it is no time of a figure either. */
export function isAside(text: MarkedText, time: TimeSpan): boolean {
  if (text.bound[time.first] === 2) return true;
  const before = textOf(text.tokens, time.first - 6, time.first - 1);
  if (time.when.kind === 'year' && OF_DEED.test(before)) return true;
  return (
    COMPARED.test(before) || OF_PRICES.test(before) || OUTLOOK.test(before) || RECORD.test(before)
  );
}
