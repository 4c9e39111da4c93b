/** Marks that have no width and no meaning in running text: zero-width blanks and joiners, soft hyphen. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The text without marks that have no width; blanks, accents and case stay. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * One form for one text: composed Unicode (NFC), every run of blanks and line ends one space, none at
 * the ends, zero-width marks removed. Case and accents stay.
 */
export function normaliseText(text: string): string {
  return dropInvisible(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/** Lower case without accents, đ as d: `Tỷ lệ hộ nghèo` → `ty le ho ngheo`. For finding, never for showing. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC');
}

const vietnameseOrder = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet (a, ă, â … d, đ …), numbers by size. For `sort`. */
export function compareVietnamese(a: string, b: string): number {
  return vietnameseOrder.compare(a, b);
}

/** Whether the text holds what a person typed, whatever the accents, case and blanks of either. */
export function matchesFolded(haystack: string, needle: string): boolean {
  return foldAccents(normaliseText(haystack)).includes(foldAccents(normaliseText(needle)));
}
