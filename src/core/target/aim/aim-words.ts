import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import type { Finding, TextRange } from '../../figure/finding.ts';
import { headingAbove, LIST_ITEM } from '../../figure/tying/above.ts';
import type { Heading } from '../../figure/tying/tying.ts';

/** The words around an aim, folded. */
export interface AimWords {
  /** From the figure before it, or the stop before it, to the number. */
  readonly before: string;
  /** What directly follows the number: a bracket, or up to the next mark. */
  readonly after: string;
  /** Heads of the row and column of a cell; empty in prose. */
  readonly heads: string;
  readonly sentence: string;
  /** The sentence up to the number. */
  readonly lead: string;
  /** The heading above it, and the line that opens its list: "… giao các chỉ tiêu như sau:". */
  readonly opening: string;
  /** The paragraph up to the sentence, and the heading above it. */
  readonly above: string;
}

export interface AimText {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly headings: readonly Heading[];
  /** Words that go with a figure as its source, by its number: of a cell its heads. */
  readonly quotations: ReadonlyMap<number, string>;
}

const fold = (text: string): string => foldAccents(normaliseText(text));

/** Between the heads of a row and a column in the quotation of a cell. */
const BETWEEN_HEADS = ' | ';

export function wordsOfAim(document: AimText, index: number): AimWords {
  const { text, findings, headings, quotations } = document;
  const finding = findings[index];
  if (finding === undefined) throw new RangeError(`there is no finding ${index}`);
  const { range, sentence, no } = finding;
  const quotation = quotations.get(no) ?? '';
  const previous = findings[index - 1]?.range.end ?? 0;
  const from = previous <= range.start ? Math.max(sentence.start, previous) : sentence.start;
  const next = findings[index + 1]?.range.start ?? sentence.end;
  const to = Math.max(range.end, Math.min(sentence.end, next));
  const heading = headingAbove(text, headings, sentence.start) ?? '';
  return {
    before: fold(lastClause(text.slice(from, range.start))),
    after: fold(directlyAfter(text.slice(range.end, to))),
    heads: quotation.includes(BETWEEN_HEADS) ? fold(quotation) : '',
    sentence: fold(text.slice(sentence.start, sentence.end)),
    lead: fold(text.slice(sentence.start, range.start)),
    opening: fold(`${heading} ${openingLine(text, sentence)}`),
    above: fold(`${heading} ${paragraphBefore(text, sentence)}`),
  };
}

/** Without the bracket of the figure before, from the last stop on. */
function lastClause(text: string): string {
  const own = text.replace(/^\s*\([^)]*\)/u, '');
  return own.slice(own.lastIndexOf(';') + 1);
}

function directlyAfter(text: string): string {
  const bracket = /^\s*\(([^)]*)\)/u.exec(text);
  return bracket?.[1] ?? text.slice(0, text.search(/[,;(\n]|[.](?=\s|$)|$/u));
}

function paragraphBefore(text: string, { start }: TextRange): string {
  return text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start);
}

/** How far above a list item the line stands that opens the list. */
const LONGEST_LIST = 15;

/** What the paragraph says up to a colon before the sentence; else the line with a colon that opens its list. */
function openingLine(text: string, sentence: TextRange): string {
  const before = paragraphBefore(text, sentence);
  if (before.trimEnd().endsWith(':')) return before;
  let end = sentence.start - before.length - 1;
  for (let lines = 0; end > 0 && lines < LONGEST_LIST; lines += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    if (line.trimEnd().endsWith(':')) return line;
    if (line.trim() !== '' && !LIST_ITEM.test(line)) return '';
    end = start - 1;
  }
  return '';
}
