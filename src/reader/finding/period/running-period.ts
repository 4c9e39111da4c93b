import type { MarkedText } from '../figure/document.ts';
import { indexFrom, lastBefore } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Governing } from './governing-times.ts';

/** The period that runs through a text from sentence to sentence. */
export interface RunningPeriod {
  /** Moves on to a sentence; those between are read for times that open a passage. */
  readonly enter: (sentence: number) => void;
  readonly current: () => Governing | null;
  readonly set: (governing: Governing) => void;
}

/** Follows headings, paragraphs and the times that open sentences. */
export function runningPeriod(text: MarkedText, governing: readonly Governing[]): RunningPeriod {
  const { passage } = text;
  const compared = comparedParagraphs(text);
  const headings = new Map<number, Governing | null>();
  let running: Governing | null = null;
  /** The last one that there was. */
  let known: Governing | null = null;
  let isInSection = false;
  let paragraphAt = -1;
  let next = 0;
  let setFrom = 0;
  let entered = -1;
  /** Where a moment of the present last ended it. */
  let endedAt = -1;

  const enterParagraph = (at: number): void => {
    const paragraph = passage.paragraphs[at];
    if (paragraph === undefined) return;
    const { headingLevel } = paragraph;
    if (headingLevel !== null) {
      running = underHeading(
        headings,
        headingLevel,
        lastBefore(governing, paragraph.last + 1),
        paragraph,
      );
      isInSection = true;
    } else if (!isInSection && !goesOn(text, compared, at)) running = null;
    // "So với cùng kỳ, …" after the caption of a picture: of the period that the text is on.
    else if (running === null && compared.has(at)) running = known;
    known = running ?? known;
  };
  const enter = (sentenceAt: number): void => {
    const sentence = passage.sentences[sentenceAt];
    if (sentence === undefined) return;
    for (; next < governing.length && (governing[next]?.first ?? 0) < sentence.first; next += 1) {
      const time = governing[next];
      const place =
        time === undefined ? undefined : passage.sentences[passage.sentenceOf[time.first] ?? 0];
      if (time === undefined || place === undefined) continue;
      const above = passage.paragraphs[place.paragraph];
      const isHeading = above?.open === true && !above.bullet;
      if (!isHeading && !opensSentence(text, place, time)) continue;
      while (paragraphAt < place.paragraph) enterParagraph((paragraphAt += 1));
      // A figure of that sentence may have had a later time.
      if (time.first >= setFrom && !time.isYearToDate) running = time.isNow ? null : time;
      if (time.isNow) endedAt = time.first;
    }
    while (paragraphAt < sentence.paragraph) enterParagraph((paragraphAt += 1));
    if (sentenceAt !== entered) {
      const reported = followsReport(text, sentence)
        ? reportedIn(text, governing, sentenceAt - 1)
        : (running ?? reportedBefore(text, governing, sentenceAt, endedAt));
      running = reported ?? running;
    }
    entered = sentenceAt;
  };
  const set = (time: Governing): void => {
    running = time.isNow ? null : time;
    known = running ?? known;
    if (time.isNow) endedAt = time.first;
    setFrom = time.first;
  };
  return { enter, current: () => running, set };
}

/** "Theo đó, …" goes on with what the sentence before reported on. */
function followsReport({ tokens }: MarkedText, { first }: Run): boolean {
  return tokens[first]?.text === 'theo' && tokens[first + 1]?.text === 'đó';
}

/** "… nghe báo cáo kết quả 6 tháng đầu năm 2020, nhiệm vụ 6 tháng cuối năm.": the first time of a sentence. */
function reportedIn(
  { passage }: MarkedText,
  governing: readonly Governing[],
  at: number,
): Governing | undefined {
  const sentence = passage.sentences[at];
  const time = sentence === undefined ? undefined : governing[indexFrom(governing, sentence.first)];
  if (sentence === undefined || time === undefined || time.first > sentence.last) return undefined;
  return time.isDay || time.isNow || time.isYearToDate ? undefined : time;
}

const SENTENCES_BACK = 4;
const REPORTED_ON = /(?:^| )(?:tình hình|kết quả|đánh giá|báo cáo|tổng kết|sơ kết)(?: |$)/;

/** The part of a year that an earlier sentence of the paragraph reports on, where no other time runs. */
function reportedBefore(
  text: MarkedText,
  governing: readonly Governing[],
  at: number,
  endedAt: number,
): Governing | undefined {
  const { passage, tokens } = text;
  const { paragraph } = passage.sentences[at] ?? { paragraph: -1 };
  for (let before = at - 1; before >= Math.max(0, at - SENTENCES_BACK); before -= 1) {
    const sentence = passage.sentences[before];
    if (sentence?.paragraph !== paragraph) return undefined;
    const time = reportedIn(text, governing, before);
    if (time === undefined || time.first < endedAt || time.period?.includes('/') !== false)
      continue;
    if (REPORTED_ON.test(textOf(tokens, sentence.first, time.first - 1))) return time;
  }
  return undefined;
}

/** A heading's own time, else that of the heading above it. Headings of its level and below are forgotten. */
function underHeading(
  headings: Map<number, Governing | null>,
  level: number,
  last: Governing | undefined,
  heading: Run,
): Governing | null {
  const own = last !== undefined && last.first >= heading.first && !last.isNow ? last : null;
  for (const known of headings.keys()) if (known >= level) headings.delete(known);
  const above = [...headings.values()].at(-1) ?? null;
  headings.set(level, own ?? above);
  return own ?? above;
}

const LEADING = wordSet(`
  trong vào tính đến riêng hết cuối đầu sau qua từ kết quả - + * tại ước chung cả và ( theo đó ,
  thực hiện cụ thể : nhìn tình hình bước các những sang ngày thời điểm lũy
`);

/**
 * The time opens its sentence, or a clause of it that a comma closes ("Theo báo cáo, 6 tháng đầu năm, …"):
 * only small words stand before it.
 */
export function opensSentence({ tokens }: MarkedText, sentence: Run, time: Run): boolean {
  const isClosed = tokens[time.last + 1]?.text === ',';
  for (let at = time.first - 1; at >= sentence.first; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (isClosed && (REPORTS.has(word) || word === ',')) return true;
    if (!LEADING.has(word)) return false;
  }
  return true;
}

/** Last words of "cho biết", "cho thấy", "nêu rõ". */
const REPORTS = wordSet(`biết thấy rõ rằng hay định`);

/** Whether a paragraph plainly goes on with the one before: a list, or growth over "cùng kỳ" of no time said. */
function goesOn(
  { passage, tokens }: MarkedText,
  compared: ReadonlySet<number>,
  at: number,
): boolean {
  const paragraph = passage.paragraphs[at];
  const before = passage.paragraphs[at - 1];
  if (paragraph === undefined || before === undefined) return false;
  const [first, second] = [tokens[paragraph.first]?.text, tokens[paragraph.first + 1]?.text];
  const continues = (first === 'trong' && second === 'đó') || (first === 'cụ' && second === 'thể');
  return paragraph.bullet || before.open || compared.has(at) || continues;
}

/** Paragraphs that compare with the same period of the year before. */
function comparedParagraphs({ bases, passage }: MarkedText): ReadonlySet<number> {
  const compared = new Set<number>();
  for (const { first, base } of bases.values()) {
    if (base !== 'same_period_last_year') continue;
    compared.add(passage.sentences[passage.sentenceOf[first] ?? 0]?.paragraph ?? 0);
  }
  return compared;
}
