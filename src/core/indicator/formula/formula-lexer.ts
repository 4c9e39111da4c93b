import { big, decimal, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { IndicatorCode } from '../../kernel/ids.ts';
import type { Fault } from '../../kernel/refusal.ts';
import type { FormulaOperator } from './formula.ts';

/** A token and the column it starts in, counted from 1 in characters. */
export type FormulaToken = { column: number } & (
  | { kind: 'number'; value: DecimalText }
  | { kind: 'reference'; indicatorCode: IndicatorCode }
  | { kind: 'name'; name: string }
  | { kind: 'operator'; operator: FormulaOperator }
  | { kind: 'open' | 'close' | 'separator' | 'broken' | 'end' }
);

/** Word processors turn a hyphen into a dash, and schools in Viet Nam divide with a colon: all are read. */
const operatorSigns: Record<string, FormulaOperator> = {
  '+': '+',
  '-': '−',
  '−': '−',
  '–': '−',
  '*': '×',
  '×': '×',
  '/': '÷',
  '÷': '÷',
  ':': '÷',
};

const bracketSigns: Record<string, 'open' | 'close' | 'separator'> = {
  '(': 'open',
  ')': 'close',
  ';': 'separator',
};

const tokenPattern = /\s+|\d[\d.,]*\d|\d|\p{L}[\p{L}\p{M}\p{N}_]*|\[[^[\]]*\]?|./gu;

/** Splits a formula in NFC; a part that cannot be read becomes a `broken` token and a fault. Never throws. */
export function readFormulaTokens(text: string): { tokens: FormulaToken[]; faults: Fault[] } {
  const tokens: FormulaToken[] = [];
  const faults: Fault[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const column = columnAt(text, match.index);
    const [word] = match;
    const operator = operatorSigns[word];
    const bracket = bracketSigns[word];
    if (operator !== undefined) tokens.push({ column, kind: 'operator', operator });
    else if (bracket !== undefined) tokens.push({ column, kind: bracket });
    else if (word.trim() !== '') tokens.push(readWord(word, column, faults));
  }
  tokens.push({ column: columnAt(text, text.length), kind: 'end' });
  return { tokens, faults };
}

/** Accented letters and signs outside the basic plane count as one column each. */
function columnAt(text: string, index: number): number {
  return Array.from(text.slice(0, index)).length + 1;
}

function readWord(word: string, column: number, faults: Fault[]): FormulaToken {
  if (/^\d/.test(word)) return readNumber(word, column, faults);
  if (word.startsWith('[')) return readReference(word, column, faults);
  if (/^\p{L}/u.test(word)) return { column, kind: 'name', name: word.toLowerCase() };
  if (word === ',') {
    faults.push(
      fault(column, {
        vi: 'Ngăn cách các thành phần của hàm bằng dấu “;”, không dùng dấu “,”',
        en: 'Separate the operands of a function by “;”, not by “,”',
      }),
    );
    return { column, kind: 'separator' };
  }
  faults.push(
    fault(column, {
      vi: `Ký tự “${word}” không dùng trong công thức`,
      en: `The sign “${word}” has no place in a formula`,
    }),
  );
  return { column, kind: 'broken' };
}

/**
 * Point and comma both mark decimals. `1.000` is refused: a Vietnamese reader sees one thousand, a computer
 * sees one, and a wrong guess would be off by a factor of a thousand.
 */
function readNumber(word: string, column: number, faults: Fault[]): FormulaToken {
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(word);
  const whole = parts?.[1] ?? '';
  const fraction = parts?.[2];
  const looksGrouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(word);
  if (parts !== null && !looksGrouped) {
    const text = fraction === undefined ? whole : `${whole}.${fraction}`;
    return { column, kind: 'number', value: toDecimal(big(decimal(text))) };
  }
  const digits = word.replaceAll(/[.,]/g, '');
  faults.push(
    fault(
      column,
      looksGrouped
        ? {
            vi: `“${word}” có thể hiểu hai cách: viết ${digits} nếu là hàng nghìn, ${word}0 nếu là phần thập phân`,
            en: `“${word}” can be read in two ways: write ${digits} for thousands, ${word}0 for decimals`,
          }
        : {
            vi: `“${word}” không phải là số; viết liền, ví dụ 10000 hoặc 1,5`,
            en: `“${word}” is not a number; write it without grouping, for example 10000 or 1,5`,
          },
    ),
  );
  return { column, kind: 'broken' };
}

function readReference(word: string, column: number, faults: Fault[]): FormulaToken {
  if (!word.endsWith(']')) {
    faults.push(
      fault(column, {
        vi: 'Thiếu dấu “]” sau mã chỉ tiêu',
        en: 'The indicator code lacks its “]”',
      }),
    );
    return { column, kind: 'broken' };
  }
  const code = IndicatorCode.safeParse(word.slice(1, -1).trim());
  if (code.success) return { column, kind: 'reference', indicatorCode: code.data };
  faults.push(
    fault(column, {
      vi: `${word} không phải là mã chỉ tiêu: mã chỉ gồm chữ thường không dấu, số và dấu gạch nối`,
      en: `${word} is not an indicator code: codes hold small letters, digits and hyphens only`,
    }),
  );
  return { column, kind: 'broken' };
}

function fault(column: number, message: Fault['message']): Fault {
  return { place: ['column', column], message };
}
