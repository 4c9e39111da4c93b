import type { Big } from 'big.js';
import type { Bilingual } from '../kernel/bilingual.ts';
import { big, toDecimal } from '../kernel/decimal.ts';
import type { IndicatorCode, UnitId } from '../kernel/ids.ts';
import type { MeasureUnit } from '../kernel/measure-unit.ts';
import type { PeriodId } from '../period/period.ts';
import type { Amount } from './amount.ts';
import { gapBetween } from '../kernel/band.ts';
import { clearDecimals } from './claim-amount.ts';
import { contradictionId } from './contradiction-id.ts';
import type { Contradiction, ReconciliationRule, Side } from './contradiction.ts';

/** What a contradiction is about. */
export interface Subject {
  rule: ReconciliationRule;
  unitId: UnitId;
  indicatorCode: IndicatorCode | null;
  periodId: PeriodId;
  /** What is counted, when and of whom, for the title: `Giá trị xuất khẩu, năm 2020`. */
  name: Bilingual;
  question: Bilingual;
}

/** Two amounts in one unit that cannot be one number. The left one is stated, or was known first. */
export function contradict(subject: Subject, left: Amount, right: Amount): Contradiction {
  const gap = gapBetween(left, right);
  return {
    ...contradictSides(subject, sideOf(left), sideOf(right)),
    id: contradictionId(subject.rule, left.key, right.key),
    title: {
      vi: `${subject.name.vi}: ${left.text.vi} hay ${right.text.vi}?`,
      en: `${subject.name.en}: ${left.text.en} or ${right.text.en}?`,
    },
    ...sizeOf(
      gap,
      left.measureUnit,
      left.value.eq(0) ? null : gap.div(left.value.abs()).times(100),
    ),
  };
}

/** Size of a contradiction: its gap and, in percent, its relative gap. */
export function sizeOf(
  gap: Big,
  measureUnit: MeasureUnit,
  relativeGap: Big | null,
): Pick<Contradiction, 'gap' | 'gapUnit' | 'relativeGap'> {
  return {
    gap: toDecimal(tidy(gap)),
    gapUnit: unitOfGap(measureUnit),
    relativeGap: relativeGap === null ? null : toDecimal(relativeGap.round(RELATIVE_DECIMALS)),
  };
}

/** Two sides without arithmetic between them. */
export function contradictSides(subject: Subject, left: Side, right: Side): Contradiction {
  const { rule, unitId, indicatorCode, periodId, name, question } = subject;
  return {
    id: contradictionId(rule, keyOfSide(left), keyOfSide(right)),
    rule,
    unitId,
    indicatorCode,
    periodId,
    title: name,
    left,
    right,
    gap: null,
    gapUnit: null,
    relativeGap: null,
    question,
  };
}

/** A side that is said in words and has no number. */
export function sideInWords(
  label: Bilingual,
  from: Partial<Pick<Side, 'claimIds' | 'documentIds' | 'working'>>,
): Side {
  return {
    kind: 'stated',
    label,
    value: null,
    low: null,
    high: null,
    measureUnit: null,
    claimIds: [],
    planLineIds: [],
    documentIds: [],
    working: null,
    ...from,
  };
}

/** An amount as a side. What is worked out is rounded: its value to what the band makes clear, the band outwards. */
export function sideOf(amount: Amount): Side {
  const { kind, text, measureUnit, claimIds, planLineIds, documentIds, working } = amount;
  const decimals = clearDecimals(amount);
  const isStated = kind === 'stated';
  return {
    kind,
    label: isStated
      ? { vi: `Nêu: ${text.vi}`, en: `Stated: ${text.en}` }
      : { vi: `Suy ra: ${text.vi}`, en: `Implied: ${text.en}` },
    value: toDecimal(isStated ? amount.value : amount.value.round(decimals)),
    low: toDecimal(isStated ? amount.low : roundedDown(amount.low, decimals + 1)),
    high: toDecimal(isStated ? amount.high : roundedDown(amount.high.neg(), decimals + 1).neg()),
    measureUnit,
    claimIds,
    planLineIds,
    documentIds,
    working,
  };
}

const RELATIVE_DECIMALS = 2;

/** Rounding of big.js: towards and away from zero. */
const TOWARDS_ZERO = 0;
const AWAY_FROM_ZERO = 3;

function roundedDown(number: Big, decimals: number): Big {
  return number.round(decimals, number.lt(0) ? AWAY_FROM_ZERO : TOWARDS_ZERO);
}

/** To two decimals, and to two digits where it is smaller than that. */
function tidy(gap: Big): Big {
  let decimals = 2;
  while (decimals < 12 && gap.times(big(10).pow(decimals)).lt(10)) decimals += 1;
  return gap.round(decimals);
}

/** The difference of two percentages is in points. */
function unitOfGap(measureUnit: MeasureUnit): MeasureUnit {
  if (measureUnit === 'percent') return 'percentage-point';
  return measureUnit === 'percent-per-year' ? 'percentage-point-per-year' : measureUnit;
}

function keyOfSide({ claimIds, planLineIds }: Side): string {
  return [...claimIds, ...planLineIds].sort().join('+');
}
