import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Paragraph, Run, Sentence } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { continuesSentence, goingOn } from './going-on.ts';
import type { Governing } from './governing-times.ts';
import { leadOf } from './lead.ts';
import { opensSentence } from './opening.ts';
import { outline } from './outline.ts';

/** The period that a text is on where a figure names none. */
export interface Discourse {
  /** Moves on to a sentence, in the order of the text. */
  readonly enter: (sentence: number) => void;
  readonly current: () => Governing | null;
  /** The last term that a heading, an opening or a sentence without figures spoke of. */
  readonly frame: () => Governing | null;
  /** The period that a figure had; it runs on where `runsOn` says so, else only into "Trong đó, …". */
  readonly had: (period: Governing, runsOn: boolean) => void;
}

/**
 * A text is a tree: headings, lists under an opening line, items, sentences. Each may name a period for all
 * that stands in it; where it ends, the period of what is around it holds again.
 */
export function discourse(
  text: MarkedText,
  governing: readonly Governing[],
  figures: readonly Figure[],
  title: Governing | null,
): Discourse {
  const { passage } = text;
  const goesOn = goingOn(text, figures);
  const withFigures = new Set(figures.map(({ sentence }) => sentence));
  const around = outline();
  let running: Governing | null = null;
  /** The last that there was. */
  let known: Governing | null = title;
  /** That of the last figure. */
  let last: Governing | null = null;
  /** The paragraph has named a period of its own. */
  let isOwn = false;
  let frame: Governing | null = null;
  let paragraphAt = -1;
  let sentenceAt = -1;

  const run = (period: Governing | null): void => {
    running = period;
    known = period ?? known;
  };
  const enterParagraph = (paragraph: Paragraph, at: number): void => {
    last = null;
    isOwn = false;
    const { headingLevel, mark } = paragraph;
    if (headingLevel !== null) {
      run(around.heading(headingLevel, firstIn(governing, paragraph) ?? null, running));
      return;
    }
    if (mark !== null) {
      run(around.item(mark, running));
      return;
    }
    const section = around.plain();
    if (section !== null) run(section);
    else if (goesOn(at)) run(running ?? known);
    else if (!around.hasHeadings()) running = null;
  };
  const enterSentence = (at: number): void => {
    const sentence = passage.sentences[at];
    if (sentence === undefined) return;
    while (paragraphAt < sentence.paragraph) {
      paragraphAt += 1;
      const paragraph = passage.paragraphs[paragraphAt];
      if (paragraph !== undefined) enterParagraph(paragraph, paragraphAt);
    }
    const mark = inlineMark(text, sentence);
    if (mark !== null) run(around.item(mark, running));
    if (last !== null && continuesSentence(text, sentence)) run(last);
    const opening = openingOf(text, governing, sentence);
    if (opening?.isNow === true) running = null;
    else if (opening !== undefined && !opening.isYearToDate) run(opening);
    const lead = withFigures.has(at) ? undefined : leadOf(text, governing, sentence);
    if (opening === undefined && lead !== undefined && !isOwn) run(lead);
    const named = opening ?? lead;
    if (named?.period?.includes('/') === true) frame = named;
    isOwn ||= opening !== undefined;
  };
  return {
    enter: (at) => {
      while (sentenceAt < at) enterSentence((sentenceAt += 1));
    },
    current: () => running,
    frame: () => frame,
    had: (period, runsOn) => {
      isOwn = true;
      last = period.isNow ? null : period;
      if (period.isNow) running = null;
      else if (runsOn) run(period);
    },
  };
}

/** The first period said in a run, none of the present. */
function firstIn(governing: readonly Governing[], { first, last }: Run): Governing | undefined {
  for (let at = indexFrom(governing, first); at < governing.length; at += 1) {
    const time = governing[at];
    if (time === undefined || time.first > last) return undefined;
    if (!time.isNow) return time;
  }
  return undefined;
}

/** The time that opens a sentence; any time of a line that ends with a colon. */
function openingOf(
  text: MarkedText,
  governing: readonly Governing[],
  sentence: Sentence,
): Governing | undefined {
  const isOpen = text.passage.paragraphs[sentence.paragraph]?.open === true;
  let opening: Governing | undefined;
  for (let at = indexFrom(governing, sentence.first); at < governing.length; at += 1) {
    const time = governing[at];
    if (time === undefined || time.first > sentence.last) break;
    if (isOpen || opensSentence(text, sentence, time)) opening = time;
  }
  return opening;
}

/** "… 2. Thu ngân sách …" within a paragraph: an item of a list that was run together. */
function inlineMark({ passage, tokens }: MarkedText, sentence: Sentence): string | null {
  if (passage.paragraphs[sentence.paragraph]?.first === sentence.first) return null;
  const words = textOf(tokens, sentence.first, sentence.first + 1);
  return /^\d{1,2} [.)]$/.test(words) ? 'inline' : null;
}
