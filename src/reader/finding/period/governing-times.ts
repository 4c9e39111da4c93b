import type { MarkedText } from '../figure/document.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import type { TimeSpan, When } from '../time/when.ts';
import { isAside } from './aside.ts';
import { numbered, yearToDate } from './reported.ts';
import { properTerms, type Term, termAt, termBefore, termGoneBy } from './terms.ts';
import { periodOf } from './years.ts';
import type { YearsSaid } from './years-said.ts';

/** A time that governs what stands after it. A moment of the present has no period and ends the running one. */
export interface Governing extends Run {
  readonly period: string | null;
  readonly isNow: boolean;
  /** "Nhiệm kỳ qua" of a text that does not name it: it has no period, and single years within it hold for their figures only. */
  readonly isUnnamedTerm: boolean;
  /** A day: it holds for its clause only. */
  readonly isDay: boolean;
  /** "từ đầu năm đến nay": the running period goes on where there is one of the same year. */
  readonly isYearToDate: boolean;
  /** "vụ mùa năm 2013": the year is part of a name, and governs only where nothing else does. */
  readonly isNamed: boolean;
  /** The bracket that it stands in, by its first token; -1 outside. */
  readonly bracket: number;
  /** The time as it was read; null for a moment. */
  readonly when: When | null;
}

/** "tính đến ngày 30/6": a day governs only as the end of what is counted. */
const DAY_LEADS =
  /(?:tính đến|đến|tính tới|hết|thời điểm|tại ngày)(?: hết)?(?: \d+ (?:h|giờ))?(?: ngày)?$/;
/** "từ ngày 1/7 đến 19/8" is a stretch, which no period stands for. */
const STRETCH = /(?:^| )từ (?:\S+ ){1,8}đến(?: hết)?(?: ngày)?$/;
/** Documents whose name holds a run of years: the years are not those of the figures. */
const NAMED =
  /(?:nghị quyết|đề án|kế hoạch|chương trình|quyết định|chuẩn nghèo|quy hoạch|dự án)(?: (?!trong(?: |$))\S+){0,9}$/;
/** "vụ đông xuân 2013 - 2014", "giống lúa mùa năm 2014". */
const OF_CROP = /(?:^| )(?<!(?:dịch|nhiệm|án|phục) )vụ(?: \S+){0,3}$/;

