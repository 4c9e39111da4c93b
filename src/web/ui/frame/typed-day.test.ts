import { expect, it } from 'vitest';
import { readTypedDay } from './typed-day.ts';

it.each([
  ['01/08/2021', '2021-08-01'],
  ['1/8/2021', '2021-08-01'],
  [' 31.12.2020 ', '2020-12-31'],
  ['1-8-2021', '2021-08-01'],
  ['29/02/2021', null],
  ['2021-08-01', null],
  ['08/2021', null],
  ['', null],
])('reads the typed day %o as %o', (text, day) => {
  expect(readTypedDay(text)).toBe(day);
});
