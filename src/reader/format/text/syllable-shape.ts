/** Tone marks after decomposition: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const SHAPE =
  /^(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/**
 * Whether the letters could be a Vietnamese syllable: consonants and vowels in their places and at most
 * one tone mark. Loose on which go together; made to tell text from letters read in a wrong encoding.
 */
export function hasSyllableShape(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES)?.length ?? 0;
  return tones <= 1 && SHAPE.test(parts.replace(TONES, '').normalize('NFC'));
}
