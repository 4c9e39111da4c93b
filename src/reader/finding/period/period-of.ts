import { decided, type Decision } from '../attribute/decision.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { FoundKind, TextToRead } from '../reading.ts';
import { indexFrom, lastBefore } from '../text/last-before.ts';
import type { TimeSpan } from '../time/when.ts';
import { isPartOf } from './contains.ts';
import { type Governing, governingTimes, termGoneBy, termsOf } from './governing-times.ts';
import { opensSentence, runningPeriod } from './running-period.ts';
import { periodOf } from './years.ts';
import { yearsSaid } from './years-said.ts';

type PeriodFound = Decision<string | null>;

export interface PeriodFinder {
  readonly periodOf: (figure: Figure, kind: FoundKind, isAverage: boolean) => PeriodFound;
  readonly yearAt: (token: number) => number | null;
}

/** Follows the running period through a text; figures must be asked for in the order of the text. */
export function periodFinder(
  text: MarkedText,
  input: Pick<TextToRead, 'date' | 'title'>,
): PeriodFinder {
  const years = yearsSaid(text, input);
  const governing = governingTimes(text, years);
  const terms = termsOf(text);
  const running = runningPeriod(text, governing);

  /** Times that a figure had. */
  const used = new Set<Governing>();
  const take = (figure: Figure, here: Governing): PeriodFound => {
    const last = running.current();
    const goesOn = here.isYearToDate && last?.period?.slice(0, 4) === here.period;
    if (goesOn) return decided(last?.period ?? null, 'running-period', last);
    const current = last !== null && used.has(last) ? last : null;
    used.add(here);
    if (becomesRunning(text, figure, here, current)) running.set(here);
    return decided(here.period, here.isNow ? 'until-now' : 'time-said', here);
  };
  return {
    yearAt: years.at,
    periodOf: (figure, kind, isAverage) => {
      running.enter(figure.sentence);
      const here = inSentence(text, governing, figure);
      if (figure.governor.compared) {
        return decided(
          yearBefore((here ?? running.current())?.period ?? null),
          'same-period-named',
          figure.mention,
        );
      }
      if (isAverage) {
        const term =
          kind === 'target'
            ? (lastBefore(terms, figure.mention.first) ?? terms[0])
            : termGoneBy(terms, figure.mention.first, years);
        if (term !== undefined) {
          if (here?.first === term.first) take(figure, here);
          return decided(periodOf(term.when, null), 'average-over-term', term);
        }
      }
      if (here !== undefined) return take(figure, here);
      const current = running.current();
      const aimed =
        kind === 'target' ? aimedYears(text, terms, figure, years.at, current !== null) : undefined;
      if (aimed !== undefined) return aimed;
      if (current === null) return decided(null, 'no-time');
      used.add(current);
      return decided(current.period, 'running-period', current);
    },
  };
}

function yearBefore(period: string | null): string | null {
  return period === null ? null : period.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}

/** A part of the running period ("quý I" within nine months) and a time in a bracket hold for their figures only. */
function becomesRunning(
  text: MarkedText,
  figure: Figure,
  here: Governing,
  running: Governing | null,
): boolean {
  const sentence = text.passage.sentences[figure.sentence];
  if (here.bracket !== -1 || isOfOrigin(figure, here)) return false;
  if (here.isDay) return sentence !== undefined && opensSentence(text, sentence, here);
  if (sentence !== undefined && opensSentence(text, sentence, here)) return true;
  // "8 sản phẩm đăng ký OCOP trong năm 2024.": of this figure alone.
  if (here.first > figure.mention.last && running?.period != null) return false;
  return running?.period == null || here.period === null || !isPartOf(here.period, running.period);
}

/** The time that governs a figure in its sentence: right after it, else the last before it, else a later one of its clause. */
function inSentence(
  text: MarkedText,
  governing: readonly Governing[],
  figure: Figure,
): Governing | undefined {
  const sentence = text.passage.sentences[figure.sentence];
  if (sentence === undefined) return undefined;
  const { time } = figure.trail;
  const bracket = text.bracketOf[figure.mention.first] ?? -1;
  const from = indexFrom(governing, sentence.first);
  let before: Governing | undefined;
  for (let at = from; at < governing.length; at += 1) {
    const one = governing[at];
    if (one === undefined || one.last > sentence.last) break;
    if (one.first === time?.first) return one;
    const isReached =
      one.bracket === -1 || one.bracket === bracket || !text.mentionIn.has(one.bracket);
    const isPast = one.isDay && isClauseOver(text, one, figure.mention.first);
    if (isPast && !opensSentence(text, sentence, one)) continue;
    if (figure.before !== undefined && isOfOrigin(figure.before, one)) continue;
    if (before !== undefined && closesClause(text, one) && one.last < figure.mention.first)
      continue;
    if (one.last < figure.mention.first) {
      if (isReached && !(bracket !== -1 && before?.bracket === bracket && one.bracket !== bracket))
        before = one;
    } else if (before === undefined && isReached && isAfterwards(text, figure, one)) return one;
    else if (one.first > figure.limit) break;
  }
  return before;
}

/** "giảm từ 11,25% năm 2011 xuống còn 2,89%": the time of where a movement began. */
function isOfOrigin({ governor, trail }: Figure, time: Governing): boolean {
  return governor.verb?.sense === 'from' && trail.time?.first === time.first;
}

/** "giữ vững danh hiệu vào năm 2020; …": the time of what stands before it. */
function closesClause({ tokens }: MarkedText, time: Governing): boolean {
  return tokens[time.last + 1]?.text === ';';
}

/** A day within a sentence holds up to the next semicolon. */
function isClauseOver({ tokens }: MarkedText, time: Governing, token: number): boolean {
  for (let at = time.last + 1; at < token; at += 1) if (tokens[at]?.text === ';') return true;
  return false;
}

/** "có 12 xã đạt chuẩn trong năm 2020.": a later time closes the clause of the figure. */
function isAfterwards({ tokens }: MarkedText, figure: Figure, time: Governing): boolean {
  if (time.last > figure.limit) return false;
  for (let at = figure.mention.last + 1; at < time.first; at += 1) {
    // "… khóa X, nhiệm kỳ 2020 - 2025."
    const isOfTerm = tokens[at]?.text === ',' && time.period?.includes('/') === true;
    if (!isOfTerm && [',', ';', ':', 'và', '('].includes(tokens[at]?.text ?? '')) return false;
  }
  return tokens[time.last + 1]?.kind !== 'word' || tokens[time.last + 1]?.text === 'và';
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
    const period =
      time === undefined || time.when.kind === 'day' ? null : periodOf(time.when, yearAt(at));
    if (time !== undefined && period !== null) return decided(period, 'time-of-plan', time);
  }
  const term = lastBefore(terms, first);
  return term === undefined || hasRunning
    ? undefined
    : decided(periodOf(term.when, null), 'term-of-plan', term);
}
