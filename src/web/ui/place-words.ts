import type { Words } from '../language/vi.ts';

/** Parts of a place that only say how a request is built. */
const wrappers = new Set(['body', 'content', 'terms', 'task', 'draft', 'issued', 'origin']);

/**
 * Where a fault lies, in the words of the form: "Vốn, dòng 1, năm"; null where a part of the place has no name, and
 * empty where the fault is of the whole.
 */
export function placeWords(
  place: readonly (string | number)[],
  { line, fields }: Words['places'],
): string | null {
  const names: ReadonlyMap<string, string> = new Map(Object.entries(fields));
  const parts = place
    .filter((part) => typeof part === 'number' || !wrappers.has(part))
    .map((part) => (typeof part === 'number' ? line(part + 1) : names.get(part)));
  if (parts.includes(undefined)) return null;
  const text = parts.join(', ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
