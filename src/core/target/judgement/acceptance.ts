import {
  absolute,
  add,
  compareDecimals,
  type DecimalText,
  decimal,
  multiply,
  subtract,
} from '../../kernel/decimal.ts';
import type { JudgementSettings } from './judgement-settings.ts';
import { type AskedPart, asksFall, isRateOfChange, isShareUnit } from '../kind-arithmetic.ts';
import type { TargetPart } from '../target.ts';

/** Which way is good: up, down, staying inside a range, or hitting one value. */
export type Aim = 'up' | 'down' | 'inside' | 'exact';

interface Edge {
  at: DecimalText;
  /** The edge itself does not count. */
  open: boolean;
}

/** The results that meet a target, and from where a result exceeds it. */
export interface Acceptance {
  from: Edge | null;
  to: Edge | null;
  exceededAbove: DecimalText | null;
  exceededBelow: DecimalText | null;
}

export type BoundedPart = Pick<
  TargetPart,
  | 'kind'
  | 'judgedAs'
  | 'measureUnit'
  | 'bound'
  | 'direction'
  | 'value'
  | 'low'
  | 'high'
  | 'tolerance'
  | 'multipleForm'
>;

const ALL = decimal('100');
const everything: Acceptance = { from: null, to: null, exceededAbove: null, exceededBelow: null };

/**
 * One-sided bounds say the way themselves; "đạt", "khoảng" and ranges take the direction of the target. A fall is
 * the better the larger it is, so the direction of what falls ("lower is better") turns round for it.
 */
export function aimOf(part: AskedPart & Pick<BoundedPart, 'bound' | 'direction'>): Aim {
  if (part.bound === 'at-least' || part.bound === 'more-than') return 'up';
  if (part.bound === 'at-most' || part.bound === 'less-than') return 'down';
  if (part.direction === 'higher-is-better') return 'up';
  if (part.direction === 'lower-is-better') return asksFall(part) ? 'up' : 'down';
  return part.bound === 'between' ? 'inside' : 'exact';
}

/**
 * The one value to be reached: of a range the low end if higher is better, the high end if lower is better;
 * null for a range to stay inside, and where the target holds no value. A multiple written as an increase
 * ("tăng thêm 0,8 lần") is counted as the ratio it means (1.8).
 */
export function markOf(part: BoundedPart): DecimalText | null {
  if (part.kind === 'all-of') return ALL;
  if (part.bound !== 'between') return asRatio(part, part.value);
  const aim = aimOf(part);
  if (aim === 'up') return asRatio(part, part.low);
  return aim === 'down' ? asRatio(part, part.high) : null;
}

/** The results that meet the part; null when the target does not hold the values its bound needs. */
export function acceptanceOf(part: BoundedPart, settings: JudgementSettings): Acceptance | null {
  if (part.kind === 'all-of') return { ...everything, from: closed(ALL), to: closed(ALL) };
  if (part.bound === 'between') return acceptanceOfRange(part, settings);
  const target = asRatio(part, part.value);
  if (target === null) return null;
  const tolerance = part.bound === 'about' ? toleranceOf(part, target, settings) : decimal('0');
  const open = part.bound === 'more-than' || part.bound === 'less-than';
  const margin = larger(settings.exceededMargin, tolerance);
  const lowest = { at: subtract(target, tolerance), open };
  const highest = { at: add(target, tolerance), open };
  const aim = aimOf(part);
  if (aim === 'up') return { ...everything, from: lowest, exceededAbove: add(target, margin) };
  if (aim === 'down') {
    return { ...everything, to: highest, exceededBelow: subtract(target, margin) };
  }
  return { ...everything, from: lowest, to: highest };
}

export function accepts(acceptance: Acceptance, v: DecimalText): boolean {
  return sideOf(acceptance, v) === null;
}

/** On which side of the accepted results `v` lies; null when it is accepted. */
export function sideOf(acceptance: Acceptance, v: DecimalText): 'below' | 'above' | null {
  if (acceptance.from !== null && !reaches(compareDecimals(v, acceptance.from.at), acceptance.from))
    return 'below';
  if (acceptance.to !== null && !reaches(compareDecimals(acceptance.to.at, v), acceptance.to))
    return 'above';
  return null;
}

export function exceeds(acceptance: Acceptance, v: DecimalText): boolean {
  const { exceededAbove, exceededBelow } = acceptance;
  return (
    (exceededAbove !== null && compareDecimals(v, exceededAbove) > 0) ||
    (exceededBelow !== null && compareDecimals(v, exceededBelow) < 0)
  );
}

function acceptanceOfRange(part: BoundedPart, settings: JudgementSettings): Acceptance | null {
  const low = asRatio(part, part.low);
  const high = asRatio(part, part.high);
  if (low === null || high === null) return null;
  const aim = aimOf(part);
  const margin = settings.exceededMargin;
  if (aim === 'up') return { ...everything, from: closed(low), exceededAbove: add(high, margin) };
  if (aim === 'down') {
    return { ...everything, to: closed(high), exceededBelow: subtract(low, margin) };
  }
  return { ...everything, from: closed(low), to: closed(high) };
}

function toleranceOf(
  part: BoundedPart,
  target: DecimalText,
  settings: JudgementSettings,
): DecimalText {
  if (part.tolerance !== null) return part.tolerance;
  if (isShareUnit(part.measureUnit) || isRateOfChange(part)) return settings.aboutTolerancePoints;
  return multiply(absolute(target), multiply(settings.aboutTolerancePercent, decimal('0.01')));
}

function asRatio(part: BoundedPart, amount: DecimalText | null): DecimalText | null {
  const isIncrease = part.kind === 'multiple-of-base' && part.multipleForm === 'increase';
  return amount !== null && isIncrease ? add(amount, decimal('1')) : amount;
}

function closed(at: DecimalText): Edge {
  return { at, open: false };
}

function reaches(comparison: number, edge: Edge): boolean {
  return edge.open ? comparison > 0 : comparison >= 0;
}

function larger(a: DecimalText, b: DecimalText): DecimalText {
  return compareDecimals(a, b) > 0 ? a : b;
}
