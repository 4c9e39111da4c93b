import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

describe('two lines of a paragraph', () => {
  it.each([
    ['ước đạt', '11.227 tỷ đồng', 'ước đạt 11.227 tỷ đồng'],
    ['giai đoạn 2016-', '2020', 'giai đoạn 2016-2020'],
    ['kinh tế-', 'xã hội', 'kinh tế-xã hội'],
    ['kinh tế -', 'xã hội', 'kinh tế - xã hội'],
    ['công ngh-', 'iệp', 'công nghiệp'],
    ['the indus-', 'trial park', 'the industrial park'],
    ['công ng\u00AD', 'hiệp', 'công nghiệp'],
    ['công ng\u2010', 'hiệp', 'công nghiệp'],
    ['COVID-', '19', 'COVID-19'],
    ['tăng từ 3-', 'Nghị quyết', 'tăng từ 3- Nghị quyết'],
  ])('“%s” and “%s” are “%s”', (before, after, joined) => {
    const parts = joinLines(before, after);
    expect(parts.before + parts.after).toBe(joined);
  });
});
