import { compareDecimals, multiply } from '../../../core/kernel/decimal.ts';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import { measureUnits, scaleOf } from '../../../core/kernel/measure-unit.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { parseNumber, parseQuantity } from '../../../core/kernel/number-text.ts';

/** A run of digits with Vietnamese marks, without a stray mark at its end. */
const RUN = /\d+(?:[.,]\d+|[\u00A0\u2009\u202F]\d{3}(?!\d))*/g;
/** Words after a number that can belong to its unit: "nghìn tỷ đồng", "triệu đồng/người/năm". */
const MOST_UNIT_WORDS = 4;

export interface FoundNumber {
  start: number;
  end: number;
  text: string;
}

/**
 * Where a sentence writes an amount, whatever the marks and the multiple: 1000 billion VND is found in
 * "trên 1 nghìn tỷ đồng". Numbers alone count too, since many sentences name the unit once for several.
 */
export function findNumber(
  sentence: string,
  amount: DecimalText,
  measureUnit: MeasureUnit | null,
): FoundNumber[] {
  return [...sentence.matchAll(RUN)].flatMap((match) => {
    const [text] = match;
    const isSame =
      isAmount(text, amount) ||
      (measureUnit !== null && isQuantity(sentence.slice(match.index), text, amount, measureUnit));
    return isSame ? [{ start: match.index, end: match.index + text.length, text }] : [];
  });
}

/**
 * The one place in a sentence that states this amount. Of several equal numbers the one nearest after the
 * words of the name wins; null when the amount is not written there.
 */
export function findStatedNumber(
  sentence: string,
  stated: { value: DecimalText; measureUnit: MeasureUnit | null; name: string },
): FoundNumber | null {
  const found = findNumber(sentence, stated.value, stated.measureUnit);
  const named = sentence.toLowerCase().indexOf(stated.name.toLowerCase());
  return found.find(({ start }) => named !== -1 && start > named) ?? found[0] ?? null;
}

/** Every number of a sentence, in order. */
export function allNumbers(sentence: string): FoundNumber[] {
  return [...sentence.matchAll(RUN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

function isAmount(text: string, amount: DecimalText): boolean {
  const read = parseNumber(text);
  return read.kind === 'number' && compareDecimals(read.value, amount) === 0;
}

function isQuantity(
  tail: string,
  number: string,
  amount: DecimalText,
  measureUnit: MeasureUnit,
): boolean {
  const words = tail
    .slice(number.length)
    .trimStart()
    .split(/[\s,;.]+/, MOST_UNIT_WORDS);
  return words.some((_, last) => {
    const read = parseQuantity(`${number} ${words.slice(0, last + 1).join(' ')}`);
    return (
      read.kind === 'quantity' &&
      measureUnits[read.measureUnit].dimension === measureUnits[measureUnit].dimension &&
      compareDecimals(
        multiply(read.amount, scaleOf(read.measureUnit)),
        multiply(amount, scaleOf(measureUnit)),
      ) === 0
    );
  });
}
