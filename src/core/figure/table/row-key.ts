import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';

/** Without accents and the sheet's numbering: "1. Thu ngân sách", "a) thu ngân sách" and "II. Thu ngân sách" are one. */
export function rowKey(name: string): string {
  return foldAccents(normaliseText(name))
    .replace(/^(?:(?:[ivx]+|[a-z])[.)] ?|[\d.)\-–+* ]+)+/, '')
    .trim();
}

/** Also without the brackets at the end: "Thu ngân sách (tỷ đồng)". */
export function shortRowKey(name: string): string {
  return rowKey(name)
    .replace(/ ?\([^()]*\)$/, '')
    .trim();
}
