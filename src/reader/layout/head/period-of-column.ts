import type { Span } from '../../finding/reading.ts';
import type { Caption } from '../caption.ts';
import { type Cell, rangeOf } from '../grid.ts';
import { yearIn } from './head-times.ts';
import { headWords } from './head-words.ts';
import { before, cumulated, periodSaid, yearBefore, yearOfPeriod } from './period-of-head.ts';
import type { HeadMeaning } from './read-head.ts';

/** The period of a column, and what decided it. */
export interface PeriodOfColumn {
  readonly period: string | null;
  readonly periodRule: string;
  readonly periodAt: Span | null;
}

/** The period that the heads say; else that of the results beside it, or of the table. */
export function periodOfColumn(
  heads: readonly Cell[],
  { kind, isSaid, isSamePeriod, timeTexts }: HeadMeaning,
  { caption, beside }: { caption: Caption; beside: PeriodOfColumn | null },
): PeriodOfColumn {
  const said = periodSaid(timeTexts, caption.year);
  const head = heads.at(-1 - (timeTexts.length > 1 ? (said?.from ?? 0) : 0));
  const at = head === undefined ? null : rangeOf(head);
  if (isSamePeriod) {
    const isDated = timeTexts.some(
      (text) => yearIn(text) !== null || /năm (?:trước|ngoái)/iu.test(text),
    );
    const own = said?.period ?? null;
    const whole = own === null || isDated ? own : yearBefore(own);
    const ofCaption = caption.period === null ? null : yearBefore(caption.period);
    const isNarrower = whole === null || (ofCaption?.startsWith(`${whole}-`) ?? false);
    return {
      period: isNarrower ? ofCaption : whole,
      periodRule: 'same-period-column',
      periodAt: at,
    };
  }
  const leaf = heads.at(-1)?.plain.toLowerCase() ?? '';
  if (said !== null) {
    const period =
      startOfYear(leaf) ?? (headWords.cumulated.test(leaf) ? cumulated(said.period) : said.period);
    return { period, periodRule: 'column-time', periodAt: at };
  }
  // "Đầu nhiệm kỳ", "Đầu năm": a day that nothing here dates.
  if (isStart(leaf)) return { period: null, periodRule: 'start-not-dated', periodAt: at };
  if (kind === 'target' && isSaid) {
    return {
      period: yearsOfTable(caption),
      periodRule: 'year-of-table',
      periodAt: caption.periodAt,
    };
  }
  if (kind !== 'level' && kind !== 'share' && beside !== null) {
    return { period: beside.period, periodRule: 'column-beside', periodAt: beside.periodAt };
  }
  const relative = caption.period === null ? null : relativeTo(caption.period, leaf);
  if (relative !== null) {
    return { period: relative.period, periodRule: 'column-time', periodAt: at };
  }
  const rule =
    caption.period === null ? 'no-time' : caption.periodAt === null ? 'title-time' : 'caption-time';
  return { period: caption.period, periodRule: rule, periodAt: caption.periodAt };
}

/** "Đầu năm 2020" is the state at the end of 2019. */
function startOfYear(leaf: string): string | null {
  const year = /(?<!tháng )đầu năm (\d{4})(?!\d)/u.exec(leaf)?.[1];
  return year === undefined ? null : `${Number(year) - 1}-12-31`;
}

function isStart(leaf: string): boolean {
  return /^(?:số )?(?:thời điểm )?đầu (?:nhiệm k[ỳì]|năm|k[ỳì]|giai đoạn)$/u.test(leaf);
}

/** "Tháng trước", "Lũy kế từ đầu năm" of a table of a month or quarter; null for heads that say neither. */
function relativeTo(period: string, leaf: string): { period: string | null } | null {
  if (headWords.cumulated.test(leaf)) return { period: cumulated(period) };
  const isBefore = headWords.previousMonth.test(leaf) || headWords.previousQuarter.test(leaf);
  return isBefore || /(?<!\p{L})kỳ trước(?!\p{L})/u.test(leaf) ? { period: before(period) } : null;
}

/** Plans are made for years: of a table of half a year the year, of a term the term. */
function yearsOfTable({ period, year }: Caption): string | null {
  if (period === null) return year === null ? null : String(year);
  return period.includes('/') ? period : String(yearOfPeriod(period));
}
