import { describe, expect, it } from 'vitest';
import { aClaim, aGrowth, anIndicator, factsOf } from '../claim.builder.ts';
import { findContradictions } from '../find-contradictions.ts';

type Given = Parameters<typeof aClaim>[0];

const indicators = [
  anIndicator('total', { parts: ['industry', 'trade', 'farming'] }),
  anIndicator('industry'),
  anIndicator('trade'),
  anIndicator('farming'),
];

function levels(values: Record<string, string>, given: Given = {}) {
  return Object.entries(values).map(([indicatorCode, value]) =>
    aClaim({ indicatorCode, value, ...given }),
  );
}

const sectors = { industry: '11227', trade: '1088', farming: '775' };

describe('parts against total', () => {
  it.each([
    ['adds up', '13090', 0],
    ['is off by what rounding allows', '13092', 0],
    ['is off by more', '13093', 1],
  ])('11,227 + 1,088 + 775 and a total that %s (%s)', (_, total, count) => {
    const claims = levels({ total, ...sectors });
    expect(findContradictions(factsOf(claims, { indicators }))).toHaveLength(count);
  });

  it('says nothing while a part is missing', () => {
    const claims = levels({ total: '13090', industry: '11227', trade: '1088' });
    expect(findContradictions(factsOf(claims, { indicators }))).toEqual([]);
  });

  it('sums across units of one dimension', () => {
    const claims = [
      ...levels({ total: '13500', industry: '11227', trade: '1088' }),
      aClaim({ indicatorCode: 'farming', value: '0.775', measureUnit: 'trillion-vnd' }),
    ];
    const [found] = findContradictions(factsOf(claims, { indicators }));
    expect(found?.right.value).toBe('13090');
  });

  it('never adds parts of different stated scopes or bases', () => {
    const claims = [
      ...levels({ total: '14000', industry: '11227' }, { scope: 'territory' }),
      ...levels({ trade: '1088', farming: '775' }, { scope: 'locally-managed' }),
    ];
    const mixed = [
      ...levels({ total: '14000', industry: '11227' }, { priceBasis: 'current' }),
      ...levels({ trade: '1088', farming: '775' }, { priceBasis: 'constant-2010' }),
    ];
    expect(findContradictions(factsOf(claims, { indicators }))).toEqual([]);
    expect(findContradictions(factsOf(mixed, { indicators }))).toEqual([]);
  });

  it('takes the total of the document that gives the parts before those of others', () => {
    const claims = [
      ...levels({ total: '13190', ...sectors }),
      ...levels({ total: '13090' }, { documentId: 'd2' }),
    ];
    const found = findContradictions(factsOf(claims, { indicators }));
    expect(found.map(({ rule }) => rule).toSorted()).toEqual([
      'parts-against-total',
      'same-period-told-twice',
    ]);
  });

  it('puts parts of several documents together where none gives all', () => {
    const claims = [
      ...levels({ total: '14000', industry: '11227' }),
      ...levels({ trade: '1088', farming: '775' }, { documentId: 'd2' }),
    ];
    const [found] = findContradictions(factsOf(claims, { indicators }));
    expect(found?.right).toMatchObject({ value: '13090', documentIds: ['d1', 'd2'] });
  });
});

describe('growth of parts against total', () => {
  function growths(values: Record<string, string>, given: Given = {}) {
    return Object.entries(values).map(([indicatorCode, value]) =>
      aGrowth({ indicatorCode, value, ...given }),
    );
  }
  const rates = { industry: '16.5', trade: '22.1', farming: '5.4' };

  it.each([
    ['16.2', 0],
    ['16.3', 0],
    ['16.5', 1],
    ['16', 0],
    ['15', 1],
  ])('sectors that imply 16.17 to 16.27 %% and a total growth of %s %%', (total, count) => {
    const claims = [...levels(sectors), ...growths({ total, ...rates })];
    expect(findContradictions(factsOf(claims, { indicators }))).toHaveLength(count);
  });

  it('says nothing while the growth of a part is missing or on another base', () => {
    const { farming, ...others } = rates;
    const missing = [...levels(sectors), ...growths({ total: '30', ...others })];
    const onAverage = growths({ farming }, { base: { kind: 'named', text: 'bình quân' } });
    expect(findContradictions(factsOf(missing, { indicators }))).toEqual([]);
    expect(findContradictions(factsOf([...missing, ...onAverage], { indicators }))).toEqual([]);
  });

  it('says nothing when a part falls to nothing', () => {
    const claims = [
      ...levels(sectors),
      ...growths({ total: '16.5', ...rates, farming: '100' }, { direction: 'down' }),
    ];
    expect(findContradictions(factsOf(claims, { indicators }))).toEqual([]);
  });
});
