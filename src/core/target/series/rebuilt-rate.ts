import type { Bilingual } from '../../kernel/bilingual.ts';
import { big, compareDecimals, decimal, type DecimalText } from '../../kernel/decimal.ts';
import { compareGrades } from '../../kernel/grade.ts';
import { measureUnits, scaleOf } from '../../kernel/measure-unit.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import type { UnitType } from '../../organisation/unit.ts';
import { parsePeriodId, periodName } from '../../period/period-kinds.ts';
import { mismatch, notComparable } from '../comparability.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import { type PartContext, yardstickOf } from '../part-context.ts';
import { settled } from '../settled.ts';
import type { Observation } from '../target-facts.ts';
import type { TargetPart } from '../target.ts';

const ZERO = decimal('0');
const PEOPLE = 10_000;

/** GRDP is compiled for provinces (and GDP for the nation) only: Decree 94/2022/NĐ-CP. */
const WITH_GRDP: readonly UnitType[] = ['nation', 'province'];

/**
 * The rate of a ratio, a density or an "all of", rebuilt from numerator and denominator of one period, grade,
 * scope and basis; never averaged. Missing: `divided-by-zero`, `not-applicable` when nothing is eligible for
 * an "all of", `not-comparable` when the two do not belong together.
 */
export function rebuiltRate(context: PartContext, numerator: Observation): Outcome {
  const denominator = denominatorFor(context, numerator);
  if ('kind' in denominator) return denominator;
  if (numerator.outcome.kind === 'missing') return numerator.outcome;
  if (denominator.outcome.kind === 'missing') return denominator.outcome;
  const above = numerator.outcome.value;
  const below = denominator.outcome.value;
  const arithmetic = arithmeticOf(context.part);
  if (compareDecimals(below, ZERO) === 0) {
    return arithmetic === 'all-of'
      ? missing('not-applicable', {
          vi: `${periodOf(numerator).vi}: không có đối tượng nào thuộc diện tính.`,
          en: `${periodOf(numerator).en}: nothing is eligible.`,
        })
      : missing('divided-by-zero');
  }
  if (arithmetic === 'density') return value(settled(big(above).times(PEOPLE).div(below)));
  return shareOf(
    context.part,
    { amount: above, of: numerator },
    { amount: below, of: denominator },
  );
}

/** Why a ratio to this denominator is refused, or null. */
export function refusedDenominator(part: TargetPart, unitType: UnitType | null): Outcome | null {
  const isGrdp = part.denominatorCode === 'grdp' || part.denominatorCode?.startsWith('grdp-');
  if (isGrdp !== true || unitType === null || WITH_GRDP.includes(unitType)) return null;
  return missing('not-applicable', {
    vi: 'Cấp này không có GRDP (chỉ biên soạn cho cấp tỉnh), nên không tính tỷ lệ so với GRDP.',
    en: 'There is no GRDP at this level (it is compiled for provinces only), so a ratio to it is refused.',
  });
}

interface Side {
  amount: DecimalText;
  of: Observation;
}

function shareOf(part: TargetPart, above: Side, below: Side): Outcome {
  const [unitAbove, unitBelow] = [above.of.measureUnit, below.of.measureUnit];
  const isOneDimension = measureUnits[unitAbove].dimension === measureUnits[unitBelow].dimension;
  if (part.measureUnit === 'percent' && !isOneDimension) {
    return notComparable(
      'Tử số và mẫu số khác loại đơn vị tính.',
      'Numerator and denominator are in units of different kinds.',
    );
  }
  if (arithmeticOf(part) === 'all-of' && compareDecimals(above.amount, below.amount) > 0) {
    return notComparable(
      'Tử số lớn hơn số thuộc diện tính: hai số liệu không cùng phạm vi.',
      'The numerator is larger than the eligible number: the two are not of one scope.',
    );
  }
  const inOneUnit = big(above.amount)
    .times(isOneDimension ? scaleOf(unitAbove) : 1)
    .div(big(below.amount).times(isOneDimension ? scaleOf(unitBelow) : 1));
  return value(settled(part.measureUnit === 'percent' ? inOneUnit.times(100) : inOneUnit));
}

/** The denominator of the same period and grade, or why there is none. */
function denominatorFor(context: PartContext, numerator: Observation): Observation | Outcome {
  const { part, facts } = context;
  const refused = refusedDenominator(part, facts.unitType);
  if (refused !== null) return refused;
  const ofPeriod = facts.denominators
    .filter((denominator) => denominator.periodId === numerator.periodId)
    .sort((a, b) => compareGrades(b.grade, a.grade));
  if (ofPeriod.length === 0) {
    return missing('not-reported', {
      vi: `${periodOf(numerator).vi}: chưa có mẫu số.`,
      en: `${periodOf(numerator).en}: the denominator is missing.`,
    });
  }
  const yardstick = {
    scope: part.denominatorScope ?? part.scope,
    priceBasis:
      arithmeticOf(part) === 'density'
        ? ('not-monetary' as const)
        : yardstickOf(context).priceBasis,
    indicatorVersion: null,
  };
  const fitting = ofPeriod.filter((denominator) => mismatch(yardstick, denominator) === null);
  const [first] = ofPeriod;
  if (fitting.length === 0 && first !== undefined) {
    return mismatch(yardstick, first) ?? missing('not-comparable');
  }
  return (
    fitting.find((denominator) => denominator.grade === numerator.grade) ??
    notComparable(
      `${periodOf(numerator).vi}: tử số và mẫu số không cùng mức độ số liệu (ước tính, sơ bộ, chính thức).`,
      `${periodOf(numerator).en}: numerator and denominator are not of one grade (estimate, preliminary, official).`,
    )
  );
}

/** `6 tháng đầu năm 2021`, in both languages. */
function periodOf({ periodId }: Observation): Bilingual {
  const period = parsePeriodId(periodId);
  return { vi: periodName(period, 'vi'), en: periodName(period, 'en') };
}
