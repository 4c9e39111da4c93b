import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { judgeStructure, structureDistance } from './judge-structure.ts';
import type { PartJudgement } from './part-judgement.ts';
import { standingOf } from '../standing.ts';
import { afterTerm, aPart, contextOf, figure, type When } from '../target.builder.ts';

const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const shares = [
  { value: '68', bound: 'at-least', direction: 'higher-is-better' },
  { value: '27', bound: 'at-least', direction: 'higher-is-better' },
  { value: '5', bound: 'at-most', direction: 'lower-is-better' },
] as const;

/** Industry, services, farming: shares of 2025 and of 2030 in %, null where not known. */
function judged(
  base: (number | null)[],
  end: (number | null)[],
  when: When = afterTerm,
): PartJudgement {
  return judgeStructure(
    shares.map((share, index) => {
      const part = aPart({ kind: 'structure', group: 'economy', ...inPercent, ...share });
      const amounts = [base[index] ?? null, end[index] ?? null];
      const actuals = amounts.flatMap((amount, year) =>
        amount === null ? [] : [figure(2025 + year * 5, amount, inPercent)],
      );
      const context = contextOf(part, { actuals }, when);
      return { context, standing: standingOf(context) };
    }),
  );
}

describe('kind 10, a structure of shares', () => {
  it.each([
    ['all shares met', [60, 30, 10], [68, 27, 5], 'met'],
    ['none met, each moved towards its target', [60, 20, 20], [65, 26, 9], 'positive'],
    ['none met, one moved away', [60, 26, 14], [66, 25, 9], 'missed'],
    ['one met, the others not', [60, 30, 10], [66, 28, 6], 'missed'],
    ['none met, the base is not known', [null, null, null], [65, 26, 9], 'no-data'],
    ['one share is not known', [60, 30, 10], [65, 26, null], 'no-data'],
  ])('%s', (_, base, end, label) => {
    expect(judged(base, end).label).toBe(label);
  });

  it('is in progress before the end', () => {
    expect(judged([60, 30, 10], [68, 27, 5], { asOf: '2028-06-01' }).label).toBe('in-progress');
  });

  it('its distance is half the sum of the absolute differences, in points', () => {
    expect(structureDistance(['3', '1', '4'].map(decimal))).toBe('4');
    const { numbers } = judged([60, 20, 20], [65, 26, 9]).reasoned;
    expect(numbers[0]).toMatchObject({ outcome: { value: '4' }, measureUnit: 'percentage-point' });
  });
});
