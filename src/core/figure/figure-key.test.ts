import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, figureKeyText, isSameFigure } from './figure-key.ts';
import { FigureKey } from './figure.ts';

const anyKey = fc
  .record({
    indicatorCode: fc.constantFrom('revenue', 'gross-output'),
    indicatorVersion: fc.constantFrom(1, 2, 10),
    unitId: fc.constantFrom('05518@2020-01-01', '05518@2025-07-01'),
    periodId: fc.constantFrom('2021', '2021-H1'),
    scope: fc.constantFrom('territory', 'balanced'),
    priceBasis: fc.constantFrom('unstated', 'constant-2010'),
  })
  .map((key) => FigureKey.parse(key));

describe('the identity of a figure', () => {
  it('is written as one line', () => {
    const key = FigureKey.parse({
      indicatorCode: 'gross-output',
      indicatorVersion: 1,
      unitId: '165@2010-01-01',
      periodId: '2021-H1',
      scope: 'territory',
      priceBasis: 'constant-2010',
    });
    expect(figureKeyText(key)).toBe(
      'gross-output|1|165@2010-01-01|2021-H1|territory|constant-2010',
    );
  });

  it('has one line for one figure, and another for every other', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        expect(figureKeyText(a) === figureKeyText(b)).toBe(isSameFigure(a, b));
        expect(compareKeys(a, b) === 0).toBe(isSameFigure(a, b));
      }),
    );
  });

  it('sorts in one steady order, version 2 before version 10', () => {
    fc.assert(
      fc.property(fc.array(anyKey), (keys) => {
        const sorted = keys.toSorted(compareKeys);
        expect(keys.toReversed().toSorted(compareKeys)).toEqual(sorted);
        for (const [index, key] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next?.indicatorCode !== key.indicatorCode) continue;
          expect(key.indicatorVersion).toBeLessThanOrEqual(next.indicatorVersion);
        }
      }),
    );
  });
});
