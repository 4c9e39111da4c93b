import { fitUnit } from '../../core/figure/tying/fit-unit.ts';
import { big, decimal, type DecimalText, toDecimal } from '../../core/kernel/decimal.ts';
import { findMeasureUnit, type MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { convert } from '../../core/kernel/quantity.ts';
import { unitSaid } from '../../reader/layout/cell/unit-text.ts';

const LED = /(?:đ\.?v\.?t|đơn vị(?: tính)?)\s*[:.]?\s*([^);\n|]{1,40})/iu;

/** The unit of measure in the brackets of a head, or after "ĐVT:", as it is written; null where none is known for sure. */
export function measureWordsIn(text: string): string | null {
  const led = LED.exec(text)?.[1];
  const brackets = [...text.matchAll(/\(([^()]{1,40})\)/g)].map(([, inside = '']) => inside);
  const candidates = [...(led === undefined ? [] : [led]), ...brackets.toReversed()];
  const found = candidates
    .map((candidate) => candidate.replace(LED, '$1').trim())
    .find((words) => findMeasureUnit(words) !== undefined || unitSaid(words)?.isKnown === true);
  return found ?? null;
}

/**
 * By what a number printed in these words is multiplied to be in the unit wanted: 0.001 for `triệu đồng` in billions of
 * đồng, 1000 for `nghìn người` in persons. Exact; null where the words are of another kind of thing.
 */
export function factorFor(words: string, wanted: MeasureUnit): DecimalText | null {
  const named = findMeasureUnit(words);
  const one = decimal(1);
  if (named !== undefined) {
    const converted = convert(one, named, wanted);
    if (converted.kind === 'value') return converted.value;
  }
  const said = unitSaid(words);
  const fitted = said === undefined ? null : fitUnit(said.name, wanted);
  if (said === undefined || fitted === null) return null;
  const scale = toDecimal(big(10).pow(said.exponent + fitted.exponent));
  const converted = convert(scale, fitted.measureUnit, wanted);
  return converted.kind === 'value' ? converted.value : null;
}
