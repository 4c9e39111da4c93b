import type { Bilingual } from '../../kernel/bilingual.ts';
import { big, compareDecimals, decimal, type DecimalText } from '../../kernel/decimal.ts';
import { compareGrades } from '../../kernel/grade.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { monthOf, yearOf } from '../../kernel/plain-date.ts';
import { type PeriodId } from '../../period/period.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import { levelSeriesOf, readerOf } from '../series/level-series.ts';
import { figureUnitOf, type PartContext } from '../part-context.ts';
import { type Reasoned, ruleNumber, sentences } from '../reasoned.ts';
import { settled } from '../settled.ts';
import type { Observation } from '../target-facts.ts';
import { measuresRates } from '../series/yearly-paces.ts';
import { figureOfYear } from '../series/year-series.ts';

/** Lowest, central and highest amount that are expected. */
export interface Band {
  central: DecimalText;
  low: DecimalText;
  high: DecimalText;
}

/** What the year in progress may bring, from how earlier years went by the same month. */
export interface WithinYearForecast {
  year: number;
  /** Months of the year covered by the latest figure. */
  months: number;
  periodId: PeriodId;
  toDate: DecimalText;
  /** The forecast of the whole year, or why there is none. */
  forecast: Band | Missing;
  isEstimate: boolean;
  reasoned: Reasoned;
}

/** Fewest and most past years that make a profile. */
const FEWEST_YEARS = 2;
const MOST_YEARS = 5;

/** Year and number of months from January that a cumulative period covers; null for others and for whole years. */
export function monthsToDate(periodId: PeriodId): { year: number; months: number } | null {
  const { start, end } = parsePeriodId(periodId);
  if (monthOf(start) !== 1 || yearOf(end) !== yearOf(start)) return null;
  return { year: yearOf(start), months: monthOf(end) - 1 };
}

/**
 * Year to date ÷ median share for the forecast; ÷ largest and smallest share for its low and high end.
 * Shares are fractions of the year total reached by the same month; only positive ones make a profile.
 */
export function forecastFromProfile(
  toDate: DecimalText,
  shares: readonly DecimalText[],
): Band | null {
  const sorted = shares.filter((share) => big(share).gt(0)).sort(compareDecimals);
  const smallest = sorted[0];
  const largest = sorted.at(-1);
  if (sorted.length < FEWEST_YEARS || smallest === undefined || largest === undefined) return null;
  const ends = [settled(big(toDate).div(largest)), settled(big(toDate).div(smallest))] as const;
  const isNegative = big(toDate).lt(0);
  return {
    central: settled(big(toDate).div(medianOf(sorted))),
    low: isNegative ? ends[1] : ends[0],
    high: isNegative ? ends[0] : ends[1],
  };
}

/**
 * Forecast of the year in progress from its latest cumulative figure; null when no figure within a year is
 * newer than the last whole year, or the indicator is not counted up over the year.
 */
export function withinYearForecast(context: PartContext): WithinYearForecast | null {
  const { indicatorKind } = context.facts;
  const countsUp = indicatorKind === null || indicatorKind === 'flow';
  if (!countsUp || measuresRates(context)) return null;
  const latest = latestToDate(context);
  if (latest === null) return null;
  const shares = profileOf(context, latest.year, latest.months);
  const forecast =
    forecastFromProfile(
      latest.toDate,
      shares.map(({ share }) => share),
    ) ?? missing('not-reported', rules.tooFewYears);
  const unit = figureUnitOf(context);
  const isMissing = 'reason' in forecast;
  return {
    ...latest,
    forecast,
    reasoned: {
      rule: isMissing
        ? rules.tooFewYears
        : sentences(rules.profile, latest.isEstimate ? rules.estimate : null),
      numbers: [
        ruleNumber(toDateName(latest.months), latest.toDate, unit),
        ...shares.map(({ year, share }) =>
          ruleNumber(shareName(latest.months, year), settled(big(share).times(100)), 'percent'),
        ),
        ...(isMissing ? [] : bandNumbers(forecast, unit)),
      ],
    },
  };
}

