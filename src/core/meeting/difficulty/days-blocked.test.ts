import { array, assert, nat, option, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, plainDate } from '../../kernel/plain-date.ts';
import { daysBlocked } from './days-blocked.ts';
import type { BlockedSpan } from './difficulty-state.ts';

const span = (from: string, to: string | null): BlockedSpan => ({
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
});

describe('days blocked', () => {
  it.each([
    ['nothing', [], 0],
    ['raised and resolved on one day', [span('2024-03-01', '2024-03-01')], 0],
    ['ten days', [span('2024-03-01', '2024-03-11')], 10],
    [
      'two on the same days block once',
      [span('2024-03-01', '2024-03-11'), span('2024-03-05', '2024-03-08')],
      10,
    ],
    [
      'two that overlap by five days',
      [span('2024-03-01', '2024-03-11'), span('2024-03-06', '2024-03-16')],
      15,
    ],
    [
      'two apart from each other',
      [span('2024-03-01', '2024-03-03'), span('2024-03-10', '2024-03-12')],
      4,
    ],
    ['still open on 1 April', [span('2024-03-22', null)], 10],
    ['not yet raised', [span('2024-05-01', null)], 0],
  ])('%s', (_, spans, days) => {
    expect(daysBlocked(spans, plainDate('2024-04-01')).days).toBe(days);
  });

  it('joins stretches that touch', () => {
    const touching = [span('2024-03-01', '2024-03-05'), span('2024-03-05', null)];
    expect(daysBlocked(touching, plainDate('2024-04-01')).spans).toEqual([
      span('2024-03-01', null),
    ]);
  });

  it('counts each day on which anything blocked, once', () => {
    const start = plainDate('2024-01-01');
    const end = plainDate('2024-04-01');
    const anySpan = tuple(nat(80), option(nat(60))).map(([from, length]): BlockedSpan => ({
      from: addDays(start, from),
      to: length === null ? null : addDays(start, from + length),
    }));
    assert(
      property(array(anySpan, { maxLength: 6 }), (spans) => {
        const all = Array.from({ length: daysBetween(start, end) }, (_, at) => addDays(start, at));
        const blocked = all.filter((day) =>
          spans.some(({ from, to }) => from <= day && (to === null || day < to)),
        );
        expect(daysBlocked(spans, end).days).toBe(blocked.length);
      }),
    );
  });
});
