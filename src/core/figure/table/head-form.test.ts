import { describe, expect, it } from 'vitest';
import { headForm } from './head-form.ts';

describe('the head of a table', () => {
  it('is the same in another year and month, whatever its accents, capitals and blanks', () => {
    expect(headForm(['TT', 'Chỉ tiêu', 'Thực hiện  tháng 5/2025'])).toBe(
      headForm(['tt', 'CHỈ TIÊU', 'thực hiện tháng 12/2026']),
    );
  });

  it('is another where a column is added, taken away or moved', () => {
    const head = headForm(['Chỉ tiêu', 'ĐVT', 'Thực hiện']);
    expect(headForm(['Chỉ tiêu', 'Thực hiện', 'ĐVT'])).not.toBe(head);
    expect(headForm(['Chỉ tiêu', 'ĐVT'])).not.toBe(head);
    expect(headForm(['Chỉ tiêu', 'ĐVT', 'Thực hiện', ''])).not.toBe(head);
  });
});
