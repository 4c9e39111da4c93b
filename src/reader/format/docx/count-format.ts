const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Beyond this, letters and Roman numerals would grow without end; digits are shown. */
const LONGEST = 3999;

/** A counter of a list as its format shows it (`w:numFmt`): `lowerLetter` 3 is `c`, `upperRoman` 4 is `IV`. */
export function formatCount(count: number, format: string): string {
  if (count < 1 || count > LONGEST) return format === 'none' ? '' : String(count);
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperLetter':
      return letters(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** A … Z, AA, BB … ZZ, AAA: the letter is repeated. */
function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
