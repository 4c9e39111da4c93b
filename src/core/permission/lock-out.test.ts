import { describe, expect, it } from 'vitest';
import { lockedUntil } from './lock-out.ts';

const minute = 60_000;

describe('a name after wrong passwords in a row', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 1],
    [6, 2],
    [8, 8],
    [11, 60],
    [40, 60],
  ])('%i wrong: locked for %o minutes', (count, minutes) => {
    const failures = Array.from({ length: count }, (_, at) => at * minute);
    const last = (count - 1) * minute;
    expect(lockedUntil(failures)).toBe(minutes === null ? null : last + minutes * minute);
  });
});
