import type { Bilingual } from '../../kernel/bilingual.ts';
import {
  absolute,
  big,
  compareDecimals,
  type DecimalText,
  toDecimal,
} from '../../kernel/decimal.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import type { ForecastError } from './forecast-error.ts';
import { settled } from '../settled.ts';

/** How far ahead a forecast looked, in whole months to the end of the year foretold. */
export const leadSpans = [
  { key: '0-3', from: null, to: 3, name: { vi: 'trước 0–3 tháng', en: '0–3 months ahead' } },
  { key: '4-6', from: 4, to: 6, name: { vi: 'trước 4–6 tháng', en: '4–6 months ahead' } },
  { key: '7-12', from: 7, to: 12, name: { vi: 'trước 7–12 tháng', en: '7–12 months ahead' } },
  { key: '13-24', from: 13, to: 24, name: { vi: 'trước 13–24 tháng', en: '13–24 months ahead' } },
  {
    key: 'over-24',
    from: 25,
    to: null,
    name: { vi: 'trước hơn 24 tháng', en: 'over 24 months ahead' },
  },
] as const satisfies readonly {
  key: string;
  from: number | null;
  to: number | null;
  name: Bilingual;
}[];
export type LeadSpan = (typeof leadSpans)[number]['key'];

/** How good forecasts were. */
export interface RecordSummary {
  /** Numbers foretold, and of them those whose year has closed with a figure. */
  made: number;
  closed: number;
  inside: number;
  /** inside ÷ closed × 100. */
  insideShare: Outcome;
  /** Median of |error| ÷ result, in %, over forecasts of amounts; and how many there are. */
  medianPercent: Outcome;
  amounts: number;
  /** Median of |error| in points, over forecasts of rates; and how many there are. */
  medianPoints: Outcome;
  rates: number;
}

/** The summary of all forecasts given. Nothing closed yet is a named reason, never 0 %. */
export function summaryOf(errors: readonly ForecastError[]): RecordSummary {
  const closed = errors.filter(({ isInside }) => isInside !== null);
  const inside = closed.filter(({ isInside }) => isInside === true).length;
  const percents = closed.flatMap(({ percent }) =>
    percent.kind === 'value' ? [percent.value] : [],
  );
  const points = closed.flatMap(({ percent, error }) =>
    isRate(percent) && error.kind === 'value' ? [absolute(error.value)] : [],
  );
  return {
    made: errors.length,
    closed: closed.length,
    inside,
    insideShare:
      closed.length === 0
        ? missing('not-yet-due', noneClosed)
        : value(settled(big(inside).times(100).div(closed.length))),
    medianPercent: medianOf(percents, closed.length),
    amounts: percents.length,
    medianPoints: medianOf(points, closed.length),
    rates: points.length,
  };
}

/** The same for each span of months ahead; spans without a forecast are left out. */
export function summaryByLead(
  errors: readonly ForecastError[],
): { span: LeadSpan; summary: RecordSummary }[] {
  return leadSpans.flatMap(({ key }) => {
    const within = errors.filter(({ leadMonths }) => leadSpanOf(leadMonths) === key);
    return within.length === 0 ? [] : [{ span: key, summary: summaryOf(within) }];
  });
}

export function leadSpanOf(months: number): LeadSpan {
  const span = leadSpans.find(
    ({ from, to }) => (from === null || months >= from) && (to === null || months <= to),
  );
  return span?.key ?? 'over-24';
}

function isRate(percent: Outcome): boolean {
  return percent.kind === 'missing' && percent.reason === 'not-applicable';
}

function medianOf(amounts: readonly DecimalText[], closed: number): Outcome {
  const sorted = [...amounts].sort(compareDecimals);
  const middle = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[middle - 1], sorted[middle]];
  if (upper === undefined) {
    return closed === 0
      ? missing('not-yet-due', noneClosed)
      : missing('not-applicable', noneOfKind);
  }
  if (sorted.length % 2 === 1 || lower === undefined) return value(upper);
  return value(toDecimal(big(lower).plus(upper).div(2)));
}

const noneOfKind: Bilingual = {
  vi: 'Không dự báo nào trong số đã có kết quả thuộc loại này.',
  en: 'None of the forecasts with a result is of this kind.',
};

const noneClosed: Bilingual = {
  vi: 'Chưa có dự báo nào mà năm đã khép lại và có số liệu.',
  en: 'No forecast has a year that has closed with a figure yet.',
};
