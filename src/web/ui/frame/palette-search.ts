import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';

export interface PaletteEntry {
  kind: 'target' | 'indicator' | 'document' | 'unit' | 'resolution' | 'action';
  id: string;
  name: string;
  hint: string;
}

/** Most entries shown at once: what fits without scrolling far. */
const MOST = 40;

/**
 * Entries that hold every typed word, accents and case aside. Those whose name begins with the text come
 * first, then those with all words in the name, then those found through their hint; within that the given order.
 */
export function searchPalette(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const text = foldAccents(normaliseText(typed));
  if (text === '') return entries.slice(0, MOST);
  const words = text.split(' ');
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, text, words);
    return rank === null ? [] : [{ entry, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

function rankOf(entry: PaletteEntry, text: string, words: string[]): number | null {
  const name = foldAccents(entry.name);
  if (name.startsWith(text)) return 0;
  if (name.includes(text)) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  const all = `${name} ${foldAccents(entry.hint)}`;
  return words.every((word) => all.includes(word)) ? 3 : null;
}
