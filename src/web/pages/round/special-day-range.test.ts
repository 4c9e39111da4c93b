import { describe, expect, it } from 'vitest';
import { readRange } from './special-day-range.ts';

const typed = { from: '16/02/2026', to: '20/2/2026', isWorked: false, name: ' Tết Bính Ngọ ' };

describe('days that are put on the list', () => {
  it('are every day from the first through the last, with their name', () => {
    const read = readRange(typed);
    const days = 'days' in read ? read.days : [];
    expect(days.map(({ day }) => day)).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
    ]);
    expect(days[0]).toMatchObject({ name: 'Tết Bính Ngọ', isWorked: false });
  });

  it('are one day where no last one is written', () => {
    expect(readRange({ ...typed, to: '', isWorked: true })).toEqual({
      days: [{ day: '2026-02-16', isWorked: true, name: 'Tết Bính Ngọ' }],
    });
  });

  it.each([
    ['no first day', { from: '' }, 'unfinished'],
    ['a last day that is none', { to: '31/02/2026' }, 'unfinished'],
    ['no name', { name: ' ' }, 'unfinished'],
    ['a last day before the first', { to: '15/02/2026' }, 'backwards'],
    ['61 days', { to: '17/04/2026' }, 'backwards'],
  ])('are none with %s', (_, change, lacks) => {
    expect(readRange({ ...typed, ...change })).toEqual({ lacks });
  });

  it('are sixty at most', () => {
    const read = readRange({ ...typed, to: '16/04/2026' });
    expect('days' in read && read.days).toHaveLength(60);
  });
});
