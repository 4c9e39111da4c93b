import { wordSet } from '../phrase/phrases.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { FoundKind, TextToRead } from '../reading.ts';
import type { Paragraph, Run } from '../text/passage.ts';
import type { TimeSpan } from '../time/when.ts';
import { textOf } from '../figure/document.ts';
import { decided, type Decision } from './decision.ts';
import { periodOf } from './years.ts';

type PeriodFound = Decision<string | null>;

/** A time that governs what stands after it, with the period it means; null ends the running period. */
interface Governing extends Run {
  readonly period: string | null;
  readonly isNow: boolean;
}

export interface PeriodFinder {
  readonly periodOf: (figure: Figure, kind: FoundKind, isAverage: boolean) => PeriodFound;
  readonly yearAt: (token: number) => number | null;
}

const DAY_LEADS =
  /(?:tính đến|đến|tính tới|hết|tính đến hết|thời điểm|đến hết|kể từ)(?: ngày| hết ngày)?$/;

/** Follows the running period through a text; figures must be asked for in the order of the text. */
export function periodFinder(
  text: MarkedText,
  { date, title }: Pick<TextToRead, 'date' | 'title'>,
): PeriodFinder {
  const years = yearsSaid(text, date ?? null, title ?? null);
  const governing = governingTimes(text, years);
  const terms = text.times.filter(
    (time) => time.when.kind === 'years' && time.when.of !== 'school',
  );
  let running: Governing | null = null;
  let paragraphAt = -1;
  let next = 0;

  const advance = (figure: Figure): void => {
    const sentence = text.passage.sentences[figure.sentence];
    if (sentence === undefined) return;
    while (next < governing.length && (governing[next]?.first ?? 0) < sentence.first) {
      const time = governing[next];
      next += 1;
      if (time === undefined) continue;
      const place = text.passage.sentences[text.passage.sentenceOf[time.first] ?? 0];
      if (place === undefined || !opensSentence(text, place, time)) continue;
      enter(place.paragraph);
      running = time.isNow ? null : time;
    }
    enter(sentence.paragraph);
  };
  const enter = (paragraph: number): void => {
    for (let at = Math.max(0, paragraphAt + 1); at <= paragraph; at += 1) {
      if (!goesOn(text, at)) running = null;
    }
    paragraphAt = Math.max(paragraphAt, paragraph);
  };

  return {
    yearAt: years,
    periodOf: (figure, kind, isAverage) => {
      advance(figure);
      if (figure.governor.compared) {
        const here = inSentence(text, governing, figure) ?? running;
        return decided(yearBefore(here?.period ?? null), 'same-period-named', figure.mention);
      }
      if (isAverage) {
        const term = termFor(terms, figure.mention.first);
        if (term !== undefined)
          return decided(periodOf(term.when, null), 'average-over-term', term);
      }
      const here = inSentence(text, governing, figure);
      if (here !== undefined) {
        running = here.isNow ? null : here;
        return decided(here.period, here.isNow ? 'until-now' : 'time-said', here);
      }
      if (kind === 'target') {
        const aimed = aimedYears(text, figure, years);
        if (aimed !== undefined) return aimed;
      }
      return running === null
        ? decided(null, 'no-time')
        : decided(running.period, 'running-period', running);
    },
  };
}

function yearBefore(period: string | null): string | null {
  return period === null ? null : period.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}

/** The time that governs a figure in its sentence: right after it, else the last before it, else a later one of its clause. */
function inSentence(
  text: MarkedText,
  governing: readonly Governing[],
  figure: Figure,
): Governing | undefined {
  const sentence = text.passage.sentences[figure.sentence];
  if (sentence === undefined) return undefined;
  const inside = within(governing, sentence.first, sentence.last);
  const { time } = figure.trail;
  const after = time === undefined ? undefined : inside.find(({ first }) => first === time.first);
  if (after !== undefined) return after;
  const before = inside.findLast(({ last }) => last < figure.mention.first);
  if (before !== undefined) return before;
  return inside.find(
    ({ first, last }) => first > figure.mention.last && last <= clauseEnd(text, figure),
  );
}

function clauseEnd({ tokens }: MarkedText, figure: Figure): number {
  for (let at = figure.mention.last + 1; at <= figure.limit; at += 1) {
    if (tokens[at]?.text === ';') return at;
  }
  return figure.limit;
}

