import { wordSet } from '../phrase/phrases.ts';
import type { Cue } from '../phrase/cue.ts';
import type { MarkedText } from './document.ts';

/** The words directly before a number that say what it is. */
export interface Governor {
  readonly verb: Cue<'verb'> | undefined;
  /** All hedges of the chain, the nearest first. */
  readonly hedges: readonly Cue<'hedge'>[];
  readonly average: Cue<'average'> | undefined;
  readonly sign: 'plus' | 'minus' | undefined;
  /** A comparison right before it: "(cùng kỳ 4,2%)". */
  readonly compared: boolean;
  /** First token of the chain; the token of the number itself where there is none. */
  readonly first: number;
}

const TRANSPARENT = wordSet(
  `( : " “ ” được khoảng đã đều cũng chỉ mới lần lượt thêm chung nữa luôn ngay số tới`,
);

/** Weak verbs: the word before them decides where there is one. */
const WEAK = new Set([
  'là',
  'từ',
  'ở mức',
  'mức',
  'đạt',
  'được',
  'lần lượt là',
  'với',
  'tỷ lệ',
  'đến',
  'tới',
  'tổng',
  'tổng số',
  'đạt mức',
  'khoảng',
  'đạt bình quân',
  'thành',
  'vốn',
]);

/** Walks left from a number over verbs, hedges, averages and small words, not beyond `from`. */
export function governorOf(text: MarkedText, from: number, number: number): Governor {
  const { tokens, cues, timeAt, bound, bracketOf } = text;
  const hedges: Cue<'hedge'>[] = [];
  let verb: Cue<'verb'> | undefined;
  let average: Cue<'average'> | undefined;
  let compared = false;
  let sign: Governor['sign'];
  let first = number;
  let at = number - 1;
  while (at >= from) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at === number - 1 && (token.text === '+' || token.text === '-') && isSign(text, at)) {
      sign = token.text === '+' ? 'plus' : 'minus';
      first = at;
      at -= 1;
      continue;
    }
    const hedge = cues.at('hedge', at);
    const verbHere = cues.at('verb', at);
    const averageHere = cues.at('average', at);
    const time = timeAt[at];
    const moment = cues.at('moment', at);
    const isVerb = verbHere !== undefined && verbHere.first >= from && verbHere.last === at;
    // "cao hơn 2,2 lần" compares; "hơn" alone hedges.
    const isLonger = isVerb && hedge !== undefined && verbHere.first < hedge.first;
    if (hedge !== undefined && hedge.first >= from && !isLonger) {
      hedges.push(hedge);
      if (verb === undefined && verbHere !== undefined && verbHere.first >= hedge.first)
        verb = verbHere;
      at = hedge.first - 1;
    } else if (isVerb) {
      // "đạt từ 11,5": two weak verbs in a row; the nearer one stays.
      const isWeakToo = verb !== undefined && isWeak(text, verb) && isWeak(text, verbHere);
      if (verb !== undefined && !isWeakToo && !strengthens(verbHere)) break;
      if (verb === undefined || strengthens(verbHere)) verb = verbHere;
      // "giá trị sản xuất 13.090 tỷ": what is done may be part of the name before it.
      if (verbHere.sense === 'act') break;
      at = verbHere.first - 1;
      if (!isWeak(text, verbHere)) {
        first = at + 1;
        break;
      }
    } else if (
      averageHere !== undefined &&
      averageHere.first >= from &&
      tokens[averageHere.last + 1]?.text !== 'đầu'
    ) {
      average = averageHere;
      at = averageHere.first - 1;
    } else if (moment !== undefined && moment.first >= from) {
      at = moment.first - 1;
      continue;
    } else if (time !== undefined && time.first >= from) {
      at = time.first - 1;
      continue;
    } else if (bound[at] === 2 && (verb !== undefined || compareLeads(text, at))) {
      // "cao hơn cùng kỳ năm 2021 là 8%", "tăng so với năm trước 5%"
      at -= 1;
      continue;
    } else if (cues.at('base', at)?.sense === 'same_period_last_year' && verb === undefined) {
      compared = true;
      at = (cues.at('base', at)?.first ?? at) - 1;
    } else if (TRANSPARENT.has(token.text)) {
      at -= 1;
      continue;
    } else break;
    first = at + 1;
  }
  if (text.bases.has((bracketOf[number] ?? -1) + 1) && bracketOf[number] !== -1) compared = true;
  const far = verb === undefined ? farComparison(text, from, first - 1) : undefined;
  if (far !== undefined) {
    verb = far;
    ({ first } = far);
  }
  const early = earlyHedge(text, from, first - 1);
  return {
    verb,
    hedges: early === undefined ? hedges : [...hedges, early],
    average,
    compared,
    sign,
    first,
  };
}

/** Whether the comparison that covers a token begins with "so với" and follows a verb. */
function compareLeads({ tokens, bound }: MarkedText, at: number): boolean {
  let first = at;
  while (bound[first - 1] === 2) first -= 1;
  return tokens[first]?.text === 'so';
}

const COMPARED_WITHIN = 9;
const COMPARISONS = new Set(['cao hơn', 'thấp hơn', 'nhiều hơn', 'ít hơn', 'lớn hơn']);

/** "cao hơn bình quân chung của tỉnh 0,6%": the verb stands before what is compared with. */
function farComparison(text: MarkedText, from: number, last: number): Cue<'verb'> | undefined {
  for (let at = last; at >= Math.max(from, last - COMPARED_WITHIN); at -= 1) {
    if (text.tokens[at]?.kind !== 'word') return undefined;
    const verb = text.cues.at('verb', at);
    if (verb !== undefined && COMPARISONS.has(words(text, verb))) return verb;
  }
  return undefined;
}

const ESTIMATES = wordSet(`ước sơ dự`);

/** "sơ bộ quý I tăng 8,80%", "ước tăng 5%": an estimate before the verb and its time. */
function earlyHedge(
  { cues, tokens, timeAt }: MarkedText,
  from: number,
  last: number,
): Cue<'hedge'> | undefined {
  let at = last;
  while (at >= from && timeAt[at] !== undefined) at = (timeAt[at]?.first ?? at) - 1;
  const hedge = at >= from ? cues.at('hedge', at) : undefined;
  return hedge !== undefined && ESTIMATES.has(tokens[hedge.first]?.text ?? '') ? hedge : undefined;
}

function isWeak(text: MarkedText, verb: Cue<'verb'>): boolean {
  return WEAK.has(words(text, verb));
}

/** "tăng … là 5%": the verb before a weak one decides if it speaks of movement or share. */
function strengthens(verb: Cue<'verb'>): boolean {
  return ['rise', 'fall', 'part', 'beyond', 'more', 'times'].includes(verb.sense);
}

function words({ tokens }: MarkedText, { first, last }: { first: number; last: number }): string {
  return tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(' ');
}

/** "+12%" and "(-3%)", not the dash of a list or of a range. */
function isSign({ tokens }: MarkedText, at: number): boolean {
  const [before, sign, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (number?.glued !== true || sign === undefined) return false;
  if (sign.text === '+') return true;
  return !sign.glued ? before?.kind !== 'number' && sign.linesBefore === 0 : before?.text === '(';
}
