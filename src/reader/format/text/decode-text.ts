import { detectOldEncoding, vietnameseShare } from './detect-encoding.ts';
import { readOldLetters } from './old-letters.ts';

export interface DecodedText {
  readonly text: string;
  /** Name of an encoding from before Unicode; null for Unicode. */
  readonly oldEncoding: string | null;
  /** Broken bytes, each read as U+FFFD. */
  readonly broken: number;
}

/** Below this share of Vietnamese syllables an encoding was guessed wrongly. */
const PLAUSIBLE = 0.6;

/**
 * Text of a file in UTF-8, UTF-16 or, from before Unicode, Windows-1258, TCVN3 or VNI: the encoding is
 * told by the bytes, never by the name. Undefined where none fits.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined) return turnOldLetters(unicode);
  if (bytes.includes(0)) return undefined;
  const damaged = decodeDamaged(bytes);
  if (damaged !== undefined) return damaged;
  const asFont = turnOldLetters(new TextDecoder('windows-1252').decode(bytes));
  if (asFont.oldEncoding !== null) return asFont;
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return vietnameseShare(text) >= PLAUSIBLE
    ? { text, oldEncoding: 'Windows-1258', broken: 0 }
    : undefined;
}

function turnOldLetters(text: string): DecodedText {
  const old = detectOldEncoding(text);
  if (old === null) return { text, oldEncoding: null, broken: 0 };
  return { text: readOldLetters(text, old), oldEncoding: old.name, broken: 0 };
}

/** So many good letters beyond ASCII for each broken byte are UTF-8 that was damaged. */
const GOOD_FOR_BROKEN = 20;

function decodeDamaged(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const good = (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) - broken;
  return good >= broken * GOOD_FOR_BROKEN ? { text, oldEncoding: null, broken } : undefined;
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  const zeros = zerosByParity(bytes.subarray(0, 4096));
  if (zeros.odd > 0.3 && zeros.even < 0.05) return decode('utf-16le', bytes);
  if (zeros.even > 0.3 && zeros.odd < 0.05) return decode('utf-16be', bytes);
  return bytes.includes(0) ? undefined : decode('utf-8', bytes);
}

/** Shares of zero bytes at even and odd places: blanks and digits of UTF-16 have one each. */
function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const counts = { even: 0, odd: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const half = Math.max(1, bytes.length / 2);
  return { even: counts.even / half, odd: counts.odd / half };
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
