import { decided, type Decision } from '../attribute/decision.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { FoundKind, TextToRead } from '../reading.ts';
import { lastBefore } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { aimTimes } from './aim-times.ts';
import { beside, yearBefore } from './beside.ts';
import { isPartOf } from './contains.ts';
import { discourse } from './discourse.ts';
import { type Governing, governingTimes } from './governing-times.ts';
import { electedTerm } from './election.ts';
import { isOfOrigin, timeInSentence } from './in-sentence.ts';
import { opensSentence } from './opening.ts';
import { originInRow } from './parallel.ts';
import { monthOf, quarterOf, titleTimes } from './reported.ts';
import { type Term, termAt, termGoneBy, termsOf, termsToCome } from './terms.ts';
import { periodOf } from './years.ts';
import { yearsSaid } from './years-said.ts';

/** A period and where it is said; -1 where the title says it. */
interface Span extends Run {
  readonly period: string | null;
}

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
  const terms = termsOf(text, titles);
  const comingTerms = termsToCome(terms, years.document);
  const governing = governingTimes(text, years, titles, terms);
  const title = ofTitle(titles, years.at(0));
  const running = discourse(text, governing, figures, title);
  const aims = aimTimes(title?.period ?? termIn(titles), years.document, text.passage);
  const ofAverage = averageTerm(terms, years.document, () => running.frame());
  const stepBack = stepsBack(text);
  const elected = electedTerm(text, terms, input.title ?? '');
  const besideOf = beside(text, years.at);

  /** Times that a figure had. */
  const used = new Set<Governing>();
  const runningFor = ({ sentence }: Figure, kind: FoundKind): Governing | null =>
    aims.runningFor(running.current(), kind, sentence);
  const take = (figure: Figure, kind: FoundKind, here: Governing): PeriodFound => {
    if (kind === 'target') aims.named(here, running.before(here));
    const current = among(used, runningFor(figure, kind));
    used.add(here);
    if (here.first < figure.mention.first || current === null)
      running.had(here, runsOn(text, figure, here, running.isInherited() ? null : current));
    return decided(here.period, here.isNow ? 'until-now' : 'time-said', wordsOf(here));
  };

  return {
    yearAt: years.at,
    periodOf: (figure, kind, isAverage) => {
      running.enter(figure.sentence);
      const current = runningFor(figure, kind);
      const other = besideOf(figure, current) ?? originInRow(text, governing, figure);
      if (other !== undefined) return other;
      const here = timeInSentence(text, governing, figure, current?.period != null);
      if (figure.governor.compared) {
        const period = yearBefore((here ?? current)?.period ?? null);
        return decided(period, 'same-period-named', figure.mention);
      }
      const term = isAverage ? ofAverage(figure, kind, [here, current]) : undefined;
      if (term !== undefined) {
        if (here?.first === term.first) take(figure, kind, here);
        return decided(term.period, 'average-over-term', wordsOf(term));
      }
      if (here !== undefined) return take(figure, kind, here);
      const isFree = kind === 'target' && (current?.period == null || countsTargets(figure));
      const aimed = isFree
        ? (toCome(running.frame(), years.document) ?? lastBefore(comingTerms, figure.mention.first))
        : undefined;
      if (aimed !== undefined) return decided(aimed.period, 'term-of-plan', wordsOf(aimed));
      if (current === null) {
        const election = elected(figure);
        if (election === undefined) return decided(null, 'no-time');
        return decided(election.period, 'term-elected', wordsOf(election));
      }
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

/** The term that a yearly average is over: of its sentence, of the text around it, else the one gone by or to come. */
function averageTerm(
  terms: readonly Term[],
  documentYear: number | null,
  frame: () => Governing | null,
): (
  figure: Figure,
  kind: FoundKind,
  times: readonly [here: Governing | undefined, current: Governing | null],
) => Span | undefined {
  const goneBy = termGoneBy(terms, documentYear);
  const comingTerms = termsToCome(terms, documentYear);
  return ({ mention }, kind, [here, current]) => {
    const isAim = kind === 'target';
    const on = isAim ? toCome(current, documentYear) : current;
    const framed = isAim ? toCome(frame(), documentYear) : null;
    const around = [here, on, framed].find((one) => one?.period?.includes('/') === true);
    if (around !== undefined && around !== null) return around;
    if (isAim) return termAt(comingTerms, mention.first);
    return current?.isUnnamedTerm === true ? undefined : goneBy(mention.first);
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
    isUnnamedTerm: false,
    isDay: false,
    isYearToDate: false,
    isNamed: false,
    bracket: -1,
    when,
  };
}

function among<T>(all: ReadonlySet<T>, one: T | null): T | null {
  return one !== null && all.has(one) ? one : null;
}

function termIn(titles: ReturnType<typeof titleTimes>): string | null {
  const term = titles.find(({ kind }) => kind === 'years');
  return term === undefined ? null : periodOf(term, null);
}

function wordsOf<T extends Span>(time: T): T | null {
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
  if (running?.isUnnamedTerm === true) return here.period?.length !== 4;
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

/** "Đại hội đề ra 18 chỉ tiêu": of the term, whatever year was last named. */
function countsTargets({ mention }: Figure): boolean {
  return mention.unit.name === 'chỉ tiêu' || mention.unit.name === 'other:mục tiêu';
}

/** A term that is not over when the document is written; a school year is so until its end. */
function toCome(frame: Governing | null, documentYear: number | null): Governing | null {
  const to = Number(frame?.period?.slice(5));
  const isSchool = frame?.when?.kind === 'years' && frame.when.of === 'school';
  return documentYear === null || to > documentYear || (isSchool && to === documentYear)
    ? frame
    : null;
}
