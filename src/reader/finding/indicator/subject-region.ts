import { tailWords } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import { phrases, wordSet } from '../phrase/phrases.ts';
import { textOf } from '../text/text-of.ts';
import type { Run } from '../text/passage.ts';
import { isVerbOnly } from './deed.ts';

const HARD = wordSet(`; : ( ) " “ ” | [ ] • ! ? …`);
const WHOSE = wordSet(`của trên tại toàn ở`);
const OPENING = wordSet(`“ "`);
const SUBJECT_AT_MOST = 34;

/** The tokens before the governor, without what stands before the last hard mark or opening word. */
export function regionOf(text: MarkedText, left: Run): Run | undefined {
  const { tokens, cues, timeAt, bracketOf } = text;
  let { last } = left;
  // The quotation marks that open right before the number: "“50% các tuyến đường …"
  const after = tokens[last + 1];
  if (OPENING.has(tokens[last]?.text ?? '') && after?.kind === 'number' && after.glued)
    return undefined;
  // 'được công nhận "Gia đình văn hóa" 93%': a name in quotation marks is part of the phrase.
  const quoted = quoteStart(text, last, left.first);
  last = quoted === undefined ? tailStart(text, left.first, last) : last;
  if (last < left.first) return undefined;
  const closed =
    tokens[last]?.text === ')' ? Math.max(left.first, bracketOf[last - 1] ?? last) : last;
  let first = quoted ?? closed;
  while (first > left.first && last - first < SUBJECT_AT_MOST) {
    const token = tokens[first - 1];
    const bracket = token?.text === ')' ? (bracketOf[first - 2] ?? -1) : -1;
    if (bracket > left.first && !text.mentionIn.has(bracket)) {
      // "(theo giá so sánh năm 2010) của huyện": what follows an aside only says whose.
      if (isAsideBracket(text, bracket) && WHOSE.has(tokens[first]?.text ?? '')) {
        last = tailStart(text, left.first, bracket - 1);
        if (last < left.first) return undefined;
        first = last;
      } else first = bracket;
      continue;
    }
    if (token === undefined || HARD.has(token.text)) break;
    if (token.text === '.' && tokens[first - 2]?.kind === 'number') break;
    const boundary = cues.at('boundary', first - 1);
    if (boundary?.sense === 'opens' && boundary.last === first - 1 && opens(text, boundary)) break;
    if (cues.at('compare', first - 1) !== undefined) break;
    const target = cues.at('target', first - 1);
    // "cây ngô dự kiến gieo trồng 10.400 ha"
    const isPassed =
      target !== undefined &&
      isOfSubject(text, target, left.first) &&
      isVerbOnly(text, { first: target.last + 1, last });
    if (target !== undefined && !isPassed) break;
    const time = timeAt[first - 1];
    if (time !== undefined && time.when.kind !== 'duration') {
      // "thu nhập năm 2020 của xã đạt …": what follows the time only says whose.
      const isRest = WHOSE.has(tokens[first]?.text ?? '') || isPredicate(text, { first, last });
      if (!isRest) break;
      last = time.first - 1;
      first = Math.max(left.first, time.first);
      last = Math.max(left.first, tailStart(text, left.first, last));
      if (last < first) first = last;
      if (tokens[last]?.text === ')') first = Math.max(left.first, bracketOf[last - 1] ?? last);
      continue;
    }
    first -= 1;
  }
  return first > last ? undefined : { first, last };
}

/** Where the quotation that ends at a token begins. */
export function quoteStart(
  { tokens }: MarkedText,
  last: number,
  first: number,
): number | undefined {
  const opening = QUOTES.get(tokens[last]?.text ?? '');
  for (let at = last - 1; at >= Math.max(first, last - QUOTE_AT_MOST); at -= 1)
    if (opening !== undefined && tokens[at]?.text === opening) return at;
  return undefined;
}

const QUOTE_AT_MOST = 14;
const QUOTES = new Map([
  ['"', '"'],
  ['”', '“'],
]);

/** "với" opens before the name of an indicator or after an amount, not in "khách đến với mục đích". */
export function opens({ tokens, cues }: MarkedText, { first, last }: Run): boolean {
  // "án đặc biệt nghiêm trọng" has more of it; "Đặc biệt, …" opens.
  if (tokens[first]?.text === 'đặc')
    return tokens[last + 1]?.kind === 'mark' || tokens[first - 1]?.kind !== 'word';
  if (first < last || tokens[first]?.text !== 'với') return true;
  return tokens[first - 1]?.kind !== 'word' || cues.at('head', first + 1) !== undefined;
}

