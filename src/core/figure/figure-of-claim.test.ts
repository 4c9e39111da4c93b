import { describe, expect, it } from 'vitest';
import { IndicatorVersion } from '../indicator/indicator.ts';
import { Claim } from './claim.ts';
import { figureOfClaim, indexClaimedIndicators } from './figure-of-claim.ts';

const definition = (changes: Record<string, unknown>): IndicatorVersion =>
  IndicatorVersion.parse({
    version: 1,
    validFrom: '2010-01-01',
    validTo: null,
    name: { vi: 'Tên', en: 'Name' },
    definition: { vi: 'Khái niệm', en: 'Concept' },
    kind: 'flow',
    direction: 'higher-is-better',
    measureUnit: 'billion-vnd',
    priceBasis: 'unstated',
    scope: 'unstated',
    periodicity: ['year'],
    ownerUnit: null,
    formula: null,
    parts: [],
    additive: true,
    synonyms: [],
    ...changes,
  });

const rate = { kind: 'rate', measureUnit: 'percent', additive: false };
const indicators = indexClaimedIndicators([
  definition({ indicatorCode: 'output' }),
  definition({ indicatorCode: 'trade' }),
  definition({ indicatorCode: 'output-growth', ...rate, formula: 'growth([output])' }),
  definition({ indicatorCode: 'trade-share', ...rate, formula: 'share( [trade]; [output] )' }),
  definition({ indicatorCode: 'poverty', ...rate, version: 2, validFrom: '2022-01-01' }),
  definition({ indicatorCode: 'poverty', ...rate, validTo: '2022-01-01' }),
]);

const claim = (changes: Record<string, unknown>): Claim =>
  Claim.parse({
    id: 'c1',
    documentId: 'bc1',
    place: 'đoạn 1',
    quotation: null,
    kind: 'level',
    indicatorCode: 'output',
    unitId: '05518@2015-01-01',
    periodId: '2021',
    scope: 'territory',
    priceBasis: 'unstated',
    value: '13090',
    measureUnit: 'billion-vnd',
    precision: 0,
    qualifier: 'none',
    direction: null,
    base: null,
    grade: 'preliminary',
    dataThrough: null,
    knownSince: '2022-01-31',
    resolutionId: null,
    note: null,
    ...changes,
  });

const figure = (changes: Record<string, unknown>): unknown => {
  const found = figureOfClaim(claim(changes), indicators);
  return found === null ? null : [found.key.indicatorCode, found.key.periodId, found.value];
};

const onLastYear = { kind: 'same-period-last-year' };
const growth = { kind: 'growth', value: '16.5', measureUnit: 'percent', base: onLastYear };

describe('the figure that a claim tells', () => {
  it.each([
    ['a level is a figure of its indicator', {}, ['output', '2021', '13090']],
    [
      'a level in another unit is converted',
      { value: '13.09', measureUnit: 'trillion-vnd' },
      ['output', '2021', '13090'],
    ],
    [
      'a growth on the same period of last year is a figure of the growth indicator',
      { ...growth, direction: 'up' },
      ['output-growth', '2021', '16.5'],
    ],
    [
      'a fall is a negative growth',
      { ...growth, direction: 'down' },
      ['output-growth', '2021', '-16.5'],
    ],
    [
      'a growth on the year before, named, is the same thing',
      { ...growth, direction: 'up', base: { kind: 'period', periodId: '2020' } },
      ['output-growth', '2021', '16.5'],
    ],
    [
      'a growth on another year is none',
      { ...growth, direction: 'up', base: { kind: 'period', periodId: '2015' } },
      null,
    ],
    [
      'an average yearly growth is a growth of the several years',
      { ...growth, kind: 'per-year-growth', direction: 'up', base: null, periodId: '2016/2020' },
      ['output-growth', '2016/2020', '16.5'],
    ],
    [
      'a share is a figure of the share indicator',
      {
        kind: 'share',
        indicatorCode: 'trade',
        value: '20',
        measureUnit: 'percent',
        base: { kind: 'indicator', indicatorCode: 'output' },
      },
      ['trade-share', '2021', '20'],
    ],
    [
      'a share of something else is none',
      {
        kind: 'share',
        indicatorCode: 'output',
        value: '20',
        measureUnit: 'percent',
        base: { kind: 'indicator', indicatorCode: 'trade' },
      },
      null,
    ],
    [
      'a growth of what has no growth indicator is none',
      { ...growth, direction: 'up', indicatorCode: 'trade' },
      null,
    ],
    [
      'a percentage of plan is none',
      {
        kind: 'plan-percent',
        value: '41',
        measureUnit: 'percent',
        base: { kind: 'plan', assigner: null, planPeriodId: '2021' },
      },
      null,
    ],
    [
      'a multiple is none',
      {
        kind: 'ratio',
        value: '1.75',
        measureUnit: 'times',
        base: { kind: 'period', periodId: '2015' },
      },
      null,
    ],
    ['a change is none', { kind: 'change', value: '26', direction: 'up' }, null],
    [
      'words without a number are none',
      { kind: 'all-met', indicatorCode: null, value: null, measureUnit: null },
      null,
    ],
    ['an amount in a unit of another kind is none', { measureUnit: 'million-usd' }, null],
  ])('%s', (_, changes, expected) => {
    expect(figure(changes)).toEqual(expected);
  });

  it.each([
    ['2021', 1],
    ['2016/2020', 1],
    ['2022-H1', 2],
    ['2023', 2],
    ['2009', 1],
  ])('of %s belongs to version %i of a definition that changed in 2022', (periodId, version) => {
    const told = claim({ indicatorCode: 'poverty', measureUnit: 'percent', value: '2', periodId });
    expect(figureOfClaim(told, indicators)?.key.indicatorVersion).toBe(version);
  });

  it('keeps scope, price basis and hedge word of the sentence', () => {
    const found = figureOfClaim(claim({ qualifier: 'nearly' }), indicators);
    expect(found).toMatchObject({
      qualifier: 'nearly',
      key: { scope: 'territory', priceBasis: 'unstated', unitId: '05518@2015-01-01' },
    });
  });
});
