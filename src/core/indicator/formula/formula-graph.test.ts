import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorCode } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { dependencyOrder, findCycles, formulaGraph, type IndicatorGraph } from './formula-graph.ts';
import { code, indicatorVersion } from '../indicator.fixture.ts';
import type { IndicatorVersion } from '../indicator.ts';

function defined(formulas: Record<string, string | null>): IndicatorVersion[] {
  return Object.entries(formulas).map(([name, formula]) => indicatorVersion(name, { formula }));
}

/** Indicators i0 … in, each computed only from ones with a smaller number. */
const acyclic = fc
  .array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, index) => {
      const earlier = row.filter((other) => other < index).map((other) => `[i${other}]`);
      return indicatorVersion(`i${index}`, { formula: earlier.join(' + ') || null });
    }),
  );

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length });

function isPath(graph: IndicatorGraph, path: readonly IndicatorCode[]): boolean {
  return path.slice(1).every((next, index) => {
    const from = path[index];
    return from !== undefined && (graph.get(from) ?? []).includes(next);
  });
}

describe('indicators are worked out in an order', () => {
  it('in which each comes after all it is computed from', () => {
    const versions = defined({
      'growth-rate': 'growth([total])',
      total: '[industry] + [services]',
      services: null,
      industry: null,
    });
    expect(dependencyOrder(versions)).toEqual(['industry', 'services', 'total', 'growth-rate']);
  });

  it('that does not depend on the order of the definitions', () => {
    fc.assert(
      fc.property(
        acyclic.chain((versions) => fc.tuple(fc.constant(versions), shuffled(versions))),
        ([versions, mixed]) => {
          const order = dependencyOrder(versions);
          expect(dependencyOrder(mixed)).toEqual(order);
          expect(order.toSorted()).toEqual(versions.map((one) => one.indicatorCode).toSorted());
          for (const [from, needs] of formulaGraph(versions)) {
            for (const need of needs) {
              expect(order.indexOf(need)).toBeLessThan(order.indexOf(from));
            }
          }
        },
      ),
    );
  });

  it('unless they run in a circle, which is refused with its path', () => {
    const order = () => dependencyOrder(defined({ b: '[a] + 1', a: '[b]', c: '[a]' }));
    expect(order).toThrow(Refusal);
    expect(order).toThrow('a → b → a');
  });
});

describe('a circle of formulas', () => {
  it.each([
    ['of one', { a: '[a] + 1' }, ['a → a']],
    ['of two', { a: '[b]', b: '[a]' }, ['a → b → a']],
    ['through a growth', { a: 'growth([b])', b: '[a] × 2' }, ['a → b → a']],
    ['of two knots', { a: '[b]', b: '[a]', c: '[d]', d: '[c]' }, ['a → b → a', 'c → d → c']],
    ['of two through the units below', { a: 'sum_children([b])', b: '[a]' }, ['a → b → a']],
    ['none: a unit asks its own children', { a: 'sum_children([a])' }, []],
    ['none: two ways to one base', { a: '[b] + [c]', b: '[d]', c: '[d]', d: null }, []],
  ])('%s', (_, formulas, expected) => {
    const cycles = findCycles(formulaGraph(defined(formulas)));
    expect(cycles.map((cycle) => cycle.join(' → '))).toEqual(expected);
  });

  it('is always found, and its path is a real one', () => {
    const closed = acyclic.chain((versions) =>
      fc.tuple(
        fc.constant(versions),
        fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 6 }),
      ),
    );
    fc.assert(
      fc.property(closed, ([versions, numbers]) => {
        const ring = numbers.map((number, index) =>
          indicatorVersion(`z${number}`, {
            formula: `[z${numbers[(index + 1) % numbers.length]}] + [i0]`,
          }),
        );
        const all = [...versions, ...ring];
        const graph = formulaGraph(all);
        const cycles = findCycles(graph);
        expect(cycles.length).toBe(1);
        for (const cycle of cycles) {
          expect(cycle.at(0)).toBe(cycle.at(-1));
          expect(new Set(cycle).size).toBe(numbers.length);
          expect(isPath(graph, cycle)).toBe(true);
        }
        const words = checkCatalogue(all).map((fault) => fault.message.vi);
        expect(words).toContain(`Công thức đi vòng: ${(cycles[0] ?? []).join(' → ')}`);
      }),
    );
  });

  it('is never seen where there is none', () => {
    fc.assert(
      fc.property(acyclic, (versions) => {
        expect(findCycles(formulaGraph(versions))).toEqual([]);
      }),
    );
  });

  it('starts at its smallest code, wherever the search began', () => {
    const graph = new Map([
      [code('m'), [code('b')]],
      [code('b'), [code('x')]],
      [code('x'), [code('m')]],
    ]);
    expect(findCycles(graph)).toEqual([['b', 'x', 'm', 'b']]);
  });
});