/** The last token of what stands before small words, ranks, estimates and brackets without an amount. */
function tailStart(text: MarkedText, first: number, from: number): number {
  let last = from;
  while (last >= first) {
    const rank = text.cues.at('rank', last);
    const bracket = text.tokens[last]?.text === ')' ? (text.bracketOf[last - 1] ?? -1) : -1;
    const hedge = text.cues.at('hedge', last);
    // The rest of a bracket that was opened before.
    if (text.tokens[last]?.text === ')' && bracket < first) return first - 1;
    const target = text.cues.at('target', last);
    // "chương trình X phấn đấu đạt 15 tiêu chí"
    if (target !== undefined && isOfSubject(text, target, first)) {
      last = target.first - 1;
      continue;
    }
    const priced = priceStart(text, last);
    if (priced !== undefined && priced > first) {
      last = priced - 1;
      continue;
    }
    if (text.tokens[last]?.text === ';' || target !== undefined) return first - 1;
    const boundary = text.cues.at('boundary', last);
    if (rank !== undefined && rank.first >= first) last = rank.first - 1;
    else if (boundary?.sense === 'opens' && boundary.first >= first) last = boundary.first - 1;
    else if (hedge?.sense === 'approx' && hedge.first >= first) last = hedge.first - 1;
    else if (bracket > first && isAsideBracket(text, bracket)) last = bracket - 1;
    else if (isTail(text, last)) last -= 1;
    else break;
  }
  return last;
}

/** Verbs and their small words only: "tổng sản lượng cả năm đã tăng". */
function isPredicate({ cues }: MarkedText, { first, last }: Run): boolean {
  for (let at = first; at <= last; at += 1) {
    const isSmall = cues.at('boundary', at)?.sense === 'small';
    const isVerb = cues.at('verb', at) !== undefined || cues.at('deed', at) !== undefined;
    if ((!isSmall && !isVerb) || cues.at('head', at) !== undefined) return false;
  }
  return true;
}

/** A verb of aiming with its subject right before it, not a noun or a new clause. */
function isOfSubject({ tokens, timeAt }: MarkedText, { first, last }: Run, from: number): boolean {
  const isAfterWord = tokens[first - 1]?.kind === 'word' || timeAt[first - 1] !== undefined;
  if (first <= from || !isAfterWord) return false;
  return AIMING.has(textOf(tokens, first, last));
}

const AIMING = new Set(
  phrases(`phấn đấu | phấn đấu đạt | dự kiến | dự báo | dự tính | sẽ | phải đạt | cần đạt`),
);

/** Where "theo giá so sánh", "theo giá hiện hành" at the end of a phrase begins. */
function priceStart({ tokens }: MarkedText, last: number): number | undefined {
  for (let at = last; at >= last - 3; at -= 1) {
    if (tokens[at]?.text === ')') return undefined;
    if (tokens[at]?.text === 'giá' && tokens[at - 1]?.text === 'theo') return at - 1;
  }
  return undefined;
}

/** A bracket that holds more than an abbreviation says something beside the subject. */
function isAsideBracket({ mentionIn, bracketOf, tokens }: MarkedText, bracket: number): boolean {
  if (mentionIn.has(bracket)) return false;
  let end = bracket + 1;
  while (bracketOf[end] === bracket) end += 1;
  return end - bracket > 3 && tokens[bracket + 1]?.capitals !== true;
}

/** Small words, marks and times between the subject and its verb. */
export function isTail({ tokens, timeAt, bound, cues }: MarkedText, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || bound[at] !== 0 || cues.at('moment', at) !== undefined) return true;
  const average = cues.at('average', at);
  if (average !== undefined && tokens[average.last + 1]?.text !== 'đầu') return true;
  if (token.text === ')') return false;
  const time = timeAt[at];
  if (time !== undefined && time.when.kind !== 'duration') return true;
  // "bình quân hằng năm" keeps its year.
  if (token.text === 'năm' && YEARLY.has(tokens[at - 1]?.text ?? '')) return false;
  // "đăng ký mới đạt …" is something new; "mới đạt" only just.
  if (token.text === 'mới' && NEW_OF.has(tokens[at - 1]?.text ?? '')) return false;
  // "các ngành còn lại"
  if (token.text === 'lại' && tokens[at - 1]?.text === 'còn') return false;
  return token.kind === 'mark' || tailWords.has(token.text);
}

const NEW_OF = wordSet(`thôn lập cấp trồng ký viên xây nạp mở`);
const YEARLY = wordSet(`hàng hằng mỗi từng`);
