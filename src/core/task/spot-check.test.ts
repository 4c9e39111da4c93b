import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSpotChecks } from './spot-check.ts';

const ids = Array.from({ length: 40 }, (_, at) => at + 1);

it('the same seed draws the same tasks, in whatever order they are given', () => {
  const drawn = drawSpotChecks(ids, { count: 5, seed: 2_024 });
  expect(drawn).toHaveLength(5);
  expect(drawSpotChecks(ids.toReversed(), { count: 5, seed: 2_024 })).toEqual(drawn);
  expect(drawSpotChecks(ids, { count: 5, seed: 2_025 })).not.toEqual(drawn);
});

it('draws among the given ones, each once, and all where there are fewer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000)), fc.nat(20), fc.nat(2 ** 31), (list, count, seed) => {
      const drawn = drawSpotChecks(list, { count, seed });
      expect(new Set(drawn).size).toBe(Math.min(count, list.length));
      expect(drawn.every((id) => list.includes(id))).toBe(true);
    }),
  );
});

it('no task is drawn much more often than another', () => {
  const times = new Map<number, number>();
  for (let seed = 0; seed < 4_000; seed += 1) {
    const [one = 0] = drawSpotChecks(ids, { count: 1, seed });
    times.set(one, (times.get(one) ?? 0) + 1);
  }
  expect(Math.min(...times.values())).toBeGreaterThan(60);
  expect(Math.max(...times.values())).toBeLessThan(140);
});
