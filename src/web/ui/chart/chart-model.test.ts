import { describe, expect, it } from 'vitest';
import { FigureCell, PlanLineCell, SeriesBreak } from '../../../contract/figure.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { missing, value } from '../../../core/kernel/missing.ts';
import { PeriodId } from '../../../core/period/period.ts';
import { cornersOf } from './ahead-series.ts';
import { kindsOf, modelOf } from './chart-model.ts';
import type { ChartMatter } from './chart-model.ts';

const figure = (period: string, amount: string) =>
  FigureCell.parse({
    address: {
      indicator: 'revenue',
      unit: '165@2015-05-15',
      period,
      scope: 'unstated',
      priceBasis: 'current',
    },
    outcome: { kind: 'value', value: amount },
    measureUnit: 'billion-vnd',
    qualifier: 'none',
    grade: 'official',
    dataThrough: null,
    knownSince: '2022-02-28',
    origin: 'stated',
    indicatorVersion: 1,
  });

const plan = (periodId: string, amount: string) =>
  PlanLineCell.parse({
    planLineId: null,
    assigner: 'province',
    periodId,
    value: amount,
    low: null,
    high: null,
    measureUnit: 'billion-vnd',
    bound: 'at-least',
    qualifier: 'none',
    origin: 'implied',
    document: { id: 'a2', title: 'Bài A2', datedFrom: '2021-07-02', datedTo: '2021-07-02' },
    place: 'đoạn 9',
    working: null,
  });

const matter = (parts: Partial<ChartMatter>): ChartMatter => ({
  figures: [],
  planLines: [],
  asked: [],
  breaks: [],
  ...parts,
});

const revenue = [
  figure('2012', '115.6'),
  figure('2015-H1', '100'),
  figure('2019-H1', '164.9'),
  figure('2021-H1', '178'),
  figure('2021', '552.6'),
];

describe('what a chart draws', () => {
  it('offers the kinds of period that have figures, the fullest first, years ahead by two', () => {
    expect(kindsOf(revenue)).toEqual(['year', 'first-six-months']);
    const halves = ['2018-H1', '2022-H1', '2023-H1'].map((period) => figure(period, '1'));
    expect(kindsOf([...revenue, ...halves])).toEqual(['first-six-months', 'year']);
    expect(kindsOf([figure('2021-H1', '178'), figure('2021', '552.6')])).toEqual([
      'year',
      'first-six-months',
    ]);
  });

  it('keeps the place of years without a figure and never mixes a half year into years', () => {
    const { labels, figures } = modelOf(matter({ figures: revenue }), 'year', 'vi');
    expect(labels).toEqual('2012 2013 2014 2015 2016 2017 2018 2019 2020 2021'.split(' '));
    expect(figures.map((cell) => cell?.address?.period ?? '-').join(' ')).toBe(
      '2012 - - - - - - - - 2021',
    );
  });

  it('puts plan lines of the same kind of period at their year and leaves out the others', () => {
    const planLines = [plan('2021', '248.6'), plan('2021-H1', '120')];
    const { plans, labels } = modelOf(matter({ figures: revenue, planLines }), 'year', 'vi');
    expect(plans.map(({ position, line }) => [labels[position], line.value])).toEqual([
      ['2021', '248.6'],
    ]);
  });

  it('reaches to the last year that is asked, with no number where none is asked', () => {
    const asked = [
      { periodId: PeriodId.parse('2021'), outcome: value(decimal('15')) },
      { periodId: PeriodId.parse('2022'), outcome: missing('not-applicable') },
      { periodId: PeriodId.parse('2023'), outcome: value(decimal('15')) },
    ];
    const model = modelOf(matter({ figures: [figure('2021', '25')], asked }), 'year', 'vi');
    expect(model.labels).toEqual(['2021', '2022', '2023']);
    expect(model.asked).toEqual([15, null, 15]);
  });

  it('marks a break before the first period that begins on or after it', () => {
    const mark = SeriesBreak.parse({
      at: '2019-07-01',
      kind: 'scope',
      text: { vi: 'đổi phạm vi', en: 'scope changed' },
    });
    const { breaks, labels } = modelOf(
      matter({ figures: revenue, breaks: [mark] }),
      'first-six-months',
      'vi',
    );
    expect(breaks.map(({ position }) => labels[position])).toEqual(['2020']);
  });

  it('reaches to the last year ahead, with its interval and what it has to bring, and only among years', () => {
    const band = { low: decimal('500'), central: decimal('600'), high: decimal('700') };
    const ahead = [
      { year: 2022, band, required: decimal('650') },
      { year: 2023, band: null, required: decimal('750') },
    ];
    const figures = [figure('2020', '480'), figure('2021', '552.6')];
    const model = modelOf(matter({ figures, ahead }), 'year', 'vi');
    expect(model.labels).toEqual(['2020', '2021', '2022', '2023']);
    expect(model.bands).toEqual([null, null, { low: 500, central: 600, high: 700 }, null]);
    expect(model.required).toEqual([null, null, 650, 750]);
    expect(cornersOf(model)).toEqual([
      { position: 1, low: 552.6, high: 552.6 },
      { position: 2, low: 500, high: 700 },
    ]);
    const halves = modelOf(matter({ figures: revenue, ahead }), 'first-six-months', 'vi');
    expect(halves.bands.every((one) => one === null)).toBe(true);
    expect(cornersOf(halves)).toEqual([]);
  });

  it('is empty without figures', () => {
    expect(modelOf(matter({}), 'year', 'vi').labels).toEqual([]);
  });
});
