import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Paragraph, Run, Sentence } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { continuesSentence, type Story, storyOf } from './going-on.ts';
import type { Governing } from './governing-times.ts';
import { announces, leadOf } from './lead.ts';
import { opensSentence } from './opening.ts';
import { type Outline, outline } from './outline.ts';

/** The period that a text is on where a figure names none. */
export interface Discourse {
  /** Moves on to a sentence, in the order of the text. */
  readonly enter: (sentence: number) => void;
  readonly current: () => Governing | null;
  /** The period that there was before a time. */
  readonly before: (time: Governing) => Governing | null;
  /** The period comes from an earlier paragraph, from no heading and no list. */
  readonly isInherited: () => boolean;
  /** The last term that a heading, an opening or a sentence without figures spoke of. */
  readonly frame: () => Governing | null;
  /** The period that a figure had; it runs on where `runsOn` says so, else only into "Trong đó, …". */
  readonly had: (period: Governing, runsOn: boolean) => void;
}

/** What does not change on the way through a text. */
interface Setting {
  readonly text: MarkedText;
  readonly governing: readonly Governing[];
  readonly story: Story;
  readonly around: Outline;
  readonly withFigures: ReadonlySet<number>;
}

/** What the text is on, at a place of it. */
interface Place {
  running: Governing | null;
  /** The last period that there was. */
  known: Governing | null;
  /** The period that there was before that one. */
  knownBefore: Governing | null;
  /** That of the last figure of the paragraph. */
  last: Governing | null;
  /** The last term that was spoken of apart from figures. */
  frame: Governing | null;
  /** What the paragraph took over from those before it. */
  inherited: Governing | null;
  /** The paragraph has named a period of its own. */
  isOwn: boolean;
  /** A sentence without figures named what is reviewed, and no figure had it yet. */
  isFresh: boolean;
  /** A moment of the present ended the last period. */
  isEnded: boolean;
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
  const withFigures = new Set(figures.map(({ sentence }) => sentence));
  const story = storyOf(text, figures);
  const setting: Setting = { text, governing, story, around: outline(), withFigures };
  const place: Place = {
    running: null,
    known: title,
    knownBefore: null,
    last: null,
    frame: null,
    inherited: null,
    isOwn: false,
    isFresh: title !== null,
    isEnded: false,
  };
  let paragraphAt = -1;
  let sentenceAt = -1;
  const enter = (sentence: Sentence, at: number): void => {
    for (; paragraphAt < sentence.paragraph; paragraphAt += 1) {
      const paragraph = text.passage.paragraphs[paragraphAt + 1];
      if (paragraph !== undefined) enterParagraph(setting, place, paragraph, paragraphAt + 1);
    }
    enterSentence(setting, place, sentence, at);
  };
  return {
    enter: (at) => {
      for (; sentenceAt < at; sentenceAt += 1) {
        const sentence = text.passage.sentences[sentenceAt + 1];
        if (sentence !== undefined) enter(sentence, sentenceAt + 1);
      }
    },
    current: () => place.running,
    before: (time) => (place.known === time ? place.knownBefore : place.known),
    isInherited: () => place.inherited !== null && place.inherited === place.running,
    frame: () => place.frame,
    had: (period, runsOn) => {
      place.isOwn = true;
      place.isFresh = false;
      place.last = period.isNow ? null : period;
      if (period.isNow) end(place);
      else if (runsOn) run(place, period);
    },
  };
}

function run(place: Place, period: Governing | null): void {
  place.running = period;
  if (period !== null && period !== place.known) {
    place.knownBefore = place.known;
    place.known = period;
  }
  if (period !== null) place.isEnded = false;
}

function end(place: Place): void {
  place.running = null;
  place.isEnded = true;
}

function enterParagraph(
  { governing, story, around }: Setting,
  place: Place,
  paragraph: Paragraph,
  at: number,
): void {
  place.last = null;
  place.isOwn = false;
  place.inherited = null;
  const { headingLevel, mark } = paragraph;
  if (headingLevel !== null) {
    const own = firstIn(governing, paragraph) ?? null;
    run(place, around.heading(headingLevel, own, around.aroundLists() ?? place.running));
    return;
  }
  if (mark !== null) {
    if (place.running === null && goesOn(story, place, at)) run(place, place.known);
    run(place, around.item(mark, place.running));
    return;
  }
  // What an item named does not leave its list, unless the paragraph speaks of a part of it.
  if (!story.saysSo(at)) run(place, around.aroundLists() ?? place.running);
  const section = around.plain();
  if (section !== null && !story.saysSo(at)) {
    run(place, section);
    return;
  }
  if (goesOn(story, place, at)) run(place, place.running ?? place.known);
  else if (!around.hasHeadings()) place.running = null;
  place.inherited = place.running;
}

function goesOn(story: Story, { isEnded, isFresh }: Place, at: number): boolean {
  return story.goesOn(at) || (!isEnded && story.isDeed(at)) || (isFresh && story.tells(at));
}

function enterSentence(setting: Setting, place: Place, sentence: Sentence, at: number): void {
  const { text, governing, around, withFigures } = setting;
  const mark = inlineMark(text, sentence);
  if (mark !== null) run(place, around.item(mark, place.running));
  if (place.last !== null && continuesSentence(text, sentence)) run(place, place.last);
  const opening = openingOf(text, governing, sentence);
  const lead = withFigures.has(at) ? undefined : leadOf(text, governing, sentence);
  if (opening?.isNow === true) end(place);
  else if (opening !== undefined && !opening.isYearToDate) run(place, opening);
  else if (opening === undefined && lead !== undefined && !place.isOwn) {
    run(place, lead);
    place.isFresh = announces(text, sentence) || isHeadline(text, sentence);
  }
  if (opening !== undefined && opening.period !== null && !withFigures.has(at))
    place.isFresh = true;
  const named = opening ?? lead;
  if (named?.period?.includes('/') === true) place.frame = named;
  place.isOwn ||= opening !== undefined;
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

const HEADLINE_TOKENS = 30;

/** A short line of its own: it says what stands below it. */
function isHeadline({ passage }: MarkedText, { paragraph, first, last }: Sentence): boolean {
  const line = passage.paragraphs[paragraph];
  return line?.heading === true && line.first === first && last - first < HEADLINE_TOKENS;
}
