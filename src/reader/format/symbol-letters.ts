/** Marks of the Symbol font by their place in it; the others are ornaments. */
const symbol: Readonly<Record<number, string>> = {
  0x25: '%',
  0x2b: '+',
  0x2d: '−',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
  0xa3: '≤',
  0xae: '→',
  0xad: '↑',
  0xaf: '↓',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
};

const wingdings: Readonly<Record<number, string>> = {
  0x6f: '□',
  0xa8: '□',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xfc: '✓',
  0xfe: '☑',
};

/**
 * Letters of symbol fonts lie in the private range U+F020-U+F0FF: `` of Symbol is ≥. Those without a
 * meaning in text become a bullet.
 */
export function readSymbols(text: string, font: string | null): string {
  const table = font?.toLowerCase().startsWith('wingdings') === true ? wingdings : symbol;
  return text.replace(/[\uF020-\uF0FF]/g, (mark) => table[mark.charCodeAt(0) - 0xf000] ?? '•');
}
