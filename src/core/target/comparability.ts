import { big, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import { type MeasureUnit, measureUnits, scaleOf } from '../kernel/measure-unit.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import type { PriceBasis } from '../kernel/quantity.ts';
import type { Scope } from '../indicator/indicator.ts';
import type { Observation } from './target-facts.ts';

/** What a figure must agree with to be set beside a target or another figure. */
export interface Yardstick {
  scope: Scope;
  priceBasis: PriceBasis;
  /** null: any version, as long as the figures agree with one another. */
  indicatorVersion: number | null;
}

/**
 * Why the observation may not be used, or null when it may: another scope, another price basis, a changed
 * definition, or a territory put together by shares. An unstated scope or basis agrees only with an unstated one.
 */
export function mismatch(yardstick: Yardstick, observation: Observation): Missing | null {
  if (observation.scope !== yardstick.scope) {
    return notComparable(
      `Kỳ ${observation.periodId}: phạm vi số liệu (${observation.scope}) khác phạm vi của chỉ tiêu (${yardstick.scope}).`,
      `${observation.periodId}: the scope of the figure (${observation.scope}) is not that of the target (${yardstick.scope}).`,
    );
  }
  if (observation.priceBasis !== yardstick.priceBasis) {
    return notComparable(
      `Kỳ ${observation.periodId}: giá của số liệu (${observation.priceBasis}) khác giá của chỉ tiêu (${yardstick.priceBasis}).`,
      `${observation.periodId}: the price basis of the figure (${observation.priceBasis}) is not that of the target (${yardstick.priceBasis}).`,
    );
  }
  const { indicatorVersion } = yardstick;
  if (indicatorVersion !== null && observation.indicatorVersion !== indicatorVersion) {
    return notComparable(
      `Kỳ ${observation.periodId}: phương pháp hoặc chuẩn đã thay đổi (phiên bản ${observation.indicatorVersion}, chỉ tiêu theo phiên bản ${indicatorVersion}).`,
      `${observation.periodId}: the method or line has changed (version ${observation.indicatorVersion}, the target is under version ${indicatorVersion}).`,
    );
  }
  if (observation.allocation === 'by-population' || observation.allocation === 'by-area') {
    return notComparable(
      `Kỳ ${observation.periodId}: số liệu được phân bổ theo tỷ lệ sau sắp xếp địa giới, không phải kế thừa nguyên vẹn.`,
      `${observation.periodId}: the figure was allocated by shares after a change of territory, the succession is not exact.`,
    );
  }
  return null;
}

/**
 * Whether the series itself changed here, by a new definition or an inexact change of territory. Figures of
 * another scope or price basis are another series beside it and break nothing.
 */
export function breaksSeries(yardstick: Yardstick, observation: Observation): boolean {
  const isOfSeries =
    observation.scope === yardstick.scope && observation.priceBasis === yardstick.priceBasis;
  return isOfSeries && mismatch(yardstick, observation) !== null;
}

/** The observed amount in `unit`; not comparable when the two units measure different things. */
export function amountIn(unit: MeasureUnit, observation: Observation): Outcome {
  if (observation.outcome.kind === 'missing') return observation.outcome;
  return convert(observation.outcome.value, observation.measureUnit, unit);
}

export function convert(amount: DecimalText, from: MeasureUnit, to: MeasureUnit): Outcome {
  if (from === to) return value(amount);
  if (measureUnits[from].dimension !== measureUnits[to].dimension) {
    return notComparable(
      `Đơn vị tính khác loại: ${measureUnits[from].symbol.vi} và ${measureUnits[to].symbol.vi}.`,
      `Units of different kinds: ${measureUnits[from].symbol.en} and ${measureUnits[to].symbol.en}.`,
    );
  }
  return value(toDecimal(big(amount).times(scaleOf(from)).div(scaleOf(to))));
}

export function notComparable(vi: string, en: string): Missing {
  return missing('not-comparable', { vi, en });
}
