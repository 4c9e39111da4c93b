import { textOf } from '../text/text-of.ts';
import type { MarkedText } from '../figure/document.ts';
import { lastBefore } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import type { TimeSpan } from '../time/when.ts';
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
  /** The bracket that it stands in, by its first token; -1 outside. */
  readonly bracket: number;
}

/** "tính đến ngày 30/6": a day governs only as the end of what is counted. */
const DAY_LEADS =
  /(?:tính đến|đến|tính tới|hết|thời điểm|tại ngày)(?: hết)?(?: \d+ (?:h|giờ))?(?: ngày)?$/;
/** "từ ngày 1/7 đến 19/8" is a stretch, which no period stands for. */
const STRETCH = /(?:^| )từ (?:\S+ ){1,8}đến(?: hết)?(?: ngày)?$/;

/** Documents whose name holds a run of years: the years are not those of the figures. */
const NAMED =
  /(?:nghị quyết|đề án|kế hoạch|chương trình|quyết định|chuẩn nghèo|quy hoạch|dự án)(?: \S+){0,9}$/;

type Sort = 'span' | 'day' | 'now' | 'year-to-date';

/** All times that govern, with moments of the present and "nhiệm kỳ qua", in order. */
export function governingTimes(text: MarkedText, years: YearsSaid): Governing[] {
  const terms = termsOf(text);
  const properTerms = orAll(terms.filter(isOfTerm), terms);
  const govern = (run: Run, period: string | null, sort: Sort = 'span'): Governing => ({
    first: run.first,
    last: run.last,
    period,
    isNow: sort === 'now',
    isDay: sort === 'day',
    isYearToDate: sort === 'year-to-date',
    bracket: text.bracketOf[run.first] ?? -1,
  });
  const spans = text.times
    .filter((time) => governs(text, time))
    .map((time) =>
      govern(
        time,
        periodOf(time.when, years.at(time.first)),
        time.when.kind === 'day' ? 'day' : 'span',
      ),
    );
  for (let at = 0; at < text.tokens.length; at += 1) {
    const moment = text.cues.at('moment', at);
    if (moment === undefined) continue;
    at = moment.last;
    if (moment.sense === 'now') spans.push(govern(moment, null, 'now'));
    if (moment.sense === 'yearToDate') {
      const year = years.at(moment.first);
      spans.push(govern(moment, year === null ? null : String(year), 'year-to-date'));
    }
    if (moment.sense === 'termGoneBy') {
      const isTerm = text.tokens
        .slice(moment.first, moment.last)
        .some((token) => token.text === 'nhiệm');
      const term = termGoneBy(isTerm ? properTerms : terms, moment.first, years);
      if (term !== undefined) spans.push(govern(moment, periodOf(term.when, null)));
    }
  }
  return spans.sort((a, b) => a.first - b.first);
}

/** Terms and stages of several years, school years apart. */
export function termsOf(text: MarkedText): TimeSpan[] {
  return text.times.filter((time) => time.when.kind === 'years' && time.when.of !== 'school');
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
  if (kind === 'day') return DAY_LEADS.test(before) && !STRETCH.test(before);
  if (kind === 'years' && NAMED.test(before)) return false;
  return isFreeOfBracket(text, time);
}

/** In a bracket with no amount a time governs only if it is alone there: "(năm 2020)". */
function isFreeOfBracket({ bracketOf, tokens, mentionIn }: MarkedText, time: TimeSpan): boolean {
  const open = bracketOf[time.first] ?? -1;
  if (open === -1 || mentionIn.has(open)) return true;
  return time.first - open <= 2 && tokens[time.last + 1]?.text === ')';
}
