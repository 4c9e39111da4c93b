import { expect, it } from 'vitest';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { documentDate } from './document-date.ts';

it.each([
  ['2021-07-02', '2021-07-02', '02/07/2021', '2 Jul 2021'],
  ['2024-06-01', '2024-06-30', 'Tháng 6 năm 2024', 'June 2024'],
  ['2020-01-01', '2020-12-31', 'Năm 2020', 'Year 2020'],
  ['2021-12-01', '2022-01-31', '01/12/2021 – 31/01/2022', '1 Dec 2021 – 31 Jan 2022'],
  ['2024-06-01', '2024-06-29', '01/06/2024 – 29/06/2024', '1 Jun 2024 – 29 Jun 2024'],
])('a document dated from %s to %s is of %s', (from, to, vi, en) => {
  const dated = { datedFrom: plainDate(from), datedTo: plainDate(to) };
  expect(documentDate(dated, 'vi')).toBe(vi);
  expect(documentDate(dated, 'en')).toBe(en);
});
