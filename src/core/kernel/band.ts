import type { Big } from 'big.js';
import { big, decimalPlaces, type DecimalText } from './decimal.ts';
import type { Qualifier } from './quantity.ts';

/** A number as stated or worked out, and the lowest and highest it can have been before it was printed. */
export interface Band {
  value: Big;
  low: Big;
  high: Big;
}

/** A quotient is kept to 30 decimals; one unit outwards makes its band hold the exact quotient. */
const QUOTIENT_SLACK = big(10).pow(-30);

/**
 * The band of a printed number.
 * Without a hedge word it was rounded: half a unit of the last printed decimal to both sides
 * (`printedDecimals`, negative for tens and hundreds; null: as written).
 * A hedge word takes the place of rounding and reaches to the neighbouring number with as many significant
 * digits, for which the zeros that end a whole number do not count: nearly 4,600 is 4,500 to 4,600,
 * over 1,000 is 1,000 to 2,000, nearly 10,000 is 9,000 to 10,000. `nearly` and `up-to` reach down, `over`
 * up, `about` and `estimated` both ways; `only` is a tone of voice. Nearly -5 is -5 to -4.
 */
export function bandOf(
  amount: DecimalText,
  printedDecimals: number | null,
  qualifier: Qualifier,
): Band {
  const value = big(amount);
  if (value.lt(0)) return negateBand(bandOfSize(value.neg(), amount, printedDecimals, qualifier));
  return bandOfSize(value, amount, printedDecimals, qualifier);
}

/** A number that nothing rounded. */
export function exactly(value: Big): Band {
  return { value, low: value, high: value };
}

export function addBands(a: Band, b: Band): Band {
  return { value: a.value.plus(b.value), low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function subtractBands(a: Band, b: Band): Band {
  return addBands(a, negateBand(b));
}

export function negateBand(band: Band): Band {
  return { value: band.value.neg(), low: band.high.neg(), high: band.low.neg() };
}

export function multiplyBands(a: Band, b: Band): Band {
  const corners = [
    a.low.times(b.low),
    a.low.times(b.high),
    a.high.times(b.low),
    a.high.times(b.high),
  ];
  return { value: a.value.times(b.value), low: lowestOf(corners), high: highestOf(corners) };
}

/** a ÷ b; null where b may be 0. */
export function divideBands(a: Band, b: Band): Band | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return {
    value: a.value.div(b.value),
    low: lowestOf(corners).minus(QUOTIENT_SLACK),
    high: highestOf(corners).plus(QUOTIENT_SLACK),
  };
}

/** A band of positive numbers to the n-th, n a whole number from 1. */
export function powerOfBand(band: Band, n: number): Band {
  return { value: band.value.pow(n), low: band.low.pow(n), high: band.high.pow(n) };
}

export function scaleBand(band: Band, factor: Big): Band {
  return multiplyBands(band, exactly(factor));
}

/** What both leave open; null where they have no number in common. `value` is that of the narrower. */
export function meetBands(a: Band, b: Band): Band | null {
  const low = highestOf([a.low, b.low]);
  const high = lowestOf([a.high, b.high]);
  if (low.gt(high)) return null;
  return { value: widthOf(a).lte(widthOf(b)) ? a.value : b.value, low, high };
}

/** Distance between the nearest ends; 0 where they touch or overlap. */
export function gapBetween(a: Band, b: Band): Big {
  return highestOf([a.low.minus(b.high), b.low.minus(a.high), big(0)]);
}

export function widthOf(band: Band): Big {
  return band.high.minus(band.low);
}

export function lowestOf(numbers: Big[]): Big {
  return numbers.reduce((lowest, number) => (number.lt(lowest) ? number : lowest));
}

export function highestOf(numbers: Big[]): Big {
  return numbers.reduce((highest, number) => (number.gt(highest) ? number : highest));
}

function bandOfSize(
  size: Big,
  amount: DecimalText,
  printedDecimals: number | null,
  qualifier: Qualifier,
): Band {
  const written = decimalPlaces(amount);
  const decimals = written > 0 ? Math.max(written, printedDecimals ?? 0) : (printedDecimals ?? 0);
  const halfUnit = big(10).pow(-decimals).div(2);
  const reach = reaches[qualifier];
  if (reach === null) return { value: size, low: size.minus(halfUnit), high: size.plus(halfUnit) };
  const step = stepsOf(size, decimals);
  return {
    value: size,
    low: reach.down ? size.minus(step.down) : size,
    high: reach.up ? size.plus(step.up) : size,
  };
}

/** Which way the truth lies from the printed number; null where the word does not hedge. */
const reaches = {
  nearly: { down: true, up: false },
  'up-to': { down: true, up: false },
  over: { down: false, up: true },
  about: { down: true, up: true },
  estimated: { down: true, up: true },
  only: null,
  none: null,
} satisfies Record<Qualifier, { down: boolean; up: boolean } | null>;

/** Whether the word leaves open how far the truth lies from the number. */
export function isHedged(qualifier: Qualifier): boolean {
  return reaches[qualifier] !== null;
}

/** Distance to the next lower and higher number with as many significant digits. */
function stepsOf(size: Big, decimals: number): { down: Big; up: Big } {
  const unit = big(10).pow(-decimals);
  const whole = size.toFixed(0);
  const zeros = decimals > 0 || size.eq(0) ? 0 : whole.length - whole.replace(/0+$/, '').length;
  const up = zeros > decimals ? big(10).pow(zeros) : unit;
  // Below 10,000 the numbers of one digit are 9,000, 8,000 …
  const isPowerOfTen = zeros > 0 && /^10*$/.test(whole);
  return { down: isPowerOfTen ? up.div(10) : up, up };
}
