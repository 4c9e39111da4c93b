import {
  absolute,
  big,
  compareDecimals,
  decimal,
  type DecimalText,
  subtract,
  toDecimal,
} from '../../kernel/decimal.ts';
import type { Doubt, EntryFacts } from './entry-doubt.ts';
import type { Target, TargetPart } from '../target.ts';

/** Shares are printed rounded, so they may miss 100 by this many points. */
const SHARE_TOLERANCE = decimal('0.1');

/** The value of the part against the one printed in the annex: other, or the same digits with two neighbours swapped. */
export function annexCheck(part: TargetPart, index: number, facts: EntryFacts): Doubt[] {
  return facts.annex
    .filter(({ partIndex }) => partIndex === index)
    .flatMap(({ value, place }) => {
      if (part.value === null || compareDecimals(part.value, value) === 0) return [];
      const isSwap = isTransposed(part.value, value);
      return [
        {
          check: isSwap ? ('transposed-in-annex' as const) : ('differs-from-annex' as const),
          field: 'value',
          message: {
            vi: `Phụ lục (${place}) ghi ${inVietnamese(value)}, câu chữ ghi ${inVietnamese(part.value)}${isSwap ? ': hai chữ số đổi chỗ cho nhau' : ''}.`,
            en: `The annex (${place}) has ${value}, the text has ${part.value}${isSwap ? ': two digits are transposed' : ''}.`,
          },
        },
      ];
    });
}

/** Same digits, two neighbouring ones changed places; the decimal point does not count as a digit. */
export function isTransposed(a: DecimalText, b: DecimalText): boolean {
  const [left, right] = [a.replace('.', ''), b.replace('.', '')];
  if (left.length !== right.length || left === right) return false;
  const first = Array.from(left).findIndex((digit, index) => digit !== right[index]);
  return (
    left[first] === right[first + 1] &&
    left[first + 1] === right[first] &&
    left.slice(first + 2) === right.slice(first + 2)
  );
}

/** Shares of one structure must add to 100 ± 0.1; a group with a share that has no value is left alone. */
export function shareSumCheck(target: Target): Doubt[] {
  const groups = new Map<string, TargetPart[]>();
  for (const part of target.parts.filter(({ kind }) => kind === 'structure')) {
    groups.set(part.group ?? '', [...(groups.get(part.group ?? '') ?? []), part]);
  }
  return [...groups.values()].flatMap((shares) => {
    const values = shares.flatMap(({ value }) => value ?? []);
    const sum = toDecimal(values.reduce((total, share) => total.plus(share), big(0)));
    const off = absolute(subtract(sum, decimal('100')));
    if (values.length < shares.length || compareDecimals(off, SHARE_TOLERANCE) <= 0) return [];
    return [
      {
        check: 'shares-do-not-add' as const,
        field: 'parts',
        message: {
          vi: `Các tỷ trọng cộng lại bằng ${inVietnamese(sum)} %, không phải 100 %.`,
          en: `The shares add to ${sum} %, not to 100 %.`,
        },
      },
    ];
  });
}

function inVietnamese(amount: DecimalText): string {
  return amount.replace('.', ',');
}
