import { describe, expect, it } from 'vitest';
import {
  aClaim,
  aDocument,
  anIndicator,
  aResolution,
  basePeriod,
  factsOf,
} from './claim.builder.ts';
import { isAmbiguousMultiple } from './ambiguous-words.ts';
import { findContradictions } from './find-contradictions.ts';

type Given = Parameters<typeof aClaim>[0];

describe('a multiple in words', () => {
  const multiple = (given: Given) => aClaim({ kind: 'ratio', measureUnit: 'times', ...given });

  it.each([
    ['đạt trên 18.500 tỷ đồng cao hơn 2,2 lần so với mục tiêu', '2.2', true],
    ['tăng 1,8 lần so với năm 2025', '1.8', true],
    ['tăng hơn 2 lần', '2', true],
    ['tăng gần 2 lần', '2', true],
    ['Nhiều hơn 3 lần', '3', true],
    ['gấp 1,75 lần so với năm 2015', '1.75', false],
    ['tăng gấp 2 lần', '2', false],
    ['gấp hơn 2 lần', '2', false],
    ['bằng 1,5 lần', '1.5', false],
    ['gấp 1,75 lần, cao hơn 2,2 lần so với mục tiêu', '1.75', false],
    ['cao hơn 12,2 lần', '2.2', false],
  ])('“%s” of %s is ambiguous: %s', (quotation, value, expected) => {
    expect(isAmbiguousMultiple(multiple({ quotation, value }))).toBe(expected);
  });

  it('is not taken for ambiguous while nobody knows its words', () => {
    expect(isAmbiguousMultiple(multiple({ value: '2.2', quotation: null }))).toBe(false);
  });

  const told = (quotation: string, base: string | null) => [
    aClaim({ periodId: '2020', value: '180' }),
    multiple({ periodId: '2020', value: '1.8', quotation, base: basePeriod('2015') }),
    ...(base === null ? [] : [aClaim({ periodId: '2015', value: base, documentId: 'd2' })]),
  ];

  it.each([
    ['gấp 1,8 lần', '100', []],
    ['gấp 1,8 lần', '64', ['ratio-against-base']],
    ['tăng 1,8 lần', '100', []],
    ['tăng 1,8 lần', '64', []],
    ['tăng 1,8 lần', '80', ['ratio-against-base']],
    ['tăng 1,8 lần', null, ['ambiguous-multiple']],
  ])('180, “%s” on a base of %s: %j', (quotation, base, rules) => {
    const found = findContradictions(factsOf(told(quotation, base)));
    expect(found.map(({ rule }) => rule)).toEqual(rules);
  });

  it('agrees with 70 = 1.75 × 40', () => {
    const claims = [
      aClaim({ periodId: '2020', value: '70' }),
      multiple({ periodId: '2020', value: '1.75', base: basePeriod('2015') }),
      aClaim({ periodId: '2015', value: '40', documentId: 'd2' }),
    ];
    expect(findContradictions(factsOf(claims))).toEqual([]);
  });

  it('shows the two multiples where the level is not known', () => {
    const quotation = 'cao hơn 2,2 lần';
    const [found] = findContradictions(factsOf([multiple({ value: '2.2', quotation })]));
    expect([found?.left.value, found?.right.value]).toEqual(['2.2', '3.2']);
  });
});

describe('percent written for points', () => {
  const rate = {
    indicatorCode: 'rate',
    measureUnit: 'percent',
    priceBasis: 'not-monetary',
  } as const;
  const indicators = [anIndicator('rate', { measureUnit: 'percent', kind: 'rate' })];
  const levels = (before: string, now: string) => [
    aClaim({ ...rate, periodId: '2020', value: before }),
    aClaim({ ...rate, periodId: '2021', value: now }),
  ];
  const movement = (given: Given) =>
    aClaim({ ...rate, base: { kind: 'same-period-last-year' }, direction: 'down', ...given });

  it.each<[string, Given, [string, string] | null, string[]]>([
    [
      'a change in percent',
      { kind: 'change', value: '0.66' },
      null,
      ['percent-written-for-points'],
    ],
    [
      'growth in percent, levels unknown',
      { kind: 'growth', value: '0.66' },
      null,
      ['percent-written-for-points'],
    ],
    [
      'growth that fits only as points',
      { kind: 'growth', value: '0.66' },
      ['2.70', '2.04'],
      ['percent-written-for-points'],
    ],
    ['growth that fits only relatively', { kind: 'growth', value: '20' }, ['2.5', '2.0'], []],
    [
      'points, written as points',
      { kind: 'change', value: '0.66', measureUnit: 'percentage-point' },
      ['2.70', '2.04'],
      [],
    ],
    [
      'points that do not fit',
      { kind: 'change', value: '0.66', measureUnit: 'percentage-point' },
      ['3.70', '2.04'],
      ['growth-against-levels'],
    ],
  ])('%s', (_, given, known, rules) => {
    const claims = [movement(given), ...(known === null ? [] : levels(...known))];
    const found = findContradictions(factsOf(claims, { indicators }));
    expect(found.map(({ rule }) => rule)).toEqual(rules);
  });

  it('is no matter of amounts, which do grow in percent', () => {
    expect(findContradictions(factsOf([aClaim({ kind: 'change', value: '5' })]))).toEqual([]);
  });
});

describe('a period outside the term', () => {
  const stated = (periodId: string, resolutionId: string | null = 'congress-9') =>
    aClaim({
      kind: 'stated-period',
      periodId,
      resolutionId,
      indicatorCode: null,
      value: null,
      measureUnit: null,
    });

  it.each([
    ['2021/2025', 0],
    ['2020/2025', 0],
    ['term:2020/2025', 0],
    ['2022', 0],
    ['2012/2025', 1],
    ['2021/2030', 1],
    ['2015/2020', 1],
  ])('%s under a congress of 2020-2025', (periodId, count) => {
    const facts = factsOf([stated(periodId)], { resolutions: [aResolution()] });
    expect(findContradictions(facts)).toHaveLength(count);
  });

  it('asks the issuer of the document', () => {
    const documents = [aDocument('d1', { issuer: 'UBND thành phố' })];
    const facts = factsOf([stated('2012/2025')], { resolutions: [aResolution()], documents });
    expect(findContradictions(facts)[0]?.question.vi).toMatch(/^Hỏi UBND thành phố: /);
  });

  it('says nothing of a resolution that is not named or not known', () => {
    const facts = factsOf([stated('2012/2025', null), stated('2012/2025')]);
    expect(findContradictions(facts)).toEqual([]);
  });
});
