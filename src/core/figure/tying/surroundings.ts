import type { Finding, TextRange } from '../finding.ts';
import { readPlace } from '../../organisation/place-name.ts';

/** The words around a figure, cut at the figures beside it. */
export interface Surroundings {
  /** What names the thing measured, without a place that it lies in; empty where the reader found none. */
  readonly phrase: string;
  /** From the last stop, or the figure before, to the number; without the phrase. */
  readonly before: string;
  /** From the number to the next stop; without the phrase. */
  readonly after: string;
  /** The unit or thing counted, as printed with the number. */
  readonly noun: string;
  /** The sentence before its clause. */
  readonly sentenceBefore: string;
  /** From the sentence's first word to the number. */
  readonly lead: string;
  /** An industrial park or cluster that the words place the thing in; null where they name none. */
  readonly park: string | null;
}

/** A park or cluster as a place: `vào khu công nghiệp Sông Công I, II`, `tại các KCN`. */
const IN_PARK =
  /(?:^|\s)(?:vào|tại|ở|trong|thuộc)\s+(?:các\s+)?((?:khu|cụm)\s+công\s+nghiệp|kcn|ccn)(?:[^,;.(]*?(?=\s+(?:trên\s+địa\s+bàn|với|và\s+\d|đạt|là)(?:\s|$)|[,;.(]|$))(?:,\s*(?:[IVX]+(?![\p{L}\d])|\d+(?!\d*\s*\p{L})))*/iu;

const STOP = /[;:\n!?]|[.](?=\s|$)/gu;

/** @param findings of the document, in order; `index` of this one among them */
export function surroundingsOf(
  text: string,
  findings: readonly Finding[],
  index: number,
): Surroundings {
  const finding = findings[index];
  if (finding === undefined) throw new RangeError(`there is no finding ${index}`);
  const { range, sentence, indicatorAt, quote } = finding;
  const clauseStart = startOfClause(text, findings, index);
  const before = without(text, { start: clauseStart, end: range.start }, indicatorAt);
  const sentenceEnd = Math.max(range.end, sentence.end);
  const nextStart = Math.min(sentenceEnd, findings[index + 1]?.range.start ?? sentenceEnd);
  // "4/4 xã đã đạt 19/19 tiêu chí": what a count is of may hold a number of its own.
  const end = finding.kind === 'score' ? sentenceEnd : Math.max(range.end, nextStart);
  const after = cutAfter(without(text, { start: range.end, end }, indicatorAt));
  const phrase = finding.indicator ?? '';
  const park = parkIn(text.slice(range.end, end)) ?? parkIn(phrase);
  return {
    phrase: phrase.replace(IN_PARK, ' '),
    before,
    after: after.replace(IN_PARK, ' '),
    noun: quote.replace(/^[\d.,/\s]+/u, ''),
    sentenceBefore: text.slice(sentence.start, Math.max(sentence.start, clauseStart)),
    lead: text.slice(sentence.start, range.start),
    park,
  };
}

function parkIn(words: string): string | null {
  const found = IN_PARK.exec(words);
  return found === null ? null : found[0].trim().replace(/^\S+\s+/u, '');
}

/** What a figure shares with the one before it: its parts, its capital, a second amount. */
const GOES_ON =
  /trong\s+(?:số\s+)?đó|với\s+(?:tổng|số|vốn)|^\s*(?:và|,)\s*(?:hơn|trên|gần|khoảng)?\s*$/iu;

/** The park of the figure before, where this one goes on about the same things; null where it does not. */
export function parkBefore(
  text: string,
  before: { finding: Finding; park: string | null } | undefined,
  finding: Finding,
): string | null {
  if (before === undefined || before.park === null) return null;
  if (before.finding.sentence.start !== finding.sentence.start) return null;
  const between = text.slice(before.finding.range.end, finding.range.start);
  const isOn =
    !between.includes(';') && (GOES_ON.test(between) || /^[^,;]*\svà\s*$/iu.test(between));
  return isOn ? before.park : null;
}

/** The park that the sentence itself is about: `Cụm công nghiệp Bá Xuyên đã giải phóng 15 ha`. */
export function parkNamed(text: string, { org, sentence }: Finding): string | null {
  if (org === null || readPlace(org).sort !== 'park') return null;
  return text.slice(sentence.start, sentence.end).includes(org) ? org : null;
}

/** Where the clause of a number begins: after the last stop or the figure before it in the sentence. */
function startOfClause(text: string, findings: readonly Finding[], index: number): number {
  const finding = findings[index];
  if (finding === undefined) return 0;
  const { sentence, range } = finding;
  const ends = findings.slice(Math.max(0, index - 1), index).map((one) => one.range.end);
  const from = Math.max(sentence.start, ...ends.filter((end) => end <= range.start));
  const stops = [...text.slice(from, range.start).matchAll(STOP)];
  const last = stops.at(-1);
  return last === undefined ? from : from + last.index + 1;
}

function without(text: string, { start, end }: TextRange, hole: TextRange | null): string {
  if (hole === null || hole.end <= start || hole.start >= end) return text.slice(start, end);
  const head = text.slice(start, Math.max(start, hole.start));
  return `${head} ${text.slice(Math.min(end, hole.end), end)}`;
}

/** Up to the first mark that ends what directly follows a number. */
function cutAfter(text: string): string {
  return text.slice(0, text.search(/[,;:(\n]|[.](?=\s|$)|$/u));
}

/** Begins a list of the parts of what was said before. */
export const PARTS_FOLLOW =
  /^[\s\-–+•*]*(?:trong\s+đó|cụ\s+thể|gồm|bao\s+gồm|trong\s+số\s+đó|riêng|phân\s+theo|chia\s+theo|xét\s+theo|(?:về\s+)?cơ\s+cấu|theo\s+(?:từng\s+)?(?:khu\s+vực|ngành|lĩnh\s+vực))(?![\p{L}\p{M}])/iu;