function within(governing: readonly Governing[], first: number, last: number): Governing[] {
  let low = 0;
  let high = governing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((governing[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const inside: Governing[] = [];
  for (let at = low; at < governing.length; at += 1) {
    const time = governing[at];
    if (time === undefined || time.last > last) break;
    inside.push(time);
  }
  return inside;
}

/** All times that govern, with moments of the present and "nhiệm kỳ qua", in order. */
function governingTimes(text: MarkedText, yearAt: (token: number) => number | null): Governing[] {
  const terms = text.times.filter(
    (time) => time.when.kind === 'years' && time.when.of !== 'school',
  );
  const spans: Governing[] = text.times
    .filter((time) => governs(text, time))
    .map((time) => ({
      first: time.first,
      last: time.last,
      period: periodOf(time.when, yearAt(time.first)),
      isNow: false,
    }));
  let at = 0;
  while (at < text.tokens.length) {
    const moment = text.cues.at('moment', at);
    if (moment === undefined) {
      at += 1;
      continue;
    }
    if (moment.sense === 'now')
      spans.push({ first: moment.first, last: moment.last, period: null, isNow: true });
    else {
      const term = termFor(terms, moment.first);
      if (term !== undefined)
        spans.push({
          first: moment.first,
          last: moment.last,
          period: periodOf(term.when, null),
          isNow: false,
        });
    }
    at = moment.last + 1;
  }
  return spans.sort((a, b) => a.first - b.first);
}

function governs(text: MarkedText, time: TimeSpan): boolean {
  if (text.bound[time.first] === 1) return false;
  const { kind } = time.when;
  if (kind === 'duration' || kind === 'clock') return false;
  const before = textOf(text.tokens, time.first - 4, time.first - 1);
  if (kind === 'day') return DAY_LEADS.test(before);
  return !namesDocument(text, time);
}

/** "Nghị quyết Đại hội …, nhiệm kỳ 2020-2025" names the resolution. */
function namesDocument({ tokens, passage }: MarkedText, time: TimeSpan): boolean {
  if (time.when.kind !== 'years') return false;
  const first = passage.sentences[passage.sentenceOf[time.first] ?? 0]?.first ?? 0;
  const before = textOf(tokens, Math.max(first, time.first - 14), time.first - 1);
  return /(?:nghị quyết|đề án|kế hoạch|chương trình|quyết định|chỉ tiêu)[^;.:]*$/.test(before);
}

function termFor(terms: readonly TimeSpan[], token: number): TimeSpan | undefined {
  return terms.findLast(({ first }) => first < token) ?? terms[0];
}

const LEADING = wordSet(`
  trong vào tính đến riêng hết cuối đầu sau qua từ kết quả - + * tại ước chung cả và ( theo đó
  , thực hiện cụ thể : nhìn tình hình bước các những
`);

/** The time opens its sentence: only small words stand before it. */
function opensSentence({ tokens }: MarkedText, sentence: Run, time: Run): boolean {
  for (let at = sentence.first; at < time.first; at += 1) {
    if (!LEADING.has(tokens[at]?.text ?? '')) return false;
  }
  return true;
}

/** Whether a paragraph plainly goes on with the one before. */
function goesOn({ passage, tokens }: MarkedText, at: number): boolean {
  const paragraph = passage.paragraphs[at];
  const before = passage.paragraphs[at - 1];
  if (paragraph === undefined || before === undefined) return false;
  return (
    paragraph.bullet ||
    before.open ||
    continues(tokens[paragraph.first]?.text, tokens[paragraph.first + 1]?.text) ||
    isListItem(paragraph)
  );
}

function isListItem(paragraph: Paragraph): boolean {
  return paragraph.bullet;
}

function continues(first: string | undefined, second: string | undefined): boolean {
  return (first === 'trong' && second === 'đó') || (first === 'cụ' && second === 'thể');
}

/** Targets of a resolution: its term, also where it only names the resolution. */
function aimedYears(
  text: MarkedText,
  figure: Figure,
  yearAt: (token: number) => number | null,
): PeriodFound | undefined {
  const sentence = text.passage.sentences[figure.sentence];
  const time = text.times.findLast(
    ({ first, when }) =>
      sentence !== undefined &&
      first >= sentence.first &&
      first < figure.mention.first &&
      when.kind !== 'duration' &&
      when.kind !== 'clock' &&
      when.kind !== 'day',
  );
  return time === undefined
    ? undefined
    : decided(periodOf(time.when, yearAt(time.first)), 'time-of-plan', time);
}

/** The year that times without one mean, at any token. */
function yearsSaid(
  text: MarkedText,
  date: string | null,
  title: string | null,
): (token: number) => number | null {
  const said = text.times.flatMap((time) => {
    const { when } = time;
    const year =
      when.kind === 'years' || when.kind === 'duration' || when.kind === 'clock' ? null : when.year;
    return year === null || text.bound[time.first] === 1 ? [] : [{ at: time.first, year }];
  });
  const dated = /^\d{4}/.exec(date ?? '')?.[0];
  const titled = /\b(?:19|20)\d{2}\b/.exec(title ?? '')?.[0];
  const fallback = said[0]?.year ?? Number(dated ?? titled ?? 0);
  return (token) => (said.findLast(({ at }) => at <= token)?.year ?? fallback) || null;
}
