import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { closingUnitOf, issueFaults, termsFaults } from './check-terms.ts';
import { SixClear, whatIsNotClear } from './six-clear.ts';
import { city, otherWard, terms, ward } from './task.builder.ts';
import type { TaskTerms } from './task.ts';

describe('what is not clear', () => {
  it.each<[string, Partial<TaskTerms>, SixClear[]]>([
    ['nothing', {}, []],
    ['the person', { head: null }, ['person']],
    ['the work', { title: ' ' }, ['work']],
    ['the time', { dueOn: null }, ['time']],
    ['the responsibility, without a lead unit', { leadUnitId: null }, ['responsibility']],
    ['the responsibility, without words', { responsibility: null }, ['responsibility']],
    ['the product', { product: null }, ['product']],
    ['the authority', { authority: null }, ['authority']],
  ])('%s', (_, changes, missing) => {
    expect(whatIsNotClear(terms(changes))).toEqual(missing);
  });

  it('is named, one by one, where a task is to be issued', () => {
    const bare = { head: null, dueOn: null, leadUnitId: null, product: null, authority: null };
    expect(issueFaults(terms(bare)).map(({ place }) => place[0])).toEqual([
      'head',
      'dueOn',
      'responsibility',
      'product',
      'authority',
    ]);
  });
});

describe('a task as written', () => {
  it.each<[string, Partial<TaskTerms>, (string | number)[]]>([
    ['closed by its lead unit', { closingUnitId: ward }, ['closingUnitId']],
    ['that ends before it begins', { startOn: plainDate('2024-04-01') }, ['dueOn']],
    [
      'whose lead unit coordinates too',
      { coUnits: [{ unitId: ward, mustAnswer: 'x' }] },
      ['coUnits', 0, 'unitId'],
    ],
    [
      'with a unit that coordinates twice',
      {
        coUnits: [
          { unitId: otherWard, mustAnswer: 'x' },
          { unitId: otherWard, mustAnswer: 'y' },
        ],
      },
      ['coUnits', 1, 'unitId'],
    ],
    ['with a mark of secrecy', { title: '(MẬT) Phương án' }, ['title']],
  ])('%s is at fault', (_, changes, place) => {
    expect(termsFaults(terms(changes)).map((fault) => fault.place)).toEqual([place]);
  });

  it('is closed by who ordered it where nobody else is named, and by nobody where that unit leads it', () => {
    expect(closingUnitOf(terms({ closingUnitId: null }))).toBe(city);
    const own = terms({ closingUnitId: null, orderingUnitId: ward });
    expect(closingUnitOf(own)).toBeNull();
    expect(issueFaults(own).map(({ place }) => place)).toEqual([['closingUnitId']]);
  });
});
