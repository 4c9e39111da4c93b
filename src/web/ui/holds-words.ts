import { foldAccents, normaliseText } from '../../core/kernel/vietnamese-text.ts';

/** Whether a text holds every word that a reader typed, in any order, accents, case and commas aside. */
export function holdsWords(text: string, typed: string): boolean {
  const folded = foldAccents(text);
  return foldAccents(normaliseText(typed))
    .split(' ')
    .every((word) => folded.includes(word));
}
