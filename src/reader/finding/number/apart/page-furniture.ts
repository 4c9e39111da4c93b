import { countersBefore, phonesBefore } from '../../lexicon/apart.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import type { NumberApart } from '../number-mention.ts';
import { type ApartContext, one, wordAt } from './apart-rule.ts';

/** Counters, telephone numbers and the zoom of a web page. */
export function counter(context: ApartContext, at: number): NumberApart | undefined {
  const before = context.tokens
    .slice(Math.max(context.paragraph.first, at - 5), at)
    .map((token) => token.text)
    .join(' ');
  if (countersBefore.test(before)) return one(at, 'counter');
  if (isLabelled(context, at, before) || isZoom(context, at)) return one(at, 'counter');
  if (phonesBefore.test(before) && /^[\d.]{3,}$/.test(wordAt(context, at)))
    return phone(context, at);
  if (isAfterClock(context, at)) return one(at, 'counter');
  return /^0\d{8,}$/.test(wordAt(context, at)) ? one(at, 'phone') : undefined;
}

const LABEL =
  /(?:hôm nay|hôm qua|tuần này|trong tuần|tuần trước|tháng này|trong tháng|tháng trước|tất cả|tổng|tổng số|tổng cộng|đang xem|online|khách|thành viên|năm nay|hits)(?: :)?$/;
const PAGE_WORDS = /truy cập|đang xem|online|lượt xem|thống kê :|visitors/;
const PAGE_TOKENS = 40;

/** "Đang xem: 80 Hôm nay: 4324 Tất cả: 4595028": a label of a page's counters shortly after another. */
function isLabelled({ tokens, paragraph }: ApartContext, at: number, before: string): boolean {
  if (!LABEL.test(before)) return false;
  const from = Math.max(paragraph.first - PAGE_TOKENS, at - PAGE_TOKENS, 0);
  return PAGE_WORDS.test(textOf(tokens, from, at - 1));
}

/** "22-03-2016 100%": the size of the letters, which a portal shows beside the date. */
function isZoom({ tokens }: ApartContext, at: number): boolean {
  const isDated =
    /^(?:19|20)\d\d$/.test(tokens[at - 1]?.text ?? '') && isDash(tokens[at - 2]?.text);
  const after = tokens[at + 2];
  return (
    tokens[at]?.text === '100' &&
    tokens[at + 1]?.text === '%' &&
    isDated &&
    (after === undefined || after.capital || after.kind === 'number' || after.linesBefore > 0)
  );
}

function isDash(mark: string | undefined): boolean {
  return mark === '-' || mark === '/' || mark === '.';
}

/** "20/11/2023 14:33    8239": how often a page was read, after the hour it was put up. */
function isAfterClock({ tokens, paragraph }: ApartContext, at: number): boolean {
  if (tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.linesBefore === 0) return false;
  let first = at;
  while (first > paragraph.first && tokens[first - 1]?.kind === 'number' && at - first < 3)
    first -= 1;
  return (
    first < at &&
    tokens[first - 1]?.text === ':' &&
    tokens[first - 2]?.kind === 'number' &&
    tokens[first]?.glued === true
  );
}

function phone({ tokens }: ApartContext, at: number): NumberApart {
  let last = at;
  for (;;) {
    const [next, after] = [tokens[last + 1], tokens[last + 2]];
    const isMark = next?.text === '.' || next?.text === '-';
    if (isMark && after?.kind === 'number') last += 2;
    else if (next?.kind === 'number' && next.linesBefore === 0) last += 1;
    else break;
  }
  return { first: at, last, why: 'phone' };
}

const FILE_NAME_TOKENS = 40;
const FILE_ENDINGS = wordSet(
  `jpg jpeg png gif bmp webp pdf doc docx xls xlsx ppt pptx mp4 html htm`,
);

/** Digits in the name of a file: "a272e0729db75ee9.jpg", "IMG_2034.JPG". */
export function fileName({ tokens }: ApartContext, at: number): NumberApart | undefined {
  let last = at;
  for (let end = at + 1; end - at < FILE_NAME_TOKENS && tokens[end]?.glued === true; end += 1) {
    const token = tokens[end];
    if (token?.kind === 'number') last = end;
    const isEnding = token !== undefined && FILE_ENDINGS.has(token.text);
    if (isEnding && tokens[end - 1]?.text === '.') return { first: at, last, why: 'name' };
  }
  return undefined;
}

const CODE_PIECES = 5;

/** "56088c38b9e27bbc22f3": digits and letters by turns, which no amount is written in. */
export function codeString({ tokens }: ApartContext, at: number): NumberApart | undefined {
  let last = at;
  while (last - at < FILE_NAME_TOKENS && tokens[last + 1]?.glued === true) {
    const kind = tokens[last + 1]?.kind;
    if (kind === 'mark' || kind === tokens[last]?.kind) break;
    last += 1;
  }
  if (last - at + 1 < CODE_PIECES) return undefined;
  return { first: at, last, why: 'name' };
}