/** The band as named numbers. */
export function bandNumbers(
  band: Band,
  unit: ReturnType<typeof figureUnitOf>,
): Reasoned['numbers'] {
  return [
    ruleNumber({ vi: 'Dự báo', en: 'Forecast' }, band.central, unit),
    ruleNumber({ vi: 'Dự báo thấp', en: 'Low forecast' }, band.low, unit),
    ruleNumber({ vi: 'Dự báo cao', en: 'High forecast' }, band.high, unit),
  ];
}

type LatestToDate = Pick<
  WithinYearForecast,
  'year' | 'months' | 'periodId' | 'toDate' | 'isEstimate'
>;

function latestToDate(context: PartContext): LatestToDate | null {
  const lastWholeYear = levelSeriesOf(context).figures.at(-1)?.year ?? 0;
  const candidates = toDateFigures(context)
    .filter(({ year }) => year > lastWholeYear && year >= context.years.first)
    .sort((a, b) => b.year - a.year || b.months - a.months);
  return candidates[0] ?? null;
}

function profileOf(
  context: PartContext,
  year: number,
  months: number,
): { year: number; share: DecimalText }[] {
  const totals = levelSeriesOf(context);
  const toDates = toDateFigures(context).filter((figure) => figure.months === months);
  const shares: { year: number; share: DecimalText }[] = [];
  for (let past = year - 1; past >= year - MOST_YEARS; past -= 1) {
    const total = figureOfYear(totals, past);
    const toDate = toDates.find((figure) => figure.year === past);
    if (total === null || toDate === undefined || big(total.value).lte(0)) continue;
    shares.push({ year: past, share: settled(big(toDate.toDate).div(total.value)) });
  }
  return shares;
}

/** Usable cumulative figures; of several for the same months the best grade stands first. */
function toDateFigures(context: PartContext): LatestToDate[] {
  const read = readerOf(context);
  const certainFirst = [...context.facts.actuals].sort((a, b) => compareGrades(b.grade, a.grade));
  return certainFirst.flatMap((observation: Observation) => {
    const span = monthsToDate(observation.periodId);
    const outcome = read(observation);
    if (span === null || outcome.kind === 'missing') return [];
    return [
      {
        ...span,
        periodId: observation.periodId,
        toDate: outcome.value,
        isEstimate: observation.grade === 'estimate',
      },
    ];
  });
}

function medianOf(sorted: readonly DecimalText[]): ReturnType<typeof big> {
  const middle = Math.floor(sorted.length / 2);
  const upper = big(sorted[middle] ?? decimal('0'));
  if (sorted.length % 2 === 1) return upper;
  return upper.plus(sorted[middle - 1] ?? decimal('0')).div(2);
}

function toDateName(months: number): Bilingual {
  return { vi: `Luỹ kế ${months} tháng`, en: `First ${months} months` };
}

function shareName(months: number, year: number): Bilingual {
  return {
    vi: `Phần của năm ${year} đạt sau ${months} tháng`,
    en: `Share of ${year} reached after ${months} months`,
  };
}

const rules = {
  profile: {
    vi: 'Dự báo năm = luỹ kế ÷ trung vị tỷ lệ cùng kỳ của các năm trước; thấp và cao theo tỷ lệ lớn nhất và nhỏ nhất.',
    en: 'Year forecast = year to date ÷ median share reached by the same month in past years; low and high from the largest and smallest share.',
  },
  estimate: { vi: 'Luỹ kế là số ước tính.', en: 'The year to date is an estimate.' },
  tooFewYears: {
    vi: 'Chưa đủ hai năm trước có cả số cùng kỳ và số cả năm nên chưa dự báo được; chỉ xem phần trăm kế hoạch.',
    en: 'Fewer than two past years have both the same period and the year total, so there is no forecast; only the share of plan is shown.',
  },
} satisfies Record<string, Bilingual>;
