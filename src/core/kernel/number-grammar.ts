import type { Bilingual } from './bilingual.ts';

/** How one run of digits and marks is read: in plain notation, or where it stops making sense. */
export type MarksReading =
  | { kind: 'number'; plain: string; decimals: number; warnings: Bilingual[] }
  | { kind: 'fault'; offset: number; expected: Bilingual };

interface Writing {
  pattern: RegExp;
  /** The marks that only group digits. */
  grouping: RegExp | null;
  warning: Bilingual | null;
}

const DOT_AS_DECIMAL = {
  vi: 'Dấu chấm được hiểu là dấu thập phân (tiếng Việt dùng dấu phẩy).',
  en: 'The point was read as a decimal mark (Vietnamese writes a comma).',
};
const ENGLISH_MARKS = {
  vi: 'Số viết theo kiểu Anh: dấu phẩy được hiểu là dấu phân nhóm nghìn.',
  en: 'Written the English way: commas were read as marks between thousands.',
};
const ZERO_DECIMALS = {
  vi: 'Dấu phẩy trước ba số 0 được hiểu là dấu thập phân; hãy kiểm tra có phải là phân nhóm nghìn không.',
  en: 'The comma before three zeros was read as a decimal mark; check that it does not mark thousands.',
};

/** Tried in this order; the first that fits the whole run decides. A group never begins with 0. */
const writings: Writing[] = [
  { pattern: /^\d+$/, grouping: null, warning: null },
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3})+$/, grouping: /\./g, warning: null },
  { pattern: /^\d+,000$/, grouping: null, warning: ZERO_DECIMALS },
  { pattern: /^\d+,\d+$/, grouping: null, warning: null },
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, grouping: /\./g, warning: null },
  {
    pattern: /^[1-9]\d{0,2}(?:[\u00A0\u2009\u202F]\d{3})+(?:,\d+)?$/,
    grouping: /[^\d,]/g,
    warning: null,
  },
  { pattern: /^\d+\.\d+$/, grouping: null, warning: DOT_AS_DECIMAL },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, grouping: /,/g, warning: ENGLISH_MARKS },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3}){2,}$/, grouping: /,/g, warning: ENGLISH_MARKS },
];

/** How a run that fits no writing goes wrong: what should stand where the match ends. */
const slips: { pattern: RegExp; expected: Bilingual }[] = [
  { pattern: /^(?=[.,])/, expected: { vi: 'chữ số', en: 'a digit' } },
  { pattern: /[.,](?=[.,])/, expected: { vi: 'chữ số', en: 'a digit' } },
  {
    pattern: /,\d+(?=[.,])/,
    expected: { vi: 'hết số sau một dấu phẩy thập phân', en: 'the end, after one decimal comma' },
  },
  {
    pattern: /\.(?!\d{3}(?!\d))/,
    expected: { vi: 'đúng ba chữ số sau dấu chấm', en: 'exactly three digits after the point' },
  },
];

/** Any run starting with a digit, dot or comma; blanks that do not break count between groups of three. */
export const MARKS = /^[\d.,](?:[\d.,]|[\u00A0\u2009\u202F](?=\d{3}(?!\d)))*/;

/**
 * Reads the marks of a Vietnamese number: dots between thousands, a comma before decimals (even before
 * three digits); a dot not followed by exact groups of three is a decimal point. A mark at the very end
 * is dropped with a warning.
 */
export function readMarks(run: string): MarksReading {
  const warnings: Bilingual[] = [];
  let digits = run;
  if (/\d[.,]$/.test(run)) {
    warnings.push({
      vi: `Bỏ dấu “${run.slice(-1)}” thừa sau số.`,
      en: `Dropped the stray “${run.slice(-1)}” after the number.`,
    });
    digits = run.slice(0, -1);
  }
  const writing = writings.find(({ pattern }) => pattern.test(digits));
  if (writing === undefined) return slipIn(digits);
  if (writing.warning !== null) warnings.push(writing.warning);
  const plain = digits.replace(writing.grouping ?? /$^/, '').replace(',', '.');
  const point = plain.indexOf('.');
  return { kind: 'number', plain, decimals: point === -1 ? 0 : plain.length - point - 1, warnings };
}

function slipIn(digits: string): MarksReading {
  for (const { pattern, expected } of slips) {
    const found = pattern.exec(digits);
    if (found !== null) return { kind: 'fault', offset: found.index + found[0].length, expected };
  }
  const expected = { vi: 'một số như 1.088 hoặc 16,5', en: 'a number such as 1.088 or 16,5' };
  return { kind: 'fault', offset: 0, expected };
}
