import type { FoundKind } from '../reading.ts';
import type { Passage } from '../text/passage.ts';
import type { Governing } from './governing-times.ts';

/** What of a time of an aim reaches the figures after it: other aims only. */
export interface AimTimes {
  /** An aim named a time in its own sentence, where the text was on `before`. */
  readonly named: (time: Governing, before: Governing | null) => void;
  /** The running time for a figure of a kind: for a result, that of the text before the aim. */
  readonly runningFor: (
    running: Governing | null,
    kind: FoundKind,
    sentence: number,
  ) => Governing | null;
}

/**
 * "Phấn đấu năm 2025 đạt 90 triệu. Đã giải quyết việc làm cho 2.300 người" in a report on nine months of 2024: the
 * result is of what the report is on, not of the year that the aim named.
 *
 * @param title the period that the title names
 * @param documentYear the year that the document was written in
 */
export function aimTimes(
  title: string | null,
  documentYear: number | null,
  { sentenceOf }: Pick<Passage, 'sentenceOf'>,
): AimTimes {
  const before = new Map<Governing, Governing | null>();
  const resultTime = (time: Governing | null): Governing | null => {
    const result = (time === null ? null : before.get(time)) ?? null;
    return time === null || before.has(time) ? result : time;
  };
  return {
    named: (time, running) => {
      const reviewed = resultTime(running);
      const own = title ?? laterOf(reviewed?.period, documentYear?.toString());
      if (time.period !== null && own !== undefined && endOf(time.period) > endOf(own))
        before.set(time, reviewed?.period == null ? null : reviewed);
    },
    runningFor: (running, kind, sentence) =>
      running === null || kind === 'target' || sentenceOf[running.first] === sentence
        ? running
        : resultTime(running),
  };
}

/** What is reviewed, unless it is of years before that of the document. */
function laterOf(
  reviewed: string | null | undefined,
  year: string | undefined,
): string | undefined {
  if (reviewed == null) return year;
  return year === undefined || Math.ceil(endOf(reviewed) / 12) > Number(year) ? reviewed : year;
}

const PART = /^(\d{4})-(?:(\d{1,2})M|M(\d{2})|Q(\d)|H(\d)|(\d{2})-\d{2})$/;

/** The month that a period ends in, counted from year 0. */
function endOf(period: string): number {
  const [, year = '', months, month, quarter, half, ofDay] = PART.exec(period) ?? [];
  if (year === '') return Number(period.slice(-4)) * 12 + 12;
  const last = months ?? month ?? ofDay ?? Number(quarter ?? 0) * 3 + Number(half ?? 0) * 6;
  return Number(year) * 12 + Number(last);
}
