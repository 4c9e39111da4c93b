import type { Surface } from './surface.ts';
import { spell } from './syllable.ts';
import type { Token } from './token.ts';

const BLANKS = /[\s\u00A0]+/y;
/** Digits with marks between them; blanks that do not break only before groups of exactly three. */
const NUMBER = /\d+(?:\u00A0\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,]\d+)*/y;
const GROUPED_BY_BLANKS = /^\d{1,3}(?:\u00A0\d{3})+/;
const LETTERS = /\p{L}+/uy;
const DIGITS_AND_LETTERS = /\d[\p{L}\d]*/uy;

/** Letters that keep the digits written against them: `m2`, `QL1A`, `COVID19`, not `năm2020`. */
const KEEPS_DIGITS = /^(?:[dck]?m|\p{Lu}+|[Cc]ovid|[Cc]o)$/u;

/** Cuts a surface into tokens, in order, in linear time. */
export function tokenise({ text }: Pick<Surface, 'text'>): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let blanksBefore = 0;
  let linesBefore = 0;
  while (position < text.length) {
    const blanks = matchAt(BLANKS, text, position);
    if (blanks !== '') {
      blanksBefore += blanks.length;
      linesBefore += countLineEnds(blanks);
      position += blanks.length;
      continue;
    }
    const { kind, length } = pieceAt(text, position);
    const raw = text.slice(position, position + length);
    tokens.push({
      kind,
      text: kind === 'word' ? spell(raw) : raw,
      start: position,
      end: position + length,
      glued: tokens.at(-1)?.end === position,
      capital: kind === 'word' && isUpper(raw.charAt(0)),
      capitals: kind === 'word' && raw.length > 1 && raw === raw.toUpperCase(),
      blanksBefore,
      linesBefore,
    });
    blanksBefore = 0;
    linesBefore = 0;
    position += length;
  }
  return tokens;
}

function pieceAt(text: string, position: number): Pick<Token, 'kind'> & { length: number } {
  const digits = numberAt(text, position);
  if (digits !== '') return { kind: 'number', length: digits.length };
  const letters = matchAt(LETTERS, text, position);
  if (letters === '') return { kind: 'mark', length: 1 };
  const after = position + letters.length;
  const tail = KEEPS_DIGITS.test(letters) ? matchAt(DIGITS_AND_LETTERS, text, after) : '';
  return { kind: 'word', length: letters.length + tail.length };
}

function numberAt(text: string, position: number): string {
  const found = matchAt(NUMBER, text, position);
  if (!found.includes('\u00A0') || GROUPED_BY_BLANKS.test(found)) return found;
  // "năm 2020 125 dự án" with a hard blank: two numbers.
  return found.slice(0, found.indexOf('\u00A0'));
}

function matchAt(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? '';
}

function countLineEnds(blanks: string): number {
  let count = 0;
  for (const blank of blanks) if (blank === '\n') count += 1;
  return count;
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
