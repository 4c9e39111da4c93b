import { foldAccents } from '../../../kernel/vietnamese-text.ts';

/** The five tone marks as they stand apart from their letters. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** An open syllable in y, written with i as well: `tỷ`, `kỹ`, `lý`, `quý`. */
const OPEN_Y = /^([bcdđghklmnpqrstvx]+|qu)y$/;

/**
 * One form for one syllable: lower case, the tone at the end, y as i where both are written. `thủy` and `thuỷ`,
 * `hóa` and `hoá`, `tỷ` and `tỉ` are the same; `thu` and `thủ` are not.
 */
export function syllableKey(syllable: string): string {
  const apart = syllable.toLowerCase().normalize('NFD');
  const tone = apart.match(TONES)?.join('') ?? '';
  const letters = apart.replace(TONES, '').normalize('NFC');
  return letters.replace(OPEN_Y, '$1i') + tone;
}

/** The syllable without accents, for texts that lost them. */
export function foldedSyllable(syllable: string): string {
  return foldAccents(syllable).replace(OPEN_Y, '$1i');
}

/** A syllable as Vietnamese builds them, without accents. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** Letters that make no syllable: a slip of the print, or a foreign word. */
export function isSlip(folded: string): boolean {
  return /^[a-z]{2,}$/.test(folded) && !SYLLABLE.test(folded);
}

/** Whether a slip holds all letters of a word in their order: `kinngrh` and `kinh`. */
export function mayBeSlipOf(slip: string, word: string): boolean {
  if (word.length < 2 || slip[0] !== word[0]) return false;
  let at = 0;
  for (const letter of slip) if (letter === word[at]) at += 1;
  return at === word.length;
}
