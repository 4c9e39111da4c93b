import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big } from '../kernel/decimal.ts';
import type { Outcome } from '../kernel/missing.ts';
import { vintage, vintagesOfOneFigure } from './vintage.fixture.ts';
import { vintageHistory } from './vintage-history.ts';

function shown(outcome: Outcome): string {
  return outcome.kind === 'value' ? big(outcome.value).toFixed(2) : outcome.reason;
}

describe('the history of a figure', () => {
  const told = (id: number, amount: string | null, grade: string, day: string) =>
    vintage(id, amount, { grade, knownSince: day });

  it('shows each telling beside the one before, with the signed difference and the reason', () => {
    const history = vintageHistory([
      told(4, '13050', 'official', '2022-05-01'),
      told(1, '13000', 'estimate', '2021-12-10'),
      told(2, '13090', 'preliminary', '2022-01-15'),
      told(3, '13090', 'preliminary', '2022-02-15'),
      told(5, '13060', 'official', '2022-06-01'),
      told(6, '13070', 'estimate', '2022-07-01'),
    ]);
    expect(
      history.map((step) => [
        step.vintage.id,
        step.revision,
        shown(step.difference),
        shown(step.relativeDifference),
      ]),
    ).toEqual([
      [1, 'first', 'not-applicable', 'not-applicable'],
      [2, 'grade-raised', '90.00', '0.69'],
      [3, 'confirmed', '0.00', '0.00'],
      [4, 'grade-raised', '-40.00', '-0.31'],
      [5, 'revised', '10.00', '0.08'],
      [6, 'grade-lowered', '10.00', '0.08'],
    ]);
    expect(history[3]?.reason).toEqual({
      vi: 'Thay bằng số chính thức',
      en: 'Replaced by the official figure',
    });
  });

  it('has no difference to a telling that gave no figure', () => {
    const history = vintageHistory([
      told(1, null, 'estimate', '2021-12-10'),
      told(2, '5', 'estimate', '2022-01-10'),
      told(3, null, 'official', '2022-02-10'),
      told(4, null, 'official', '2022-03-10'),
    ]);
    expect(history.map((step) => [step.revision, shown(step.difference)])).toEqual([
      ['first', 'not-applicable'],
      ['now-reported', 'not-reported'],
      ['now-missing', 'not-reported'],
      ['confirmed', 'not-reported'],
    ]);
  });

  it('has no percentage on a telling of 0', () => {
    const [, second] = vintageHistory([
      told(1, '0', 'estimate', '2022-01-01'),
      told(2, '4', 'official', '2022-02-01'),
    ]);
    expect(second && [shown(second.difference), shown(second.relativeDifference)]).toEqual([
      '4.00',
      'divided-by-zero',
    ]);
  });

  it('keeps the sign of a rise from a negative figure', () => {
    const [, second] = vintageHistory([
      told(1, '-4', 'estimate', '2022-01-01'),
      told(2, '-2', 'official', '2022-02-01'),
    ]);
    expect(second && shown(second.relativeDifference)).toBe('50.00');
  });

  it('loses no telling, and its differences add up from the first to the last', () => {
    fc.assert(
      fc.property(vintagesOfOneFigure, (vintages) => {
        const reported = vintages.filter((one) => one.content.kind === 'value');
        const history = vintageHistory(reported);
        expect(history.length).toBe(reported.length);
        const total = history
          .slice(1)
          .reduce(
            (sum, step) => sum.plus(step.difference.kind === 'value' ? step.difference.value : 0),
            big(0),
          );
        const ends = [history.at(0), history.at(-1)].map((step) =>
          step?.vintage.content.kind === 'value' ? big(step.vintage.content.value) : big(0),
        );
        expect(total.eq(big(ends[1] ?? 0).minus(ends[0] ?? 0))).toBe(true);
      }),
    );
  });
});
