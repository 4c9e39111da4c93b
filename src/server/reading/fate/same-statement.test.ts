import { describe, expect, it } from 'vitest';
import { Claim } from '../../../core/figure/claim.ts';
import { canBeOneNumber, indexStatements } from './same-statement.ts';

const exports2020 = {
  id: 'a',
  documentId: 'd',
  place: 'đoạn 1',
  quotation: null,
  kind: 'level',
  indicatorCode: 'exports',
  unitId: '165@2010-01-01',
  periodId: '2020',
  scope: 'unstated',
  priceBasis: 'unstated',
  value: '155',
  measureUnit: 'million-usd',
  precision: 0,
  qualifier: 'none',
  direction: null,
  base: null,
  grade: 'preliminary',
  dataThrough: null,
  knownSince: '2021-03-24',
  resolutionId: null,
  note: null,
};
const claim = (changed: Partial<Record<keyof Claim, unknown>> = {}): Claim =>
  Claim.parse({ ...exports2020, ...changed });
const growth = (changed: Partial<Record<keyof Claim, unknown>>): Claim =>
  claim({ kind: 'growth', measureUnit: 'percent', value: '16.5', precision: 1, ...changed });

describe('two numbers that can be one', () => {
  it.each([
    ['155 and 155', claim(), claim(), true],
    ['155 and 155.3, which is rounded', claim(), claim({ value: '155.3', precision: 1 }), true],
    ['155 and 156', claim(), claim({ value: '156' }), false],
    [
      '155 million and 0.155 billion',
      claim(),
      claim({ value: '0.155', precision: 3, measureUnit: 'billion-usd' }),
      true,
    ],
    ['nearly 160 and 155', claim({ value: '160', qualifier: 'nearly' }), claim(), true],
    ['over 160 and 155', claim({ value: '160', qualifier: 'over' }), claim(), false],
    ['dollars and đồng', claim(), claim({ measureUnit: 'million-vnd' }), false],
    ['a rise and a fall', growth({ direction: 'up' }), growth({ direction: 'down' }), false],
  ])('%s: %s', (_, a, b, can) => {
    expect(canBeOneNumber(a, b)).toBe(can);
    expect(canBeOneNumber(b, a)).toBe(can);
  });
});

describe('what says a statement again', () => {
  const said = (known: Claim, asked: Claim): boolean => indexStatements([known])(asked) === known;

  it.each<[string, Partial<Record<keyof Claim, unknown>>]>([
    ['another document at another place', { id: 'b', documentId: 'e', place: 'đoạn 9' }],
    ['a vaguer word', { value: '150', qualifier: 'over' }],
    ['another grade, known since another day', { grade: 'official', knownSince: '2022-01-01' }],
  ])('%s does', (_, changed) => {
    expect(said(claim(), claim(changed))).toBe(true);
  });

  it.each<[string, Partial<Record<keyof Claim, unknown>>]>([
    ['another unit', { unitId: '19@2010-01-01' }],
    ['another period', { periodId: '2021' }],
    ['another scope', { scope: 'territory' }],
    ['other prices', { priceBasis: 'current' }],
    ['another indicator', { indicatorCode: 'retail-sales' }],
  ])('%s does not', (_, changed) => {
    expect(said(claim(), claim(changed))).toBe(false);
  });

  it('goes by what a percentage of plan compares with, and by whose plan', () => {
    const ofPlan = (assigner: string | null): Claim =>
      claim({
        kind: 'plan-percent',
        measureUnit: 'percent',
        base: { kind: 'plan', assigner, planPeriodId: '2020' },
      });
    expect(said(ofPlan('province'), ofPlan('province'))).toBe(true);
    expect(said(ofPlan('province'), ofPlan('people-council'))).toBe(false);
    expect(said(ofPlan('province'), ofPlan(null))).toBe(false);
  });

  it('does not mind how a base is worded that is only named', () => {
    const ratio = (text: string): Claim =>
      claim({ kind: 'ratio', measureUnit: 'times', value: '2.2', base: { kind: 'named', text } });
    expect(said(ratio('mục tiêu của đề án'), ratio('so với đề án'))).toBe(true);
  });
});
