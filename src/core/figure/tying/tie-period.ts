import type { UnitId } from '../../kernel/ids.ts';
import { addDays, type PlainDate, plainDate, yearOf } from '../../kernel/plain-date.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { month, parsePeriodId, term, year, years, yearToDate } from '../../period/period-kinds.ts';
import type { Period, PeriodKind } from '../../period/period.ts';
import type { ClaimKind } from '../claim.ts';
import { likely, sure, type Tied, unsure } from './doubt.ts';
import { resolutionOfYears, termOf, type TermYears, yearsOf } from './term-years.ts';
import type { TermOfResolution } from './tying.ts';

export interface PeriodFacts {
  readonly resolutions: readonly TermOfResolution[];
  readonly defaultUnitId: UnitId;
  readonly documentDate: PlainDate | null;
}

export interface PeriodRequest {
  /** In the reader's terms, or as guessed where the reader found none. */
  readonly period: string;
  readonly kind: ClaimKind;
  readonly definition: IndicatorVersion;
  /** The words that gave the period say "nhiệm kỳ". */
  readonly isCalledTerm: boolean;
  /** The words say "giai đoạn": its years are meant as they stand. */
  readonly isCalledSpan: boolean;
  /** The words speak of an average per year. */
  readonly isYearly: boolean;
  /** The figure came about at the opening of the term: an election, a congress. */
  readonly isAtOpening: boolean;
}

export interface PeriodFound {
  readonly period: Period;
  /** Last day of the data, where the words give one; null where they do not. */
  readonly dataThrough: PlainDate | null;
}

/** The period of a figure from the reader's; null for a text that names none. */
export function tiePeriod(facts: PeriodFacts, request: PeriodRequest): Tied<PeriodFound> | null {
  const several = yearsOf(request.period);
  if (several !== null && several.first < several.last)
    return severalYears(facts, request, several);
  if (/^\d{4}-\d{2}-\d{2}$/.test(request.period)) return onDay(facts, request);
  const period = singlePeriod(request.period);
  return period === null ? null : fitted(request, period);
}

/** `2021`, `2021-H1`, `2021-Q1`, `2021-M03`, `2021-9M` as they are; `2021-5M` is January to May, `2021-3M` the first quarter. */
function singlePeriod(text: string): Period | null {
  const months = /^(\d{4})-(\d{1,2})M$/.exec(text);
  if (months !== null && months[2] !== '9')
    return firstMonths(Number(months[1]), Number(months[2]));
  try {
    return parsePeriodId(text);
  } catch {
    return null;
  }
}

function firstMonths(y: number, m: number): Period | null {
  if (m < 1 || m > 12) return null;
  const kinds: Readonly<Record<number, string>> = { 1: `${y}-M01`, 3: `${y}-Q1`, 6: `${y}-H1` };
  if (m === 12) return year(y);
  const id = kinds[m];
  return id === undefined ? yearToDate(y, m) : parsePeriodId(id);
}

/** Whether the indicator is reported for such periods. */
function isUsual(definition: IndicatorVersion, kind: PeriodKind): boolean {
  return definition.periodicity.includes(kind);
}

function fitted({ definition, kind }: PeriodRequest, period: Period): Tied<PeriodFound> {
  const found = { period, dataThrough: null };
  const isLevel = kind === 'level' || kind === 'share';
  if (isLevel && period.kind !== 'year-to-date' && !isUsual(definition, period.kind)) {
    return likely(found, {
      vi: 'Theo chữ; chỉ tiêu này thường không báo cáo theo kỳ như vậy',
      en: 'As the text says; this indicator is not usually reported for such a period',
    });
  }
  return sure(found, { vi: 'Theo chữ trong câu', en: 'As the sentence says' });
}

/**
 * Several years. Averages and flows cover them; a stock or a rate is that of the last of them, or of the first for
 * what an opening election or congress decided. The years of a term (2015-2020) stand for those of its results.
 */
