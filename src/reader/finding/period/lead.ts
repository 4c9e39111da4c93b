import type { MarkedText } from '../figure/document.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import type { Governing } from './governing-times.ts';

/** What a term must be said of: what was reached in it, or what is aimed at. */
const OF_TERM =
  /(?:chỉ tiêu|mục tiêu|kết quả|phương hướng|nhiệm vụ|nghị quyết đại hội)(?: \S+){0,18}$/;
/** "công nhận huyện đạt chuẩn năm 2017": the year of a deed. */
const OF_DEED =
  /(?:đạt chuẩn|công nhận|thành lập|danh hiệu|ban hành|(?:những|các|mấy) tháng (?:đầu|cuối))(?: \S+){0,8}$/;

/**
 * The period that a sentence without figures says the story is about: "… đánh giá tình hình 6 tháng đầu năm,
 * nhiệm vụ 6 tháng cuối năm": the first of a year. A term only as that of results or aims.
 */
export function leadOf(
  text: MarkedText,
  governing: readonly Governing[],
  sentence: Run,
): Governing | undefined {
  for (let at = indexFrom(governing, sentence.first); at < governing.length; at += 1) {
    const time = governing[at];
    if (time === undefined || time.first > sentence.last) return undefined;
    if (time.isUnnamedTerm) return time;
    if (time.period === null || time.isDay || time.isYearToDate) continue;
    const before = textOf(text.tokens, Math.max(sentence.first, time.first - 20), time.first - 1);
    if (time.period.includes('/') ? OF_TERM.test(before) : !OF_DEED.test(before)) return time;
  }
  return undefined;
}

const REVIEW = /(?:^| )(?:đánh giá|tổng kết|sơ kết|báo cáo|công bố|kiểm điểm)(?: |$)/;

/** "Hội nghị đánh giá tình hình năm 2019 …": what follows is what was reviewed. */
export function announces({ tokens }: MarkedText, { first, last }: Run): boolean {
  return REVIEW.test(textOf(tokens, first, last));
}
