import { describe, expect, it } from 'vitest';
import { Unit, UnitPlacement } from '../../core/organisation/unit.ts';
import { inTreeOrder } from './tree-order.ts';

const unit = (code: string): Unit =>
  Unit.parse({
    id: `${code}@2020-01-01`,
    code,
    validFrom: '2020-01-01',
    validTo: null,
    name: code,
    unitType: 'ward',
    areaKm2: null,
    population: null,
  });
const below = (child: string, parent: string, tree = 'state'): UnitPlacement =>
  UnitPlacement.parse({
    tree,
    unitId: `${child}@2020-01-01`,
    parentId: `${parent}@2020-01-01`,
    from: '2020-01-01',
    to: null,
  });

describe('units on their way into the ledger', () => {
  it.each([
    [
      'parents come before children',
      ['w1', 'c', 'p'],
      [
        ['w1', 'c'],
        ['c', 'p'],
      ],
      ['p', 'c', 'w1'],
    ],
    [
      'a subtree stays together',
      ['p', 'c1', 'c2', 'w1', 'w2'],
      [
        ['c1', 'p'],
        ['c2', 'p'],
        ['w1', 'c1'],
        ['w2', 'c2'],
      ],
      ['p', 'c1', 'w1', 'c2', 'w2'],
    ],
    ['units without a place keep the order of the file', ['b', 'a'], [], ['b', 'a']],
    ['a parent outside the pack does not matter', ['b', 'a'], [['a', 'x']], ['b', 'a']],
  ])('%s', (_, codes, links, ordered) => {
    const placements = links.map(([child = '', parent = '']) => below(child, parent));
    expect(inTreeOrder(codes.map(unit), placements).map(({ code }) => code)).toEqual(ordered);
  });

  it('stand once where they have two parents, under the first', () => {
    const placements = [below('w', 'a'), below('w', 'b', 'party')];
    expect(inTreeOrder(['b', 'a', 'w'].map(unit), placements).map(({ code }) => code)).toEqual([
      'b',
      'a',
      'w',
    ]);
  });
});
