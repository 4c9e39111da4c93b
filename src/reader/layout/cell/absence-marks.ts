import type { MissingReason } from '../../../core/kernel/missing.ts';

/**
 * What is written in place of a figure, and what it means. In Vietnamese statistics a dash says that the thing does not
 * occur, dots that it does and its number is not known, a cross that no number belongs there.
 */
const marks: readonly (readonly [MissingReason, RegExp])[] = [
  ['not-reported', /^$/],
  ['not-applicable', /^[-_~]+$/],
  ['not-reported', /^(?:…|\.{2,}|\?+)$/],
  ['not-applicable', /^[x×✗*]+$/],
  ['not-applicable', /^(?:kth|ktc|kad|kg|kct|n\/a|na|không|ko|k)\.?$/],
  [
    'not-applicable',
    /^không (?:có|thực hiện|áp dụng|giao|tính|phát sinh|đánh giá|thuộc)(?: [\p{L} ]{1,30})?$/u,
  ],
  [
    'not-reported',
    /^(?:chưa|đang) (?:có|tổng hợp|báo cáo|rà soát|thống kê|cập nhật|xác định|công bố)(?: [\p{L} ]{1,30})?$/u,
  ],
  [
    'not-yet-due',
    /^(?:chưa (?:đến|tới) (?:kỳ|kì|hạn|thời)|(?:đánh giá )?cuối (?:năm|kỳ|kì)|cuối năm đánh giá)(?: [\p{L} ]{1,30})?$/u,
  ],
  ['withheld', /^(?:mật|không công bố)$/],
  ['divided-by-zero', /^#div\/0!?$/],
  ['not-reported', /^#n\/a$/],
  ['unreadable', /^#(?:ref|value|name|num|null)[!?]*$|^#+$/],
];

/** Why a cell holds no figure; undefined for every other text. */
export function absenceOf(plain: string): MissingReason | undefined {
  if (plain.length > 48) return undefined;
  const text = plain.toLowerCase().replace(/[‐-―−]/g, '-');
  return marks.find(([, pattern]) => pattern.test(text))?.[0];
}
