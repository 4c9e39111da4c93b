export interface BandSide {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface BandPlace {
  /** Ends of the band, in per cent of the width; an open end reaches the edge. */
  from: number;
  to: number;
  /** The value itself; null where only a band is known. */
  at: number | null;
  isOpenBelow: boolean;
  isOpenAbove: boolean;
}

export interface BandLayout {
  left: BandPlace;
  right: BandPlace;
  /** The room between the bands; null where they touch. */
  gap: { from: number; to: number } | null;
}

/** Part of the width that stays free beyond the outermost numbers, so that open ends can be seen. */
const MARGIN = 0.12;
/** A band of no width is still drawn. */
const LEAST_WIDTH = 0.8;

/**
 * Places two bands on one axis that shows the distance between them, not the distance from 0; null when a
 * side has no number at all.
 */
export function layOutBands(left: BandSide, right: BandSide): BandLayout | null {
  const known = [left, right].map(numbersOf);
  if (known.some((numbers) => numbers.length === 0)) return null;
  const all = known.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || Math.abs(most) || 1;
  const x = (value: number) =>
    rounded(100 * (MARGIN + ((value - least) / span) * (1 - 2 * MARGIN)));
  const [a, b] = [place(left, x), place(right, x)];
  const [lower, upper] = a.from <= b.from ? [a, b] : [b, a];
  return {
    left: a,
    right: b,
    gap: upper.from > lower.to ? { from: lower.to, to: upper.from } : null,
  };
}

function numbersOf({ value, low, high }: BandSide): number[] {
  return [value, low, high].filter((number) => number !== null);
}

function place(side: BandSide, x: (value: number) => number): BandPlace {
  const { value, low, high } = side;
  // Without a number of its own a bound is open: "over 1,000" has a low end only.
  const isOpenBelow = low === null && (high !== null || value === null);
  const isOpenAbove = high === null && (low !== null || value === null);
  const from = isOpenBelow ? 0 : x(low ?? value ?? 0);
  const to = isOpenAbove ? 100 : x(high ?? value ?? 0);
  const widened = to - from < LEAST_WIDTH ? LEAST_WIDTH / 2 : 0;
  return {
    from: rounded(from - widened),
    to: rounded(to + widened),
    at: value === null ? null : x(value),
    isOpenBelow,
    isOpenAbove,
  };
}

function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}