function severalYears(
  facts: PeriodFacts,
  request: PeriodRequest,
  named: { first: number; last: number },
): Tied<PeriodFound> {
  const { resolutions, defaultUnitId: unitId, documentDate } = facts;
  const { definition, kind, isYearly } = request;
  const ofTerm = request.isCalledSpan
    ? null
    : termOf(named, resolutions, { unitId, isCalledTerm: request.isCalledTerm });
  const [first, last] =
    ofTerm === null ? [named.first, named.last] : [ofTerm.firstYear, ofTerm.lastYear];
  const isMovement =
    kind === 'growth' || kind === 'per-year-growth' || (kind === 'change' && isYearly);
  const isSpanning =
    isMovement || (definition.kind === 'flow' && isUsual(definition, 'multi-year'));
  if (isSpanning || isUsualAverage(definition)) return spanOf(years(first, last), ofTerm);
  if (isUsual(definition, 'term') && !isUsual(definition, 'year')) {
    return termPeriod(facts, named, ofTerm);
  }
  if (request.isAtOpening) {
    return sure(
      { period: year(named.first), dataThrough: null },
      {
        vi: `Bầu, quyết nghị khi mở đầu nhiệm kỳ: năm ${named.first}`,
        en: `Decided at the opening of the term: ${named.first}`,
      },
    );
  }
  return lastYearOf(last, documentDate);
}

/** An average per year that is reported for several years only. */
function isUsualAverage(definition: IndicatorVersion): boolean {
  return isUsual(definition, 'multi-year') && !isUsual(definition, 'year');
}

function spanOf(period: Period, ofTerm: TermYears | null): Tied<PeriodFound> {
  const found = { period, dataThrough: null };
  if (ofTerm === null) return sure(found, { vi: 'Theo chữ trong câu', en: 'As the sentence says' });
  const why = {
    vi: `Nhiệm kỳ ${ofTerm.start}-${ofTerm.lastYear}: kết quả các năm ${ofTerm.firstYear}-${ofTerm.lastYear}`,
    en: `Term ${ofTerm.start}-${ofTerm.lastYear}: results of ${ofTerm.firstYear}-${ofTerm.lastYear}`,
  };
  return ofTerm.resolution === null ? likely(found, why) : sure(found, why);
}

function termPeriod(
  { resolutions, defaultUnitId }: PeriodFacts,
  named: { first: number; last: number },
  ofTerm: TermYears | null,
): Tied<PeriodFound> {
  const byResults = resolutionOfYears(named, resolutions, defaultUnitId);
  const first = ofTerm?.start ?? (byResults === null ? named.first : yearOf(byResults.start));
  return sure(
    { period: term(first, named.last), dataThrough: null },
    {
      vi: 'Chỉ tiêu tính cho cả nhiệm kỳ',
      en: 'An indicator of the whole term',
    },
  );
}

function lastYearOf(last: number, documentDate: PlainDate | null): Tied<PeriodFound> {
  if (documentDate !== null && yearOf(documentDate) < last) {
    return likely(
      { period: year(yearOf(documentDate)), dataThrough: null },
      {
        vi: `Mức tại một thời điểm trong giai đoạn chưa hết: lấy năm của văn bản`,
        en: 'A state within years that are not over: the year of the document',
      },
    );
  }
  return sure(
    { period: year(last), dataThrough: null },
    {
      vi: `Mức tại thời điểm: năm cuối của giai đoạn, ${last}`,
      en: `A state: that of the last of these years, ${last}`,
    },
  );
}

/**
 * "Tính đến ngày": of a flow the year to date, to that day; of a stock or a rate the usual period that ends that day,
 * else the year, with the day as the last of the data.
 */
function onDay(
  facts: PeriodFacts,
  { period, definition }: PeriodRequest,
): Tied<PeriodFound> | null {
  const day = readDay(period);
  if (day === null) return null;
  const y = yearOf(day);
  const ofMonth = month(y, Number(day.slice(5, 7)));
  const isMonthEnd = ofMonth.end === addDays(day, 1);
  const isKnown = facts.documentDate === null || day <= facts.documentDate;
  const dataThrough = isKnown ? day : null;
  const why = { vi: `Tính đến ngày ${day}`, en: `As of ${day}` };
  const cumulated = firstMonths(y, Number(day.slice(5, 7)));
  if (definition.kind === 'flow') {
    if (cumulated === null) return null;
    const found = { period: cumulated, dataThrough };
    return isMonthEnd ? sure(found, why) : likely(found, why);
  }
  const ending = [year(y), cumulated, ofMonth].find(
    (one) => one !== null && one.end === addDays(day, 1) && isUsual(definition, one.kind),
  );
  if (ending !== undefined && ending !== null) return sure({ period: ending, dataThrough }, why);
  return likely({ period: year(y), dataThrough }, why);
}

function readDay(text: string): PlainDate | null {
  try {
    return plainDate(text);
  } catch {
    return null;
  }
}

/** A period that nobody stated. */
export function guessedPeriod(tied: Tied<PeriodFound>, guess: Tied<string>): Tied<PeriodFound> {
  return guess.certainty === 'likely' && tied.certainty !== 'unsure'
    ? likely(tied.value, guess.why)
    : unsure(tied.value, guess.why);
}
