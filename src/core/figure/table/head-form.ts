import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';

const LONGEST = 4_000;

/**
 * The head of a table in the form by which it is known again: without accents, capitals and blanks, and any digits alike,
 * so that the same table of another month or year has the same.
 */
export function headForm(heads: readonly string[]): string {
  return heads.map(likeHead).join(' | ').slice(0, LONGEST);
}

/** One head in the same form. */
export function likeHead(head: string): string {
  return foldAccents(normaliseText(head)).replace(/\d+/g, '#');
}
