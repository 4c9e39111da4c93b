import type { MarkedText } from '../figure/document.ts';
import type { TextToRead } from '../reading.ts';
import { yearAt } from '../time/time-parts.ts';
import { isAside } from './aside.ts';
import { lastBefore } from '../text/last-before.ts';

/** The years a text speaks of. */
export interface YearsSaid {
  /** The year that a time without one means, at a token: the last said, else the first of the text, else the document's. */
  readonly at: (token: number) => number | null;
  /** The document's own year; null when unknown. */
  readonly document: number | null;
}

/** Collects the years said, those of comparisons apart, where the document is dated only those near its date. */
export function yearsSaid(
  text: MarkedText,
  { date, title }: Pick<TextToRead, 'date' | 'title'>,
): YearsSaid {
  const named = text.times.flatMap((time) => {
    const { when } = time;
    const year =
      when.kind === 'years' || when.kind === 'duration' || when.kind === 'clock' ? null : when.year;
    return year === null || text.bound[time.first] !== 0 || isAside(text, time)
      ? []
      : [{ first: time.first, year }];
  });
  const implied = impliedYears(text);
  const dated = Number(/^\d{4}/.exec(date ?? '')?.[0] ?? 0);
  const isNear = ({ year }: { year: number }): boolean =>
    dated === 0 || year === dated || year === dated - 1;
  const said = [...named, ...implied].filter(isNear).sort((a, b) => a.first - b.first);
  const titled = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(title ?? '')?.[0] ?? 0);
  const fallback = named.find(isNear)?.year ?? (dated || titled);
  return {
    at: (token) =>
      (isThisYear(text, token) ? dated : 0) ||
      (lastBefore(said, token + 1)?.year ?? fallback) ||
      null,
    document: dated || null,
  };
}

/** "sáu tháng đầu năm nay": of the year the document was written in. */
function isThisYear({ timeAt, tokens }: MarkedText, token: number): boolean {
  const last = timeAt[token]?.last ?? -1;
  return tokens[last]?.text === 'nay' && tokens[last - 1]?.text === 'năm';
}

/** "so cùng kỳ năm 2022" says that its sentence is of 2023. */
function impliedYears({ bases, passage, tokens }: MarkedText): { first: number; year: number }[] {
  return [...bases.values()].flatMap(({ first, last, base }) => {
    const year = base === 'same_period_last_year' ? yearAt(tokens, last) : undefined;
    const sentence = passage.sentences[passage.sentenceOf[first] ?? 0];
    return year === undefined || sentence === undefined
      ? []
      : [{ first: sentence.first, year: year + 1 }];
  });
}
