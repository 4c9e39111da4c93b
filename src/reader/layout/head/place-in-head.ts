/** Kinds of places that rows and columns are named after; a name with a capital follows. */
const KINDS =
  'xã|phường|thị trấn|thị xã|thành phố|tp\\.?|tx\\.?|tt\\.?|huyện|quận|tỉnh|p\\.|khu công nghiệp|kcn|cụm công nghiệp|ccn';
const anyCase = KINDS.split('|')
  .flatMap((kind) => [kind, kind.charAt(0).toUpperCase() + kind.slice(1), kind.toUpperCase()])
  .join('|');
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${anyCase})\s*\p{Lu}[\p{L}\p{M}]*(?:\s+(?:\p{Lu}[\p{L}\p{M}]*|[IVX]+|\d{1,2}))*`,
  'u',
);

/** The place that a text names, with its kind: `Phường Bách Quang`; null where it names none. */
export function placeIn(text: string): string | null {
  const found = NAMED.exec(text)?.[0];
  return found === undefined || /^xã hội/iu.test(found) ? null : found;
}

/** Whether a head is the name of a place and nothing else. */
export function isPlace(text: string): boolean {
  const found = placeIn(text);
  return found !== null && text.trim().length - found.length <= 2;
}
