import type { Bilingual } from '../kernel/bilingual.ts';
import { big, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import { type MeasureUnit, measureUnits, scaleOf } from '../kernel/measure-unit.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import { priceBasisNames } from '../kernel/price-basis-names.ts';
import type { PriceBasis } from '../kernel/quantity.ts';
import { parsePeriodId, periodName } from '../period/period-kinds.ts';
import { partOfUnits } from '../indicator/formula/computation.ts';
import { scopeName } from '../indicator/scope-names.ts';
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
 * definition, a territory put together by shares, or a sum in which units are missing. An unstated scope or basis
 * agrees only with an unstated one.
 */
export function mismatch(yardstick: Yardstick, observation: Observation): Missing | null {
  const { scope, priceBasis, indicatorVersion, allocation } = observation;
  if (scope !== yardstick.scope) {
    const [own, asked] = [scopeName(scope), scopeName(yardstick.scope)];
    return notComparableIn(observation, {
      vi: `phạm vi số liệu (${own.vi}) khác phạm vi của chỉ tiêu (${asked.vi}).`,
      en: `the scope of the figure (${own.en}) is not that of the target (${asked.en}).`,
    });
  }
  if (priceBasis !== yardstick.priceBasis) {
    const [own, asked] = [priceBasisNames[priceBasis], priceBasisNames[yardstick.priceBasis]];
    return notComparableIn(observation, {
      vi: `loại giá của số liệu (${own.vi}) khác loại giá của chỉ tiêu (${asked.vi}).`,
      en: `the price basis of the figure (${own.en}) is not that of the target (${asked.en}).`,
    });
  }
  if (yardstick.indicatorVersion !== null && indicatorVersion !== yardstick.indicatorVersion) {
    return notComparableIn(observation, {
      vi: `phương pháp hoặc chuẩn đã thay đổi (phiên bản ${indicatorVersion}, chỉ tiêu theo phiên bản ${yardstick.indicatorVersion}).`,
      en: `the method or line has changed (version ${indicatorVersion}, the target is under version ${yardstick.indicatorVersion}).`,
    });
  }
  if (allocation === 'by-population' || allocation === 'by-area') {
    return notComparableIn(observation, {
      vi: 'số liệu được phân bổ theo tỷ lệ sau sắp xếp địa giới, không phải kế thừa nguyên vẹn.',
      en: 'the figure was allocated by shares after a change of territory, the succession is not exact.',
    });
  }
  return partialSum(observation);
}

/** Why a sum over units is not the figure of the whole: some of them have none; null when all have, or it is no sum. */
export function partialSum(observation: Observation): Missing | null {
  const part = partOfUnits(observation.unitCount);
  if (part === null) return null;
  const { reported, of } = part;
  return notComparableIn(observation, {
    vi: `mới có ${reported}/${of} đơn vị có số liệu, tổng này chưa phải số của toàn đơn vị.`,
    en: `only ${reported} of ${of} units have a figure, this sum is not yet that of the whole.`,
  });
}

function notComparableIn({ periodId }: Observation, why: Bilingual): Missing {
  const period = parsePeriodId(periodId);
  return missing('not-comparable', {
    vi: `${periodName(period, 'vi')}: ${why.vi}`,
    en: `${periodName(period, 'en')}: ${why.en}`,
  });
}

/**
 * Whether the series itself changed here, by a new definition or an inexact change of territory. Figures of
 * another scope or price basis are another series beside it and break nothing; a sum in which units are missing is
 * only a gap.
 */
export function breaksSeries(yardstick: Yardstick, observation: Observation): boolean {
  const isOfSeries =
    observation.scope === yardstick.scope && observation.priceBasis === yardstick.priceBasis;
  const isWhole = partialSum(observation) === null;
  return isOfSeries && isWhole && mismatch(yardstick, observation) !== null;
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
