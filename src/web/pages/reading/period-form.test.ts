import { describe, expect, it } from 'vitest';
import { PeriodId } from '../../../core/period/period.ts';
import { formOf, periodOf } from './period-form.ts';

describe('the form of a period', () => {
  it.each([
    '2021',
    '2021-H1',
    '2021-H2',
    '2021-9M',
    '2019-Q3',
    '2021-M03',
    '2021-to-2021-05',
    '2016/2020',
    'term:2020/2025',
  ])('gives %s back as it took it', (id) => {
    expect(periodOf(formOf(PeriodId.parse(id), '2000'))).toBe(id);
  });

  it('begins with the year of the document where no period is known', () => {
    expect(periodOf(formOf(null, '2021'))).toBe('2021');
  });

  it.each([
    { kind: 'year', year: '', part: 1, lastYear: '' },
    { kind: 'year', year: '21', part: 1, lastYear: '' },
    { kind: 'multi-year', year: '2025', part: 1, lastYear: '2021' },
    { kind: 'quarter', year: '2021', part: 5, lastYear: '' },
  ] as const)('is none for $kind $year, part $part, to $lastYear', (form) => {
    expect(periodOf(form)).toBeNull();
  });
});
