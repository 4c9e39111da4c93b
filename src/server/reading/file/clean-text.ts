/**
 * The text as a database can keep it, every character in its place: a NUL becomes a blank, half of a surrogate pair
 * the mark for a character that is not known.
 */
export function cleanText(text: string): string {
  return text.replaceAll('\u0000', ' ').toWellFormed();
}
