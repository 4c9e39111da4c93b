import { decided, type Decision } from '../attribute/decision.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { FoundKind, TextToRead } from '../reading.ts';
import { lastBefore } from '../text/last-before.ts';
import type { TimeSpan } from '../time/when.ts';
import { periodBeside, yearBefore } from './beside.ts';
import { isPartOf } from './contains.ts';
import { discourse } from './discourse.ts';
import { type Governing, governingTimes, termGoneBy, termsOf } from './governing-times.ts';
import { isOfOrigin, timeInSentence } from './in-sentence.ts';
import { opensSentence } from './opening.ts';
import { monthOf, quarterOf, titleTimes } from './reported.ts';
import { periodOf } from './years.ts';
import { yearsSaid } from './years-said.ts';

type PeriodFound = Decision<string | null>;

export interface PeriodFinder {
  readonly periodOf: (figure: Figure, kind: FoundKind, isAverage: boolean) => PeriodFound;
  readonly yearAt: (token: number) => number | null;
}

/** Follows the period through a text; figures must be asked for in the order of the text. */
export function periodFinder(
  text: MarkedText,
  figures: readonly Figure[],
  input: Pick<TextToRead, 'date' | 'title'>,
): PeriodFinder {
  const years = yearsSaid(text, input);
  const titles = titleTimes(input);
  const governing = governingTimes(text, years, titles);
  const terms = termsOf(text);
  const running = discourse(text, governing, figures, ofTitle(titles, years.at(0)));
  const stepBack = stepsBack(text);

  /** Times that a figure had. */
  const used = new Set<Governing>();
  const take = (figure: Figure, here: Governing): PeriodFound => {
    const last = running.current();
    const current = last !== null && used.has(last) ? last : null;
    used.add(here);
    running.had(here, runsOn(text, figure, here, current));
    return decided(here.period, here.isNow ? 'until-now' : 'time-said', wordsOf(here));
  };
  const ofAverage = (figure: Figure, kind: FoundKind): TimeSpan | undefined =>
    kind === 'target'
      ? (lastBefore(terms, figure.mention.first) ?? terms[0])
      : termGoneBy(terms, figure.mention.first, years);

  return {
    yearAt: years.at,
    periodOf: (figure, kind, isAverage) => {
      running.enter(figure.sentence);
      const current = running.current();
      const beside = periodBeside(text, figure, current, years.at);
      if (beside !== undefined) return beside;
      const here = timeInSentence(text, governing, figure, current?.period != null);
      if (isOfYearBefore(text, figure)) {
        const period = yearBefore((here ?? current)?.period ?? null);
        return decided(period, 'same-period-named', figure.mention);
      }
      const term = isAverage ? ofAverage(figure, kind) : undefined;
      if (term !== undefined) {
        if (here?.first === term.first) take(figure, here);
        return decided(periodOf(term.when, null), 'average-over-term', term);
      }
      if (here !== undefined) return take(figure, here);
      const aimed =
        kind === 'target' ? aimedYears(text, terms, figure, years.at, current !== null) : undefined;
      if (aimed !== undefined) return aimed;
      if (current === null) return decided(null, 'no-time');
      used.add(current);
      const step = stepBack(figure.sentence, current);
      if (step !== undefined) {
        running.had(step, false);
        return decided(step.period, 'period-of-comparison', wordsOf(step));
      }
      running.had(current, false);
      return decided(current.period, 'running-period', wordsOf(current));
    },
  };
}

/** The time of the title as one that governs; it has no words in the text. */
function ofTitle(titles: ReturnType<typeof titleTimes>, year: number | null): Governing | null {
  const when = titles.find(({ kind }) => kind !== 'years');
  const period = when === undefined ? null : periodOf(when, year);
  if (when === undefined || period === null) return null;
  return {
    first: -1,
    last: -1,
    period,
    isNow: false,
    isDay: false,
    isYearToDate: false,
    isNamed: false,
    bracket: -1,
    when,
  };
}

function wordsOf(time: Governing): Governing | null {
  return time.first < 0 ? null : time;
}

/** Whether the period of a figure runs on to the next sentence, or holds for it only. */
function runsOn(
  text: MarkedText,
  figure: Figure,
  here: Governing,
  running: Governing | null,
): boolean {
  const sentence = text.passage.sentences[figure.sentence];
  if (here.bracket !== -1 || isOfOrigin(figure, here)) return false;
  if (sentence !== undefined && opensSentence(text, sentence, here)) return true;
  if (here.isDay) return false;
  // "8 sản phẩm đăng ký OCOP trong năm 2024.": of this figure alone.
  if (here.first > figure.mention.last && running?.period != null) return false;
  return running?.period == null || here.period === null || !isPartOf(here.period, running.period);
}

/** "tăng 5% so với tháng trước" within "9 tháng": the sentence is of the last month. */
function stepsBack(
  text: MarkedText,
): (sentence: number, current: Governing) => Governing | undefined {
  const steps = new Map<number, 'month' | 'quarter'>();
  for (const { first, base } of text.bases.values()) {
    const sentence = text.passage.sentenceOf[first] ?? 0;
    if (base === 'previous_month') steps.set(sentence, 'month');
    if (base === 'previous_quarter') steps.set(sentence, 'quarter');
  }
  return (sentence, current) => {
    const step = steps.get(sentence);
    if (step === undefined || current.when === null || current.period === null) return undefined;
    const when = step === 'month' ? monthOf(current.when) : quarterOf(current.when);
    if (when === undefined) return undefined;
    const period = periodOf(when, Number(current.period.slice(0, 4)));
    return { ...current, when, period };
  };
}

/** Targets of a resolution: its term, also where the sentence or an earlier one only names the resolution. */
function aimedYears(
  text: MarkedText,
  terms: readonly TimeSpan[],
  figure: Figure,
  yearAt: (token: number) => number | null,
  hasRunning: boolean,
): PeriodFound | undefined {
  const first = text.passage.sentences[figure.sentence]?.first ?? figure.mention.first;
  for (let at = figure.mention.first - 1; at >= first; at -= 1) {
    const time = text.timeAt[at];
    if (time === undefined || time.when.kind === 'day' || text.bound[at] === 2) continue;
    const period = periodOf(time.when, yearAt(at));
    if (period !== null) return decided(period, 'time-of-plan', time);
  }
  const term = lastBefore(terms, first);
  return term === undefined || hasRunning
    ? undefined
    : decided(periodOf(term.when, null), 'term-of-plan', term);
}

/** "(cùng kỳ tăng 4,2%)", not "(so với cùng kỳ giảm 4 vụ)", which is of the period itself. */
function isOfYearBefore({ bracketOf, tokens }: MarkedText, { governor, mention }: Figure): boolean {
  const open = bracketOf[mention.first] ?? -1;
  return governor.compared && (open === -1 || tokens[open + 1]?.text !== 'so');
}
