import { describe, expect, it } from 'vitest';
import { IndicatorVersion } from '../indicator/indicator.ts';
import { claimFaults } from './check-claim.ts';
import { Claim } from './claim.ts';

const poverty = IndicatorVersion.parse({
  indicatorCode: 'poverty',
  version: 1,
  validFrom: '2010-01-01',
  validTo: null,
  name: { vi: 'Tỷ lệ hộ nghèo', en: 'Poor households' },
  definition: { vi: 'Khái niệm', en: 'Concept' },
  kind: 'rate',
  direction: 'lower-is-better',
  measureUnit: 'percent',
  priceBasis: 'not-monetary',
  scope: 'unstated',
  periodicity: ['year'],
  ownerUnit: null,
  formula: null,
  parts: [],
  additive: false,
  synonyms: [],
});

const level = {
  id: 'c1',
  documentId: 'bc1',
  place: 'đoạn 1',
  quotation: null,
  kind: 'level',
  indicatorCode: 'poverty',
  unitId: '05518@2015-01-01',
  periodId: '2021',
  scope: 'unstated',
  priceBasis: 'not-monetary',
  value: '2.04',
  measureUnit: 'percent',
  precision: 2,
  qualifier: 'none',
  direction: null,
  base: null,
  grade: 'preliminary',
  dataThrough: null,
  knownSince: '2022-01-31',
  resolutionId: null,
  note: null,
};
const words = { kind: 'all-met', value: null, measureUnit: null, resolutionId: 'nq' };
const growth = {
  kind: 'growth',
  direction: 'down',
  base: { kind: 'same-period-last-year' },
};

const fieldsAtFault = (changes: Record<string, unknown>): unknown[] =>
  claimFaults(Claim.parse({ ...level, ...changes }), poverty).map(({ place }) => place[0]);

describe('a claim that fits its kind', () => {
  it.each([
    ['a level in the unit of its indicator', {}],
    ['a growth with direction and base', growth],
    [
      'a fall of a rate printed in points',
      { kind: 'change', direction: 'down', measureUnit: 'percentage-point' },
    ],
    [
      'a fall of a rate printed in %, wrongly: the words are kept',
      { kind: 'change', direction: 'down', measureUnit: 'percent-per-year' },
    ],
    [
      'an average growth over years',
      { kind: 'per-year-growth', direction: 'up', periodId: '2016/2020' },
    ],
    [
      'a multiple of a base',
      { kind: 'ratio', measureUnit: 'times', base: { kind: 'period', periodId: '2015' } },
    ],
    ['"all met" of a resolution', words],
    ['"all met" of one indicator', { ...words, indicatorCode: null }],
    ['data that reach to a day of the period', { dataThrough: '2021-12-14' }],
  ])('has no fault: %s', (_, changes) => {
    expect(fieldsAtFault(changes)).toEqual([]);
  });
});

describe('a claim that does not fit', () => {
  it.each([
    ['a level without a number', { value: null, measureUnit: null }, ['value']],
    ['a number without an indicator', { indicatorCode: null }, ['indicatorCode']],
    ['a level in another unit', { measureUnit: 'billion-vnd' }, ['measureUnit']],
    ['a level in points', { measureUnit: 'percentage-point' }, ['measureUnit']],
    ['a growth that goes neither way', { ...growth, direction: null }, ['direction']],
    ['a growth on nothing', { ...growth, base: null }, ['base']],
    [
      'a growth on a plan',
      { ...growth, base: { kind: 'plan', assigner: null, planPeriodId: '2021' } },
      ['base'],
    ],
    ['a growth in points', { ...growth, measureUnit: 'percentage-point' }, ['measureUnit']],
    ['a fall written negative as well', { ...growth, value: '-5' }, ['value']],
    [
      'a share of a period',
      { kind: 'share', base: { kind: 'period', periodId: '2020' } },
      ['base'],
    ],
    ['an average growth of one year', { kind: 'per-year-growth', direction: 'up' }, ['periodId']],
    [
      'a multiple in %',
      { kind: 'ratio', base: { kind: 'period', periodId: '2015' } },
      ['measureUnit'],
    ],
    ['"all met" with a number', { ...words, value: '5', measureUnit: 'percent' }, ['value']],
    ['"all met" of no resolution', { ...words, resolutionId: null }, ['resolutionId']],
    [
      'data that reach beyond the day they were known',
      { dataThrough: '2022-02-01' },
      ['dataThrough'],
    ],
    ['data that end before the period', { dataThrough: '2020-12-31' }, ['dataThrough']],
  ])('is denied at its field: %s', (_, changes, fields) => {
    expect(fieldsAtFault(changes)).toEqual(fields);
  });
});
