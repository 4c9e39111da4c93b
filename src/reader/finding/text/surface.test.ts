import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surfaceOf } from './surface.ts';

/** The part of the original that a piece of the surface came from. */
function originalOf(original: string, piece: string): string {
  const { text, starts, ends } = surfaceOf(original);
  const at = text.indexOf(piece);
  return original.slice(starts[at], ends[at + piece.length - 1]);
}

describe('one form of a text', () => {
  it.each([
    ['decomposed letters', 'tỷ lệ'.normalize('NFD'), 'tỷ lệ'],
    ['blanks that do not break', 'tỷ\u00A0lệ', 'tỷ\u00A0lệ'],
    ['marks without width', 'tỷ\u200B lệ\uFEFF', 'tỷ lệ'],
    ['syllables joined by underscores', 'thu_nhập', 'thu nhập'],
    ['all sorts of dashes', '2016–2020—2025', '2016-2020-2025'],
    ['raised figures', '5.267 m²', '5.267 m2'],
    ['line ends of three systems', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['eth for đ', 'Ðảng', 'Đảng'],
  ])('reads %s', (_, original, surface) => {
    expect(surfaceOf(original).text).toBe(surface);
  });

  it('knows where in the original each character stands', () => {
    const original = 'Thu\u200B ngân sách: 5 tỷ'.normalize('NFD');
    expect(originalOf(original, 'ngân')).toBe('ngân'.normalize('NFD'));
    expect(originalOf(original, '5 tỷ')).toBe('5 tỷ'.normalize('NFD'));
  });

  it('gives every character of any text a range within it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (original) => {
        const { text, starts, ends } = surfaceOf(original);
        expect(starts.length).toBe(text.length);
        let from = 0;
        text.split('').forEach((_, at) => {
          expect(starts[at]).toBeGreaterThanOrEqual(from);
          expect(ends[at]).toBeGreaterThan(starts[at] ?? 0);
          expect(ends[at]).toBeLessThanOrEqual(original.length);
          from = starts[at] ?? 0;
        });
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });
});
