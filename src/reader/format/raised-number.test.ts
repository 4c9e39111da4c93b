import { describe, expect, it } from 'vitest';
import { isNoteMark } from './raised-number.ts';

describe('a raised mark', () => {
  it.each([
    ['1', 'đạt 4.600', true],
    ['(2)', 'tỷ đồng', true],
    ['[3]', '', true],
    ['*', 'ước', true],
    ['2', '1.200 m', false],
    ['3', '5 triệu m', false],
    ['2', '70,13 km', false],
    ['2', 'trầm', true],
    ['th', 'the 5', false],
    ['2021', 'năm', false],
  ])('“%s” after “%s” belongs to a note: %s', (raised, before, isNote) => {
    expect(isNoteMark(raised, before)).toBe(isNote);
  });
});
