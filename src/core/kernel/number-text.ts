import type { Bilingual, Language } from './bilingual.ts';
import { big, decimal, type DecimalText, toDecimal } from './decimal.ts';
import { findMeasureUnit, type MeasureUnit, measureUnits } from './measure-unit.ts';
import { MARKS, readMarks } from './number-grammar.ts';
import type { Fault } from './refusal.ts';
import { dropInvisible, foldAccents, normaliseText } from './vietnamese-text.ts';

const MINUS = '\u2212';
const NARROW_NO_BREAK_SPACE = '\u202F';

/** What a text is read as; `precision` counts the decimals as printed (16,50 has 2). */
export interface ReadNumber {
  kind: 'number';
  value: DecimalText;
  precision: number;
  warnings: Bilingual[];
}

/**
 * An amount with its unit. `precision` is that of the amount in this unit: -3 for `250 nghìn người`,
 * which is exact only to the thousand.
 */
export interface ReadQuantity {
  kind: 'quantity';
  amount: DecimalText;
  measureUnit: MeasureUnit;
  precision: number;
  warnings: Bilingual[];
}

/** Why a text cannot be read; the place is `['column', n]`, n counted from 1 in the text as given. */
export interface UnreadableText {
  kind: 'fault';
  fault: Fault;
}

/**
 * Writes an amount as readers do: `1.088` and `16,5` in Vietnamese, `1,088` and `16.5` in English, with a
 * real minus. `decimals` rounds to at most so many (halves away from zero), `minDecimals` pads with zeros.
 */
export function formatNumber(
  amount: DecimalText,
  options: { language: Language; decimals?: number | undefined; minDecimals?: number | undefined },
): string {
  const { language, decimals, minDecimals = 0 } = options;
  const shown = decimals === undefined ? big(amount) : big(amount).round(decimals, 1);
  const [whole = '0', fraction = ''] = shown.abs().toFixed().split('.');
  const [groupMark, decimalMark] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, groupMark);
  const padded = fraction.padEnd(minDecimals, '0');
  const sign = shown.lt(0) ? MINUS : '';
  return padded === '' ? sign + grouped : sign + grouped + decimalMark + padded;
}

/** `1.088 tỷ đồng`, `16,5 %`: a narrow no-break space before the unit, none where the unit has no name. */
export function formatQuantity(
  amount: DecimalText,
  measureUnit: MeasureUnit,
  language: Language,
  decimals?: number,
): string {
  const number = formatNumber(amount, { language, decimals });
  const symbol = measureUnits[measureUnit].symbol[language];
  return symbol === '' ? number : number + NARROW_NO_BREAK_SPACE + symbol;
}

/**
 * Reads a number in Vietnamese marks, alone in its text but for blanks. Slips are read and warned of
 * (`41,`, `7.3`, `1,088.5`); what cannot be read names its column and what was expected there.
 */
export function parseNumber(text: string): ReadNumber | UnreadableText {
  const head = readHead(text);
  if (head.kind === 'fault') return head;
  const rest = head.visible.slice(head.end);
  if (rest.trim() !== '') {
    const offset = head.end + rest.length - rest.trimStart().length;
    return unreadable(text, offset, { vi: 'hết số', en: 'the end of the number' });
  }
  const { value, precision, warnings } = head;
  return { kind: 'number', value, precision, warnings };
}

/** Powers of ten that stand before a unit, without accents. */
const scaleWords = { nghin: 3, ngan: 3, van: 4, trieu: 6, ty: 9, ti: 9 } satisfies Record<
  string,
  number
>;

/**
 * Reads a number and its unit words: `1.088 tỷ đồng`, `41,%`, `0,66 điểm phần trăm`. A scale word before a
 * unit that has no such multiple is multiplied in: `250 nghìn người` is 250000 persons. A number without a
 * unit is not a quantity, and neither is `5 triệu` of nothing named.
 */
export function parseQuantity(text: string): ReadQuantity | UnreadableText {
  const head = readHead(text);
  if (head.kind === 'fault') return head;
  const rest = head.visible.slice(head.end);
  const unit = unitIn(rest);
  if (unit === null) {
    const offset = head.end + rest.length - rest.trimStart().length;
    return unreadable(text, offset, {
      vi: 'đơn vị tính (ví dụ tỷ đồng, triệu USD, %, ha, người)',
      en: 'a unit of measure (for example tỷ đồng, triệu USD, %, ha, người)',
    });
  }
  return {
    kind: 'quantity',
    amount: toDecimal(big(head.value).times(big(10).pow(unit.exponent))),
    measureUnit: unit.measureUnit,
    precision: head.precision - unit.exponent,
    warnings: head.warnings,
  };
}

interface Head extends ReadNumber {
  /** The text without zero-width marks, and where in it the number ends. */
  visible: string;
  end: number;
}

/** The number at the start of a text, after blanks and one sign. */
function readHead(text: string): Head | UnreadableText {
  const visible = dropInvisible(text);
  const [lead = '', sign = ''] = /^\s*([-+\u2010\u2011\u2013\u2212]?)/.exec(visible) ?? [];
  const [run] = MARKS.exec(visible.slice(lead.length)) ?? [];
  if (run === undefined) return unreadable(text, lead.length, { vi: 'chữ số', en: 'a digit' });
  const marks = readMarks(run);
  if (marks.kind === 'fault') {
    return unreadable(text, lead.length + marks.offset, marks.expected);
  }
  const size = big(decimal(marks.plain));
  return {
    kind: 'number',
    value: toDecimal(sign === '' || sign === '+' ? size : size.neg()),
    precision: marks.decimals,
    warnings: marks.warnings,
    visible,
    end: lead.length + run.length,
  };
}

function unitIn(words: string): { measureUnit: MeasureUnit; exponent: number } | null {
  let rest = foldAccents(normaliseText(words));
  let exponent = 0;
  for (;;) {
    const measureUnit = findMeasureUnit(rest);
    if (measureUnit !== undefined) return { measureUnit, exponent };
    const scale = Object.entries(scaleWords).find(([word]) => rest.startsWith(`${word} `));
    if (scale === undefined) return null;
    exponent += scale[1];
    rest = rest.slice(scale[0].length + 1);
  }
}

function unreadable(text: string, visibleOffset: number, expected: Bilingual): UnreadableText {
  const column = columnOf(text, visibleOffset);
  const seen = text.slice(column - 1, column + 19);
  return {
    kind: 'fault',
    fault: {
      place: ['column', column],
      message:
        seen === ''
          ? {
              vi: `Cột ${column}: hết chữ, cần ${expected.vi}.`,
              en: `Column ${column}: the text ends, expected ${expected.en}.`,
            }
          : {
              vi: `Cột ${column}: gặp “${seen}”, cần ${expected.vi}.`,
              en: `Column ${column}: found “${seen}”, expected ${expected.en}.`,
            },
    },
  };
}

/** Column, from 1, in the text as given of the n-th visible mark, from 0. */
function columnOf(text: string, visibleOffset: number): number {
  let visibleSoFar = 0;
  for (let position = 0; position < text.length; position += 1) {
    if (dropInvisible(text.charAt(position)) === '') continue;
    if (visibleSoFar === visibleOffset) return position + 1;
    visibleSoFar += 1;
  }
  return text.length + 1;
}
