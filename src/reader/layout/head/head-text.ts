import { normaliseText } from '../../../core/kernel/vietnamese-text.ts';

/** Short forms that heads are full of, written out so that times are found in them. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(\d{1,2})\s?T(?:H)?(?=$|[\s/.,()-]|\d{4})\.?/gu, '$1 tháng '],
  [/(?<![\p{L}\d])T\s?\.?(\d{1,2})(?![\d.,])/gu, 'tháng $1'],
  [/(?<![\p{L}\d])Q\s?\.?([1-4]|I{1,3}|IV)(?![\p{L}\d])/gu, 'quý $1'],
  [/(?<=\p{L})(?=(?:19|20)\d{2}(?!\d))/gu, ' '],
];

/** A head in one form, for words and times to be found in. */
export function headText(text: string): string {
  return normaliseText(
    shortForms.reduce((written, [pattern, full]) => written.replace(pattern, full), text),
  );
}
