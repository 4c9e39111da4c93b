import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { minutesPerField, minutesPerMonth } from './burden.ts';

/** Instants from gaps in seconds. */
const sitting = (...gaps: number[]): number[] =>
  gaps.reduce((instants, gap) => [...instants, (instants.at(-1) ?? 0) + gap * 1_000], [0]);

describe('minutes per field', () => {
  it('are the median gap between entries', () => {
    expect(minutesPerField([sitting(30, 30, 60, 60, 90)])).toEqual({
      minutes: '1',
      basis: 'measured',
    });
    expect(minutesPerField([sitting(30, 45), sitting(45, 90, 20)])).toEqual({
      minutes: '0.75',
      basis: 'measured',
    });
  });

  it('leave out pauses of more than ten minutes, and what was pasted at one instant', () => {
    expect(minutesPerField([sitting(30, 3_600, 30, 0, 0, 30, 601, 30, 30)])).toEqual({
      minutes: '0.5',
      basis: 'measured',
    });
  });

  it('are taken as one where fewer than five gaps were seen', () => {
    expect(minutesPerField([sitting(30, 30, 30, 30)])).toEqual({ minutes: '1', basis: 'assumed' });
    expect(minutesPerField([])).toEqual({ minutes: '1', basis: 'assumed' });
  });

  it('times fields over months: 40 fields at 0.75 minutes in 12 months are 2.5 minutes a month', () => {
    expect(minutesPerMonth(40, decimal('0.75'), 12)).toBe('2.5');
  });
});
