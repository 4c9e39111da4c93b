import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { placeOf, ticksOf, widthOf } from './timeline-layout.ts';

const span = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });

describe('a day in a timeline', () => {
  const hundred = span('2026-01-01', '2026-04-10');
  it.each([
    ['2026-01-01', 0],
    ['2026-01-11', 10],
    ['2026-04-10', 99],
    ['2025-06-01', 0],
    ['2027-06-01', 100],
  ])('%s lies %s percent along a hundred days', (day, place) => {
    expect(placeOf(plainDate(day), hundred)).toBe(place);
  });
});

describe('a bar', () => {
  const hundred = span('2026-01-01', '2026-04-10');
  it.each([
    ['2026-01-01', '2026-04-10', 100],
    ['2026-01-01', '2026-01-10', 10],
    // One day of a very long span is still seen.
    ['2026-01-11', '2026-01-11', 1],
  ])('from %s to %s takes %s percent', (from, to, width) => {
    expect(widthOf(span(from, to), hundred)).toBe(width);
  });
  it('of one day in ten years can be seen', () => {
    const bar = span('2026-01-11', '2026-01-11');
    expect(widthOf(bar, span('2020-01-01', '2029-12-31'))).toBe(0.5);
  });
});

describe('the names of months', () => {
  it('stand at every month of half a year', () => {
    expect(ticksOf(span('2026-01-20', '2026-06-30'))).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ]);
  });
  it('stand at quarters of two years, counted from January', () => {
    expect(ticksOf(span('2025-02-10', '2027-01-05'))).toEqual([
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
      '2027-01-01',
    ]);
  });
  it('are at most thirteen in a term of five years', () => {
    expect(ticksOf(span('2020-08-01', '2025-12-31')).length).toBeLessThanOrEqual(13);
  });
});
