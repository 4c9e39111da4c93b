import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import { bareName } from '../../organisation/place-name.ts';

/** Name of a park without its number: `song cong i ii` → `song cong`. */
export function parkName(name: string): string {
  return name
    .replace(/(?: (?:so|va|[ivx]+|\d+))+$/, '')
    .replace(/ giai doan.*$/, '')
    .trim();
}

/** A scope in words: `khu công nghiệp Sông Công 2` → `khu-cong-nghiep-song-cong-ii`. */
export function scopeOfPark(words: string): string {
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v'];
  const folded = foldAccents(normaliseText(words))
    .replace(/^cac /, '')
    .replace(/^kcn\b/, 'khu cong nghiep')
    .replace(/^ccn\b/, 'cum cong nghiep');
  return bareName(folded)
    .split(' ')
    .map((word) => (/^[1-5]$/.test(word) ? (roman[Number(word)] ?? word) : word))
    .join('-');
}
