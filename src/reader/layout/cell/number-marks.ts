import { readMarks } from '../../../core/kernel/number-grammar.ts';

/** How a table writes its numbers: 1.234,5 or 1,234.5. */
export type MarksOfTable = 'vietnamese' | 'english';

const ENGLISH_FOR_SURE = /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/;
const ENGLISH_GROUP = /^[1-9]\d{0,2},\d{3}$/;
const ENGLISH_DECIMALS = /^\d+\.(?:\d{1,2}|\d{4,})$/;
const VIETNAMESE = /^\d+,(?:\d{1,2}|\d{4,})$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;

/**
 * The marks of a table, by all its numbers: Vietnamese, unless some can only be English and none only Vietnamese.
 * "14,687" alone is no proof; beside "76.7" it is fourteen thousand.
 */
export function marksOf(numbers: Iterable<string>): MarksOfTable {
  let isEnglish = false;
  let hasGroup = false;
  let hasDecimals = false;
  for (const digits of numbers) {
    if (VIETNAMESE.test(digits)) return 'vietnamese';
    isEnglish ||= ENGLISH_FOR_SURE.test(digits);
    hasGroup ||= ENGLISH_GROUP.test(digits);
    hasDecimals ||= ENGLISH_DECIMALS.test(digits);
  }
  return isEnglish || (hasGroup && hasDecimals) ? 'english' : 'vietnamese';
}

/** Digits with marks in plain notation, `1234.5`; undefined where they make no number. */
export function plainNumber(digits: string, marks: MarksOfTable): string | undefined {
  if (marks === 'english' && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$/.test(digits)) {
    return digits.replaceAll(',', '');
  }
  // Blanks between groups of three, as typed: "13 090,5".
  const closed = /^\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll(' ', '') : digits;
  const reading = readMarks(closed);
  return reading.kind === 'fault' ? undefined : reading.plain;
}
