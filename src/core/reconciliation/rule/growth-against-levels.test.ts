import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { aClaim, aGrowth, anIndicator, basePeriod, factsOf } from '../claim.builder.ts';
import { findContradictions } from '../find-contradictions.ts';

type Given = Parameters<typeof aClaim>[0];

/** Level now, growth on the year before, level before as another document states it. */
function series(now: Given, growth: Given, before: Given) {
  return [
    aClaim({ id: 'now', ...now }),
    aGrowth({ id: 'growth', ...growth }),
    aClaim({ id: 'before', documentId: 'd2', periodId: '2020', ...before }),
  ];
}

describe('growth against the two levels', () => {
  it.each<[string, Given, Given, Given]>([
    ['farming 775 "+5.4 %" after 735', { value: '775' }, { value: '5.4' }, { value: '735' }],
    [
      'a rounded whole percent',
      { value: '5640', qualifier: 'about' },
      { value: '2.92' },
      { value: '5500', qualifier: 'nearly' },
    ],
    ['a fall', { value: '95' }, { value: '5', direction: 'down' }, { value: '100' }],
    [
      'over, nearly and about',
      { value: '120', qualifier: 'over' },
      { value: '20', qualifier: 'about' },
      { value: '100', qualifier: 'nearly' },
    ],
    [
      'another stated scope before',
      { value: '110', scope: 'territory' },
      { value: '10', scope: 'territory' },
      { value: '60', scope: 'locally-managed' },
    ],
    [
      'growth at constant, levels at current prices',
      { value: '120', priceBasis: 'current' },
      { value: '10', priceBasis: 'constant-2010' },
      { value: '100', priceBasis: 'current' },
    ],
    [
      'an unstated basis against a stated one',
      { value: '120' },
      { value: '10' },
      { value: '100', priceBasis: 'current' },
    ],
    ['growth without a base', { value: '120' }, { value: '10', base: null }, { value: '100' }],
    [
      'a level of another kind of period',
      { value: '120' },
      { value: '10' },
      { value: '50', periodId: '2020-H1' },
    ],
  ])('finds nothing in %s', (_, now, growth, before) => {
    expect(findContradictions(factsOf(series(now, growth, before)))).toEqual([]);
  });

  it('finds a base that is off, and says what growth the stated base would give', () => {
    const [found] = findContradictions(
      factsOf(series({ value: '120' }, { value: '10' }, { value: '100' })),
    );
    expect(found).toMatchObject({
      rule: 'growth-against-levels',
      periodId: '2020',
      left: { kind: 'stated', value: '100', claimIds: ['before'] },
      right: { kind: 'implied', value: '109.1', claimIds: ['now', 'growth'] },
    });
    expect(found?.right.working?.vi).toContain('là tăng 20\u202F%');
  });

  it('compares an unstated scope with a stated one, and asks about scope', () => {
    const [found] = findContradictions(
      factsOf(
        series(
          { value: '120', scope: 'territory' },
          { value: '10', scope: 'territory' },
          { value: '60' },
        ),
      ),
    );
    expect(found?.question.vi).toContain('không nêu phạm vi');
  });

  it('takes the level from another document where the one with the growth has none', () => {
    const found = findContradictions(
      factsOf(series({ value: '120', documentId: 'd3' }, { value: '10' }, { value: '100' })),
    );
    expect(found.map(({ rule }) => rule)).toEqual(['growth-against-levels']);
  });

  it('counts growth printed in two documents once', () => {
    const again = [
      aClaim({ value: '120', documentId: 'd4', knownSince: '2022-03-01' }),
      aGrowth({ value: '10', documentId: 'd4', knownSince: '2022-03-01' }),
    ];
    const claims = [...series({ value: '120' }, { value: '10' }, { value: '100' }), ...again];
    const found = findContradictions(factsOf(claims));
    expect(found).toHaveLength(1);
    expect(found[0]?.right.documentIds).toEqual(['d1', 'd4']);
  });

  it('leaves it to the other rule when one statement of the base agrees', () => {
    const claims = [
      ...series({ value: '110' }, { value: '10' }, { value: '100' }),
      aClaim({ periodId: '2020', value: '90', documentId: 'd3' }),
    ];
    const found = findContradictions(factsOf(claims));
    expect(found.map(({ rule }) => rule)).toEqual(['same-period-told-twice']);
  });

  it('never reckons across a change of definition', () => {
    const indicators = [
      anIndicator('output', { validTo: plainDate('2021-01-01') }),
      anIndicator('output', { version: 2, validFrom: plainDate('2021-01-01') }),
    ];
    const claims = series({ value: '120' }, { value: '10' }, { value: '100' });
    expect(findContradictions(factsOf(claims, { indicators }))).toEqual([]);
  });

  it.each([
    ['2016/2020', '12.2', '87.2', 0],
    ['2016/2020', '12.2', '95', 1],
    ['term:2015/2020', '12.2', '87.2', 0],
    ['term:2015/2020', '12.2', '70', 1],
  ])(
    'takes yearly growth of %s, %s %%, to the fifth power on %s',
    (periodId, value, base, count) => {
      const claims = [
        aClaim({ periodId: '2020', value: '155' }),
        aClaim({ periodId, value, kind: 'per-year-growth', measureUnit: 'percent-per-year' }),
        aClaim({ periodId: '2015', value: base, documentId: 'd2' }),
      ];
      expect(findContradictions(factsOf(claims))).toHaveLength(count);
    },
  );

  it.each([
    ['301', 0],
    ['299', 1],
  ])('470 enterprises, 169 more than the %s of 2015', (value, count) => {
    const enterprises = { measureUnit: 'enterprise' } as const;
    const claims = [
      aClaim({ periodId: '2020', value: '470', ...enterprises }),
      aClaim({
        periodId: '2020',
        kind: 'change',
        value: '169',
        direction: 'up',
        base: basePeriod('2015'),
        ...enterprises,
      }),
      aClaim({ periodId: '2015', value, documentId: 'd2', ...enterprises }),
    ];
    expect(findContradictions(factsOf(claims))).toHaveLength(count);
  });
});
