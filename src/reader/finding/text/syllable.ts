/** Tone marks on glides, written in the newer place, and the older place that all are turned to. */
const TONE_PLACES: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];

const I_TO_Y: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/** Syllables that end in a lone i after these letters are also written with y: tỉ, tỷ; kì, kỳ; mĩ, mỹ. */
const Y_AFTER = /^(?:[hklmst]|qu)[iìíỉĩị]$/;

const known = new Map<string, string>();
const KNOWN_AT_MOST = 20_000;

/**
 * A syllable in the one spelling that lexicons are compared in: lower case, tone mark in the older place
 * (`hoá` as `hóa`, `thuỷ` as `thủy`), y for a lone i (`tỉ` as `tỷ`).
 */
export function spell(syllable: string): string {
  const seen = known.get(syllable);
  if (seen !== undefined) return seen;
  const spelled = respell(syllable.toLowerCase());
  if (known.size < KNOWN_AT_MOST && syllable.length < 20) known.set(syllable, spelled);
  return spelled;
}

/** A tone written on the u of "qu", which belongs to the consonant: "qúy" for "quý". */
const TONE_ON_U = /^qu([\u0300\u0301\u0303\u0309\u0323])(.[\u0302\u0306\u031B]?)/;

function respell(written: string): string {
  const lower = /^q[ùúủũụ]/.test(written)
    ? written.normalize('NFD').replace(TONE_ON_U, 'qu$2$1').normalize('NFC')
    : written;
  const place = TONE_PLACES.find(([newer]) => lower.endsWith(newer));
  // In "quý" the u belongs to the consonant: the mark already stands where it belongs.
  if (place !== undefined && !lower.startsWith('qu')) {
    return lower.slice(0, -place[0].length) + place[1];
  }
  if (!Y_AFTER.test(lower)) return lower;
  return lower.slice(0, -1) + (I_TO_Y[lower.slice(-1)] ?? '');
}
