import type { Finding } from '../finding.ts';
import { isBare } from './words/likeness.ts';
import { measuresIn } from './measures.ts';
import { PARTS_FOLLOW } from './surroundings.ts';
import type { TiedFigure } from './tied-figure.ts';
import type { Heading, TyingInput } from './tying.ts';

/** What stands above a figure in its text; null where nothing does. */
export interface AboveFigure {
  /** The nearest figure whose words say what is measured. */
  readonly lender: TiedFigure | null;
  /** The nearest amount of which this one is told as a part ("trong đó"). */
  readonly total: TiedFigure | null;
  readonly heading: string | null;
}

/** Items of a list, by their mark or number. */
export const LIST_ITEM = /^\s*(?:[-–+•*]|\d+[.)]|[a-zđ][.)])\s/iu;
const PART = /trong\s+(?:số\s+)?đó/iu;

/** What a figure may be a part of, among those before it and the headings. */
export function aboveOf(
  { text, findings, headings = [] }: TyingInput,
  done: readonly TiedFigure[],
  index: number,
): AboveFigure {
  const above = figuresAbove(text, findings, index);
  const tied = above.flatMap(({ at, isPart }) => {
    const figure = done[at];
    return figure === undefined ? [] : [{ figure, isPart }];
  });
  const lender = tied.find(({ figure }) => lends(figure));
  const total = tied.find(({ figure, isPart }) => isPart && figure.claim?.kind === 'level');
  return {
    lender: lender?.figure ?? null,
    total: total?.figure ?? null,
    heading: headingAbove(text, headings, findings[index]?.range.start ?? 0),
  };
}

function lends({ phrase }: TiedFigure): boolean {
  return !isBare(phrase) && measuresIn(phrase.concepts.keys()).size > 0;
}

interface Above {
  readonly at: number;
  /** "Trong đó" stands between the two. */
  readonly isPart: boolean;
}

/** Further above nobody looks for what an item is a part of; a list may be as long as a report. */
const MOST_ABOVE = 100;

/**
 * The figures before this one that it may be a part of, nearest first: those earlier in its sentence; where the
 * sentence begins with "trong đó" or is an item of a list, also those before it, up to the paragraph or the line that
 * opens the list.
 */
function figuresAbove(text: string, findings: readonly Finding[], index: number): Above[] {
  const finding = findings[index];
  if (finding === undefined) return [];
  const found: Above[] = [];
  let { sentence } = finding;
  let below = finding;
  let isPart = false;
  for (let at = index - 1; at >= Math.max(0, index - MOST_ABOVE); at -= 1) {
    const other = findings[at];
    if (other === undefined) break;
    if (other.sentence.start !== sentence.start) {
      if (!continuesAbove(text, sentence.start)) break;
      const isList = LIST_ITEM.test(lineAt(text, sentence.start));
      if (/\n\s*\n/u.test(text.slice(other.range.end, sentence.start)) && !isList) break;
      sentence = other.sentence;
    }
    isPart ||= PART.test(text.slice(other.range.end, below.range.start));
    below = other;
    found.push({ at, isPart });
  }
  return found;
}

function continuesAbove(text: string, start: number): boolean {
  return PARTS_FOLLOW.test(text.slice(start, start + 40)) || LIST_ITEM.test(lineAt(text, start));
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return text.slice(start, start + 60);
}

/** The nearest heading before an offset. */
export function headingAbove(
  text: string,
  headings: readonly Heading[],
  offset: number,
): string | null {
  const last = headings.findLast(({ range }) => range.end <= offset);
  return last === undefined ? null : text.slice(last.range.start, last.range.end);
}
