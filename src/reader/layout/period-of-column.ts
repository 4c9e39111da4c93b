import type { Span } from '../finding/reading.ts';
import type { Caption } from './caption.ts';
import { type Cell, rangeOf } from './grid.ts';
import { yearIn } from './head-times.ts';
import { periodSaid, yearBefore, yearOfPeriod } from './period-of-head.ts';
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
  if (said !== null) return { period: said.period, periodRule: 'column-time', periodAt: at };
  // "Đầu nhiệm kỳ", "Đầu năm": a day that nothing here dates.
  if (isStart(heads)) return { period: null, periodRule: 'start-not-dated', periodAt: at };
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
  const rule =
    caption.period === null ? 'no-time' : caption.periodAt === null ? 'title-time' : 'caption-time';
  return { period: caption.period, periodRule: rule, periodAt: caption.periodAt };
}

function isStart(heads: readonly Cell[]): boolean {
  const leaf = heads.at(-1)?.plain.toLowerCase() ?? '';
  return /^(?:số )?(?:thời điểm )?đầu (?:nhiệm k[ỳì]|năm|k[ỳì]|giai đoạn)$/u.test(leaf);
}

/** Plans are made for years: of a table of half a year the year, of a term the term. */
function yearsOfTable({ period, year }: Caption): string | null {
  if (period === null) return year === null ? null : String(year);
  return period.includes('/') ? period : String(yearOfPeriod(period));
}
