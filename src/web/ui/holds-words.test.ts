import { expect, it } from 'vitest';
import { holdsWords } from './holds-words.ts';

const farming = 'Giá trị sản xuất nông, lâm nghiệp và thủy sản';

it.each([
  ['', true],
  ['nong lam nghiep', true],
  ['THUY SAN', true],
  ['nghiệp nông', true],
  ['nông thôn', false],
])('typed “%s”: %o', (typed, isFound) => {
  expect(holdsWords(farming, typed)).toBe(isFound);
});
