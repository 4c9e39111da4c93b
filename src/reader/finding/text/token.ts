/** A word is one syllable (`hộ`), a letter group (`UBND`), or letters with digits (`m2`, `COVID19`). */
export type TokenKind = 'word' | 'number' | 'mark';

/** One piece of a surface; offsets are those of the surface. */
export interface Token {
  readonly kind: TokenKind;
  /** As lexicons spell it; digits and marks as they are. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  /** A word that begins with a capital letter. */
  readonly capital: boolean;
  /** A word of capital letters only: an abbreviation. */
  readonly capitals: boolean;
  /** Blanks between it and the token before, line ends among them. */
  readonly blanksBefore: number;
  /** Line ends between it and the token before. */
  readonly linesBefore: number;
}
