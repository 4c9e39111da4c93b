/**
 * A text in one form: composed Unicode, every blank one kind of blank, dashes one kind of dash, marks
 * without width gone. Each character knows the range of the original (UTF-16 offsets) that it came from.
 */
export interface Surface {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A letter takes at most so many marks; what follows is dropped, so that hostile runs stay cheap. */
const MARKS_PER_LETTER = 6;

/** What characters are read as; '' drops them. */
const readings: readonly (readonly [characters: string, as: string])[] = [
  ['\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200A\u205F\u3000_', ' '],
  // Blanks that do not break may group the digits of one number.
  ['\u2007\u2009\u202F', '\u00A0'],
  ['\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u0000', ''],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D', '-'],
  ['\u2028\u2029\u0085\v\f\r', '\n'],
  ['\u2044\u2215\uFF0F', '/'],
  ['\uFF05', '%'],
  ['\u00B2', '2'],
  ['\u00B3', '3'],
  ['\uFF0C', ','],
  ['\uFF1A', ':'],
  ['\uFF1B', ';'],
  ['\uFF08', '('],
  ['\uFF09', ')'],
  // Eth, which some converters of old Vietnamese fonts write for đ.
  ['\u00F0', 'đ'],
  ['\u00D0', 'Đ'],
];

const readAs = new Map(
  readings.flatMap(([characters, as]) =>
    characters.split('').map((character): [string, string] => [character, as]),
  ),
);

/** Whether a character stands for itself when no mark follows it. */
function isPlain(code: number): boolean {
  return !isCombining(code) && code !== RETURN && !readAsCodes.has(code);
}

const RETURN = 13;
const readAsCodes = new Set([...readAs.keys()].map((character) => character.charCodeAt(0)));

/** Reads any string, lone surrogates and all, in one pass. */
export function surfaceOf(original: string): Surface {
  const parts: string[] = [];
  const starts = new Int32Array(original.length);
  const ends = new Int32Array(original.length);
  let length = 0;
  let plainFrom = 0;
  let position = 0;
  while (position < original.length) {
    const start = position;
    position += 1;
    const isAlone = !isCombining(original.charCodeAt(position));
    if (isAlone && isPlain(original.charCodeAt(start))) {
      starts[length] = start;
      ends[length] = position;
      length += 1;
      continue;
    }
    parts.push(original.slice(plainFrom, start));
    while (isCombining(original.charCodeAt(position))) position += 1;
    plainFrom = position;
    // A return before a line feed is half of one line end.
    if (original.charAt(start) === '\r' && original.charAt(position) === '\n') continue;
    const cluster = original.slice(start, Math.min(position, start + 1 + MARKS_PER_LETTER));
    // A composed cluster is never longer than what it was composed of; cut all the same.
    const composed = compose(cluster).slice(0, cluster.length);
    for (let n = 0; n < composed.length; n += 1) {
      starts[length] = start;
      ends[length] = position;
      length += 1;
    }
    parts.push(composed);
  }
  parts.push(original.slice(plainFrom));
  return {
    text: parts.join(''),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function compose(cluster: string): string {
  const composed = cluster.length === 1 ? cluster : cluster.normalize('NFC');
  return readAs.get(composed) ?? composed;
}

/** Combining diacritical marks: the accents of decomposed Vietnamese are all here. */
function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
