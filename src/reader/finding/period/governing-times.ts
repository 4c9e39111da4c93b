import type { MarkedText } from '../figure/document.ts';
import { lastBefore } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import type { TimeSpan, When } from '../time/when.ts';
import { numbered, yearToDate } from './reported.ts';
import { periodOf } from './years.ts';
import type { YearsSaid } from './years-said.ts';

/** A time that governs what stands after it. A moment of the present has no period and ends the running one. */
export interface Governing extends Run {
  readonly period: string | null;
  readonly isNow: boolean;
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
  /(?:nghị quyết|đề án|kế hoạch|chương trình|quyết định|chuẩn nghèo|quy hoạch|dự án)(?: \S+){0,9}$/;
/** "tầm nhìn đến năm 2045", "định hướng đến năm 2050": beyond what the figures are of. */
const OUTLOOK = /(?:tầm nhìn|định hướng)(?: đến)?$/;
/** "vụ đông xuân 2013 - 2014", "giống lúa mùa năm 2014". */
const OF_CROP = /(?:^| )(?<!(?:dịch|nhiệm|án|phục) )vụ(?: \S+){0,3}$/;

type Sort = 'span' | 'day' | 'now' | 'year-to-date';

/** All times that govern, with moments of the present and "nhiệm kỳ qua", in order. */
export function governingTimes(
  text: MarkedText,
  years: YearsSaid,
  title: readonly When[],
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
  return [...spans, ...moments(text, years, title)].sort((a, b) => a.first - b.first);
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
    isDay: sort === 'day',
    isYearToDate: sort === 'year-to-date',
    isNamed: OF_CROP.test(textOf(text.tokens, run.first - 5, run.first - 1)),
    bracket: text.bracketOf[run.first] ?? -1,
    when,
  };
}

/** "hiện nay", "từ đầu năm đến nay", "nhiệm kỳ qua". */
function moments(text: MarkedText, years: YearsSaid, title: readonly When[]): Governing[] {
  const found: Governing[] = [];
  const terms = termsOf(text);
  const properTerms = orAll(terms.filter(isOfTerm), terms);
  const toDate = yearToDate(title, text.times);
  for (let at = 0; at < text.tokens.length; at += 1) {
    const moment = text.cues.at('moment', at);
    if (moment === undefined) continue;
    at = moment.last;
    // "từ đầu năm 2020 đến nay" was read as a time.
    const over = text.timeAt[moment.last];
    if (over !== undefined && over.when.kind !== 'duration') continue;
    if (moment.sense === 'now') found.push(governing(text, moment, null, 'now', null));
    if (moment.sense === 'yearToDate') {
      const when = toDate ?? ({ kind: 'year', year: null, shift: 0 } as const);
      const period = periodOf(when, years.at(moment.first));
      found.push(governing(text, moment, period, 'year-to-date', when));
    }
    if (moment.sense === 'termGoneBy') {
      const isTerm = text.tokens
        .slice(moment.first, moment.last)
        .some((token) => token.text === 'nhiệm');
      const term = termGoneBy(isTerm ? properTerms : terms, moment.first, years);
      if (term !== undefined)
        found.push(governing(text, moment, periodOf(term.when, null), 'span', term.when));
      // The term gone by is none that the text names.
      else if (isTerm) found.push(governing(text, moment, null, 'now', null));
    }
  }
  return found;
}

const SHORTEST_TERM = 3;

/** Terms and stages of several years, school years and single years side by side apart. */
export function termsOf(text: MarkedText): TimeSpan[] {
  return text.times.filter(
    ({ when }) =>
      when.kind === 'years' &&
      when.of !== 'school' &&
      (when.of !== 'plain' || when.to - when.from >= SHORTEST_TERM),
  );
}

function isOfTerm({ when }: TimeSpan): boolean {
  return when.kind === 'years' && when.of === 'term';
}

function orAll(some: TimeSpan[], all: TimeSpan[]): TimeSpan[] {
  return some.length > 0 ? some : all;
}

/** The term that lies behind: the last said before, else the first of the text, none that only begins. */
export function termGoneBy(
  terms: readonly TimeSpan[],
  token: number,
  years: YearsSaid,
): TimeSpan | undefined {
  const isPast = ({ when }: TimeSpan): boolean =>
    when.kind === 'years' && (years.document === null || when.from < years.document);
  const before = lastBefore(terms, token);
  if (before !== undefined && isPast(before)) return before;
  return terms.find(isPast);
}

function governs(text: MarkedText, time: TimeSpan): boolean {
  if (text.bound[time.first] !== 0) return false;
  const { kind } = time.when;
  if (kind === 'duration' || kind === 'clock') return false;
  const first = text.passage.sentences[text.passage.sentenceOf[time.first] ?? 0]?.first ?? 0;
  const before = textOf(text.tokens, Math.max(first, time.first - 12), time.first - 1);
  if (kind === 'day') return isEndOfCount(text, time, before);
  if (kind === 'years' && NAMED.test(before)) return false;
  return !OUTLOOK.test(before) && isFreeOfBracket(text, time);
}

function isEndOfCount({ tokens }: MarkedText, time: TimeSpan, before: string): boolean {
  // "từ đầu năm đến 15/11" leads to its day itself.
  if (tokens[time.first]?.kind !== 'number') return true;
  return DAY_LEADS.test(before) && !STRETCH.test(before);
}

/** In a bracket with no amount a time governs only if it is alone there: "(năm 2020)". */
function isFreeOfBracket({ bracketOf, tokens, mentionIn }: MarkedText, time: TimeSpan): boolean {
  const open = bracketOf[time.first] ?? -1;
  if (open === -1 || mentionIn.has(open)) return true;
  return time.first - open <= 2 && tokens[time.last + 1]?.text === ')';
}
