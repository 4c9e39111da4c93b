import { type OldEncoding, readOldLetters } from './old-letters.ts';
import { hasSyllableShape } from './syllable-shape.ts';

/** Enough of a text to know its encoding by. */
const SAMPLE = 200_000;
const FEWEST_WORDS = 3;
/** Shares of syllables: a text that is right as it stands, one read rightly, and how much better that is. */
const RIGHT = 0.9;
const READ_RIGHT = 0.8;
const BETTER = 0.2;

const oldEncodings: readonly OldEncoding[] = [
  { name: 'TCVN3 (ABC)', capitals: false },
  { name: 'VNI', capitals: false },
];

/**
 * The old encoding that a text was typed in: many of its words with marks are no Vietnamese
 * syllables as they stand, but nearly all are once read in that encoding. Null for every other text, other languages too.
 */
export function detectOldEncoding(text: string): OldEncoding | null {
  const words = markedWords(text);
  const asItStands = words.length < FEWEST_WORDS ? 1 : syllableShare(words);
  if (asItStands >= RIGHT) return null;
  const shares = oldEncodings.map((encoding) => ({
    encoding,
    share: syllableShare(words.map((word) => readOldLetters(word, encoding))),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= READ_RIGHT && best.share > asItStands + BETTER ? best.encoding : null;
}

/** Share of the words with marks that could be Vietnamese syllables; 1 where there are no such words. */
export function vietnameseShare(text: string): number {
  const words = markedWords(text);
  return words.length === 0 ? 1 : syllableShare(words);
}

function markedWords(text: string): string[] {
  const words =
    text
      .slice(0, SAMPLE)
      .normalize('NFC')
      .match(/[\p{L}\u00A1-\u00FF]+/gu) ?? [];
  return words.filter((word) => /[^\p{ASCII}]/u.test(word) && word.length > 1);
}

function syllableShare(words: readonly string[]): number {
  return words.filter(hasSyllableShape).length / words.length;
}
