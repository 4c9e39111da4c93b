import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal } from '../kernel/decimal.ts';
import { bandOf, exactly } from '../kernel/band.ts';
import { type GrowingPart, growthOfSum } from './growth-of-sum.ts';
import { factorOfGrowth } from './implied-base.ts';

function part(level: string, growth: string): GrowingPart {
  const percent = bandOf(decimal(growth), null, 'none');
  return { level: bandOf(decimal(level), null, 'none'), factor: factorOfGrowth(percent) };
}

const nothing = { ...part('1', '5'), level: exactly(big(0)) };

describe('growth of a sum', () => {
  it('of sectors growing 16.5, 22.1 and 5.4 % is 16.17 to 16.27 %', () => {
    const growth = growthOfSum([part('11227', '16.5'), part('1088', '22.1'), part('775', '5.4')]);
    const ends = [growth?.low, growth?.value, growth?.high].map((number) => number?.toFixed(2));
    expect(ends).toEqual(['16.17', '16.22', '16.27']);
  });

  it('holds the growth of every truth within the parts', () => {
    const one = fc.record({
      level: fc.integer({ min: 10, max: 9999 }),
      growth: fc.integer({ min: -500, max: 800 }).map((n) => n / 10),
      corner: fc.constantFrom('low' as const, 'value' as const, 'high' as const),
      factorCorner: fc.constantFrom('low' as const, 'value' as const, 'high' as const),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (given) => {
        const parts = given.map(({ level, growth }) => part(String(level), growth.toFixed(1)));
        const band = growthOfSum(parts);
        let [now, before] = [big(0), big(0)];
        for (const [position, { level, factor }] of parts.entries()) {
          const chosen = level[given[position]?.corner ?? 'value'];
          now = now.plus(chosen);
          before = before.plus(chosen.div(factor[given[position]?.factorCorner ?? 'value']));
        }
        const truth = now.div(before).minus(1).times(100);
        expect(band?.low.lte(truth) && truth.lte(band.high)).toBe(true);
      }),
    );
  });

  it('is no wider than the parts allow: its ends are those of some corner', () => {
    const one = fc.tuple(fc.integer({ min: 10, max: 9999 }), fc.integer({ min: -50, max: 80 }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (given) => {
        const parts = given.map(([level, growth]) => part(String(level), String(growth)));
        const corners = (end: 'low' | 'high'): string[] =>
          Array.from({ length: 2 ** parts.length }, (_, mask) => {
            const levels = parts.map(({ level }, bit) =>
              (mask >> bit) & 1 ? level.high : level.low,
            );
            const now = levels.reduce((sum, level) => sum.plus(level), big(0));
            const before = levels.reduce(
              (sum, level, at) => sum.plus(level.div(parts[at]?.factor[end] ?? big(1))),
              big(0),
            );
            return now.div(before).minus(1).times(100).toFixed(9);
          });
        const band = growthOfSum(parts);
        const [lows, highs] = [corners('low'), corners('high')].map((all) => all.map(Number));
        expect(Number(band?.low.toFixed(9))).toBe(Math.min(...(lows ?? [])));
        expect(Number(band?.high.toFixed(9))).toBe(Math.max(...(highs ?? [])));
      }),
    );
  });

  it.each([
    ['no parts', []],
    ['a part that fell to nothing', [part('100', '-100'), part('100', '5')]],
    ['a level below nought', [part('-100', '5')]],
    ['nothing but noughts', [nothing, nothing]],
  ])('is not worked out for %s', (_, parts) => {
    expect(growthOfSum(parts)).toBeNull();
  });
});
