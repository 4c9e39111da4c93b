import { describe, expect, it } from 'vitest';
import { hasSyllableShape } from './syllable-shape.ts';

describe('the shape of a Vietnamese syllable', () => {
  it.each([
    'nghiệp',
    'Đảng',
    'ủy',
    'quý',
    'giữa',
    'khuyến',
    'thuỷ',
    'oanh',
    'a',
    'xuất',
    'nghiê\u0323p',
  ])('%s has it', (word) => expect(hasSyllableShape(word)).toBe(true));

  it.each(['ngh', 'indus', 'thaønh', 'n©n', 'ắắ', 'strike', '', '2021', 'tr\u00ADëng'])(
    '“%s” has not',
    (word) => expect(hasSyllableShape(word)).toBe(false),
  );
});