/** "chính sách hỗ trợ sản xuất năm 2014", "theo quyết định của tỉnh năm 2019": the year that they were made in. */
const OF_POLICY =
  /(?:chính sách|quyết định|nghị định|thông tư|chỉ thị|công văn)(?: (?!trong(?: |$)|[;:(])\S+){0,11}$/;
const POLICY_TOKENS = 14;

type Sort = 'span' | 'day' | 'now' | 'year-to-date' | 'unnamed-term';

/** All times that govern, with moments of the present and "nhiệm kỳ qua", in order. */
export function governingTimes(
  text: MarkedText,
  years: YearsSaid,
  title: readonly When[],
  terms: readonly Term[],
): Governing[] {
  const spans: Governing[] = [];
  const withNumber = numbered(title);
  for (const time of text.times) {
    if (!governs(text, time)) continue;
    const when = withNumber(time);
    if (when === undefined) continue;
    const sort = when.kind === 'day' ? 'day' : 'span';
    spans.push(governing(text, time, periodOf(when, years.at(time.first)), sort, when));
  }
  return [...spans, ...moments(text, years, title, terms)].sort((a, b) => a.first - b.first);
}

function governing(
  text: MarkedText,
  run: Run,
  period: string | null,
  sort: Sort,
  when: When | null,
): Governing {
  return {
    first: run.first,
    last: run.last,
    period,
    isNow: sort === 'now',
    isUnnamedTerm: sort === 'unnamed-term',
    isDay: sort === 'day',
    isYearToDate: sort === 'year-to-date',
    isNamed: OF_CROP.test(textOf(text.tokens, run.first - 5, run.first - 1)),
    bracket: text.bracketOf[run.first] ?? -1,
    when,
  };
}

/** "hiện nay", "từ đầu năm đến nay", "nhiệm kỳ qua". */
function moments(
  text: MarkedText,
  years: YearsSaid,
  title: readonly When[],
  terms: readonly Term[],
): Governing[] {
  const found: Governing[] = [];
  const proper = properTerms(terms);
  const goneBy = termGoneBy(terms, years.document);
  const properGoneBy = termGoneBy(proper, years.document);
  const stageBefore = termBefore(terms, proper);
  const toDate = yearToDate(title, text.times);
  /** Where the text last spoke of a term gone by that it does not name. */
  let unnamed = -1;
  for (let at = 0; at < text.tokens.length; at += 1) {
    const moment = text.cues.at('moment', at);
    if (moment === undefined) continue;
    at = moment.last;
    // "từ đầu năm 2020 đến nay" was read as a time.
    const over = text.timeAt[moment.last];
    if (over !== undefined && over.when.kind !== 'duration') continue;
    if (moment.sense === 'now' && !isDated(text, moment))
      found.push(governing(text, moment, null, 'now', null));
    if (moment.sense === 'yearToDate') {
      const when = toDate ?? ({ kind: 'year', year: null, shift: 0 } as const);
      const period = periodOf(when, years.at(moment.first));
      found.push(governing(text, moment, period, 'year-to-date', when));
    }
    if (moment.sense === 'termGoneBy' && text.tokens[moment.first - 1]?.text !== 'đây') {
      const isTerm = text.tokens
        .slice(moment.first, moment.last)
        .some((token) => token.text === 'nhiệm');
      const isGoneBy = isTerm || text.tokens[moment.last]?.text === 'qua';
      const named = isTerm ? properGoneBy(moment.first) : goneBy(moment.first);
      const said = isGoneBy ? named : termAt(terms, moment.first);
      const term = said ?? (isTerm ? stageBefore : undefined);
      if (term !== undefined) found.push(governing(text, moment, term.period, 'span', null));
      // The term gone by is none that the text names.
      else if (isTerm) {
        unnamed = moment.first;
        found.push(governing(text, moment, null, 'unnamed-term', null));
      }
    }
    if (moment.sense === 'termEnd') {
      const term = termAt(proper, moment.first);
      const isToCome = ['tới', 'mới'].includes(text.tokens[moment.last]?.text ?? '');
      const isNamed = term !== undefined && (isToCome || term.first >= unnamed);
      if (isNamed) found.push(governing(text, moment, term.period, 'span', null));
      else if (unnamed >= 0) found.push(governing(text, moment, null, 'unnamed-term', null));
    }
  }
  return found;
}

const HAS_NOW = /^hiện(?: có| đã| còn)?$/;

/** "Đến tháng 11/2018, toàn tỉnh hiện có …": the time that opens the sentence says when. */
function isDated(text: MarkedText, moment: Run): boolean {
  const sentence = text.passage.sentences[text.passage.sentenceOf[moment.first] ?? 0];
  if (sentence === undefined || !HAS_NOW.test(textOf(text.tokens, moment.first, moment.last)))
    return false;
  for (let at = sentence.first; at < Math.min(sentence.first + 4, moment.first); at += 1) {
    const time = text.timeAt[at];
    if (time !== undefined && text.bound[at] === 0) return time.when.kind !== 'duration';
  }
  return false;
}

function governs(text: MarkedText, time: TimeSpan): boolean {
  if (isAside(text, time) || (text.bound[time.first] === 1 && isMeasure(text, time))) return false;
  const { kind } = time.when;
  if (kind === 'duration' || kind === 'clock') return false;
  const first = text.passage.sentences[text.passage.sentenceOf[time.first] ?? 0]?.first ?? 0;
  const before = textOf(text.tokens, Math.max(first, time.first - 12), time.first - 1);
  if (kind === 'day') return isEndOfCount(text, time, before);
  if (kind === 'years' && NAMED.test(before)) return false;
  if (kind === 'year' && isOfPolicy(text, time)) return false;
  return isFreeOfBracket(text, time);
}

/** The year of a policy, unless an amount that it would date follows in its sentence. */
function isOfPolicy({ passage, mentions, tokens }: MarkedText, { first, last }: TimeSpan): boolean {
  const sentence = passage.sentences[passage.sentenceOf[first] ?? 0];
  const from = Math.max(sentence?.first ?? 0, first - POLICY_TOKENS);
  if (!OF_POLICY.test(textOf(tokens, from, first - 1))) return false;
  const end = sentence?.last ?? last;
  return (mentions[indexFrom(mentions, last + 1)]?.first ?? end + 1) > end;
}

/** A plan that an amount is measured by: "90% kế hoạch năm 2021", "vượt chỉ tiêu nhiệm kỳ 2020-2025". */
function isMeasure({ bound, cues, tokens, timeAt }: MarkedText, time: TimeSpan): boolean {
  let first = time.first;
  while (bound[first - 1] === 1 && time.first - first < PLAN_AT_MOST) first -= 1;
  for (let at = first - 1; at >= Math.max(0, first - MEASURE_WITHIN); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.text !== '%') return false;
    const isAmount = token?.kind === 'number' || token?.text === '%';
    if ((isAmount && timeAt[at] === undefined) || cues.at('verb', at) !== undefined) return true;
  }
  return false;
}

const MEASURE_WITHIN = 5;
const PLAN_AT_MOST = 20;

function isEndOfCount({ tokens }: MarkedText, time: TimeSpan, before: string): boolean {
  // "từ đầu năm đến 15/11" leads to its day itself.
  if (tokens[time.first]?.kind !== 'number') return true;
  return DAY_LEADS.test(before) && !STRETCH.test(before);
}

/** "(tính đến hết năm 2015)". */
const AHEAD_IN_BRACKET = 5;

/** In a bracket with no amount a time governs only if it is alone there: "(năm 2020)". */
function isFreeOfBracket({ bracketOf, tokens, mentionIn }: MarkedText, time: TimeSpan): boolean {
  const open = bracketOf[time.first] ?? -1;
  if (open === -1 || mentionIn.has(open)) return true;
  return time.first - open <= AHEAD_IN_BRACKET && tokens[time.last + 1]?.text === ')';
}
