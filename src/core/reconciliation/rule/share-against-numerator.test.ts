import { describe, expect, it } from 'vitest';
import { aClaim, aGrowth, anIndicator, baseIndicator, factsOf } from '../claim.builder.ts';
import { findContradictions } from '../find-contradictions.ts';

type Given = Parameters<typeof aClaim>[0];

function share(given: Given) {
  return aClaim({
    id: 'share',
    indicatorCode: 'trade',
    kind: 'share',
    measureUnit: 'percent',
    base: baseIndicator('total'),
    ...given,
  });
}

const levels = [
  aClaim({ indicatorCode: 'trade', value: '1088' }),
  aClaim({ indicatorCode: 'total', value: '13090' }),
];

describe('a share against numerator and denominator', () => {
  it.each([
    ['8.3', 0],
    ['8', 0],
    ['20', 1],
  ])('1,088 of 13,090 told as %s %%', (value, count) => {
    expect(findContradictions(factsOf([share({ value }), ...levels]))).toHaveLength(count);
  });

  it('shows the reckoning with its numbers', () => {
    const [found] = findContradictions(factsOf([share({ value: '20' }), ...levels]));
    expect(found?.right.working?.vi).toBe(
      '1.088\u202Ftỷ đồng ÷ 13.090\u202Ftỷ đồng = 8,312\u202F%',
    );
    expect(found?.question.vi).toContain('tử số và mẫu số');
  });

  it('takes the last year for a share of several years', () => {
    const claims = [share({ value: '20', periodId: '2017/2021' }), ...levels];
    const [found] = findContradictions(factsOf(claims));
    expect(found).toMatchObject({ periodId: '2017/2021', right: { value: '8.312' } });
  });

  it('reckons the levels of the year before from growth, and adds parts up', () => {
    const indicators = [
      anIndicator('both', { parts: ['industry', 'trade'] }),
      anIndicator('total', { parts: ['industry', 'trade', 'farming'] }),
    ];
    const grown = Object.entries({ industry: '16.5', trade: '22.1', farming: '5.4' });
    const claims = [
      share({ indicatorCode: 'both', periodId: '2020', value: '97' }),
      ...Object.entries({ industry: '11227', trade: '1088', farming: '775' }).map(
        ([indicatorCode, value]) => aClaim({ indicatorCode, value, documentId: 'd2' }),
      ),
      ...grown.map(([indicatorCode, value]) => aGrowth({ indicatorCode, value, documentId: 'd2' })),
    ];
    const [found, ...others] = findContradictions(factsOf(claims, { indicators }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'share-against-numerator', right: { value: '93.47' } });
  });

  it('never mixes the numerator of one document with the denominator of another that has both', () => {
    const claims = [
      share({ value: '8.3', documentId: 'd9' }),
      ...levels,
      aClaim({ indicatorCode: 'trade', value: '2000', documentId: 'd2', periodId: '2021' }),
    ];
    const found = findContradictions(factsOf(claims));
    expect(found.map(({ rule }) => rule)).toEqual(['same-period-told-twice']);
  });

  it('says nothing without a denominator, or across scopes', () => {
    expect(findContradictions(factsOf([share({ value: '20' }), ...levels.slice(0, 1)]))).toEqual(
      [],
    );
    const scoped = levels.map((claim, position) =>
      position === 0
        ? { ...claim, scope: aClaim({ scope: 'territory' }).scope }
        : { ...claim, scope: aClaim({ scope: 'locally-managed' }).scope },
    );
    expect(findContradictions(factsOf([share({ value: '20' }), ...scoped]))).toEqual([]);
  });
});
