import type { Bilingual } from '../../kernel/bilingual.ts';
import { type BoundResult, equalAtPrecisionNote, testBound } from './bound-test.ts';
import { isYearOver, type PartContext } from '../part-context.ts';
import {
  labelOfMissing,
  type PartJudgement,
  partJudgement,
  type YearsMet,
} from './part-judgement.ts';
import { type Reasoned, ruleNumber } from '../reasoned.ts';
import { meanOf, yearlyQuantitiesOf } from '../series/yearly-quantities.ts';
import { figureOfYear, gapOfYear, type YearSeries } from '../series/year-series.ts';

interface YearTest {
  year: number;
  /** null: over without a usable figure. */
  result: BoundResult | null;
}

/**
 * Met only if every year is met. A missed year decides at once and cannot be made up; the mean is shown, not
 * judged. A year is tested when it is over, so that an estimate made within it decides nothing.
 */
export function judgeEveryYear(context: PartContext): PartJudgement {
  const series = yearlyQuantitiesOf(context);
  const tests = testYears(context, series);
  const yearsMet = sorted(context, tests);
  const label = labelOf(context, series, tests, yearsMet);
  const isEqual = tests.some(({ result }) => result?.equalAtPrecision === true);
  return partJudgement(label, reasonedOf(context, series, yearsMet), {
    yearsMet,
    note: isEqual ? equalAtPrecisionNote : null,
    side: tests.find(({ result }) => result?.met === false)?.result?.side ?? null,
  });
}

function testYears(context: PartContext, series: YearSeries): YearTest[] {
  const tests: YearTest[] = [];
  const lastKnown = series.figures.at(-1)?.year ?? context.years.first - 1;
  const last =
    context.closedOn === null ? context.years.last : Math.min(context.years.last, lastKnown);
  for (let year = context.years.first; year <= last; year += 1) {
    if (!isYearOver(context, year)) break;
    const figure = figureOfYear(series, year);
    const result = figure === null ? null : testBound(context.part, figure.value, context.settings);
    tests.push({ year, result });
  }
  return tests;
}

function sorted({ years }: PartContext, tests: readonly YearTest[]): YearsMet {
  const yearsOf = (fits: (result: BoundResult | null) => boolean): number[] =>
    tests.filter(({ result }) => fits(result)).map(({ year }) => year);
  const firstAhead = (tests.at(-1)?.year ?? years.first - 1) + 1;
  return {
    met: yearsOf((result) => result?.met === true),
    missed: yearsOf((result) => result?.met === false),
    unknown: yearsOf((result) => result === null),
    ahead: Array.from({ length: years.last - firstAhead + 1 }, (_, index) => firstAhead + index),
  };
}

function labelOf(
  context: PartContext,
  series: YearSeries,
  tests: readonly YearTest[],
  { missed, unknown, ahead }: YearsMet,
): PartJudgement['label'] {
  if (missed.length > 0) return 'missed';
  if (ahead.length > 0 && context.closedOn === null) return 'in-progress';
  if (tests.length === 0) return 'no-data';
  if (unknown.length > 0) {
    const gaps = unknown.map((year) => gapOfYear(series, year)).filter((gap) => gap !== null);
    const broken = gaps.find((gap) => gap.reason === 'not-comparable');
    return broken === undefined ? 'no-data' : labelOfMissing(broken);
  }
  return tests.every(({ result }) => result?.exceeded === true) ? 'exceeded' : 'met';
}

function reasonedOf(context: PartContext, series: YearSeries, yearsMet: YearsMet): Reasoned {
  const { part, years } = context;
  const inTerm = series.figures.filter(({ year }) => year >= years.first && year <= years.last);
  const mean = meanOf(inTerm);
  return {
    rule: {
      vi: `Phải đạt từng năm: đạt ${yearsMet.met.length} trên ${years.last - years.first + 1} năm${listed(', không đạt năm', yearsMet.missed)}${listed(', thiếu số liệu năm', yearsMet.unknown)}. Năm không đạt không bù được bằng năm khác.`,
      en: `To be met every year: ${yearsMet.met.length} of ${years.last - years.first + 1} years met${listed(', missed in', yearsMet.missed)}${listed(', no figure of', yearsMet.unknown)}. A missed year is not made up by another.`,
    },
    numbers: [
      ...(part.value === null ? [] : [ruleNumber(names.target, part.value, part.measureUnit)]),
      ruleNumber(names.yearsMet, yearsMet.met.length, 'item'),
      ruleNumber(names.years, years.last - years.first + 1, 'item'),
      ...inTerm.map(({ year, value }) => ruleNumber(nameOfYear(year), value, part.measureUnit)),
      ...(mean === null ? [] : [ruleNumber(names.mean, mean, part.measureUnit)]),
    ],
  };
}

function listed(words: string, years: readonly number[]): string {
  return years.length === 0 ? '' : `${words} ${years.join(', ')}`;
}

function nameOfYear(year: number): Bilingual {
  return { vi: `Năm ${year}`, en: `Year ${year}` };
}

const names = {
  target: { vi: 'Chỉ tiêu mỗi năm', en: 'Target of each year' },
  yearsMet: { vi: 'Số năm đạt', en: 'Years met' },
  years: { vi: 'Số năm của nhiệm kỳ', en: 'Years of the term' },
  mean: {
    vi: 'Bình quân các năm (chỉ để xem, không dùng đánh giá)',
    en: 'Mean of the years (shown, not judged)',
  },
};
