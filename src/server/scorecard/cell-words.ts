import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import {
  compareDecimals,
  decimal,
  decimalPlaces,
  type DecimalText,
} from '../../core/kernel/decimal.ts';
import { gradeNames } from '../../core/kernel/grade.ts';
import type { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { missingReasonNames, type Outcome } from '../../core/kernel/missing.ts';
import { formatQuantity } from '../../core/kernel/number-text.ts';
import { qualifierNames } from '../../core/kernel/qualifier-names.ts';
import { assignerNames } from '../../core/figure/assigner-names.ts';
import { partOfUnits, type UnitCount } from '../../core/indicator/formula/computation.ts';
import { parsePeriodId, periodInSentence } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { judgementNames } from '../../core/target/judgement/judgement-names.ts';
import type { FigureCell, PercentOfPlan, PlanLineCell } from '../../contract/figure.ts';
import type { GrowthCell, ScorecardRow, TargetPartCell } from '../../contract/scorecard.ts';

/** Decimals shown of a number that was computed; what a document printed is shown as printed. */
const COMPUTED_DECIMALS = 2;

const ZERO = decimal('0');

/** Decimals in which a computed number is shown. */
export function shownDecimals(amount: DecimalText): number {
  return Math.min(decimalPlaces(amount), COMPUTED_DECIMALS);
}

interface NumberForm {
  language: Language;
  /** A plus stands before what rose. */
  signed?: boolean;
  /** As printed, however many decimals; else rounded to those of computed numbers. */
  printed?: boolean;
}

/** `+16,5 %`, `1.088 tỷ đồng`, or the named reason there is no number; never blank. */
export function outcomeText(outcome: Outcome, unit: MeasureUnit, form: NumberForm): string {
  const { language, signed = false, printed = false } = form;
  if (outcome.kind === 'missing') return missingReasonNames[outcome.reason][language];
  const decimals = printed ? undefined : COMPUTED_DECIMALS;
  const text = formatQuantity(outcome.value, unit, language, decimals);
  return signed && compareDecimals(outcome.value, ZERO) > 0 ? `+${text}` : text;
}

/** `gần 4.600 tỷ đồng`. */
export function figureText(cell: FigureCell, language: Language): string {
  const printed = cell.origin === 'stated';
  const number = outcomeText(cell.outcome, cell.measureUnit, { language, printed });
  return `${qualifierNames[cell.qualifier][language]} ${number}`.trim();
}

/** `năm 2021`, as inside a sentence. */
export function periodText(periodId: PeriodId, language: Language): string {
  return periodInSentence(parsePeriodId(periodId), language);
}

/** `ước`; of a sum in which units are missing `ước, mới có 4/6 đơn vị`. */
export function gradeText({ grade, unitCount }: FigureCell, language: Language): string {
  const part = partOfUnits(unitCount);
  return [
    ...(grade === null ? [] : [gradeNames[grade][language]]),
    ...(part === null ? [] : [partialSum(part)[language]]),
  ].join(', ');
}

/** The growth that a line has room for: of the newest whole year, else of the newest part of a year. */
export function growthOf({ growth, latestYear }: TargetPartCell): GrowthCell | null {
  return latestYear?.growth ?? growth;
}

/** `năm 2021 so với năm 2020`. */
export function growthBaseText({ periodId, base }: GrowthCell, language: Language): string {
  return `${periodText(periodId, language)} ${base[language]}`;
}

/** `kế hoạch năm 2021, tỉnh giao`; an implied plan says so. */
export function planText(plan: PlanLineCell, language: Language): string {
  const by = plan.assigner === null ? words.unsaid : assignerNames[plan.assigner];
  const implied = plan.origin === 'implied' ? `, ${words.implied[language]}` : '';
  const period = periodText(plan.periodId, language);
  return `${words.plan[language]} ${period}, ${by[language]}${implied}`;
}

/** `87,6 % kế hoạch năm 2021, không nói ai giao, suy ra (năm 2021)`: never a percentage without its plan. */
export function percentOfPlanText(one: PercentOfPlan, language: Language): string {
  const printed = one.origin === 'stated';
  const percent = outcomeText(one.percent, 'percent', { language, printed });
  const figurePeriod = periodText(one.figurePeriodId, language);
  const number = one.percent.kind === 'missing' ? `(${percent})` : percent;
  return `${number} ${planText(one.planLine, language)} (${figurePeriod})`;
}

/** The label that holds: a leader's, with the computed one beside it. */
export function judgementText({ judgement, override }: ScorecardRow, language: Language): string {
  const computed = judgementNames[judgement][language];
  if (override === null) return computed;
  return `${judgementNames[override.label][language]} (${override.office}; ${words.computed[language]}: ${computed})`;
}

const words = {
  plan: { vi: 'kế hoạch', en: 'of the plan of' },
  unsaid: { vi: 'không nói ai giao', en: 'assigner not said' },
  implied: { vi: 'suy ra', en: 'implied' },
  computed: { vi: 'tính được', en: 'computed' },
} satisfies Record<string, Bilingual>;

const partialSum = ({ reported, of }: UnitCount): Bilingual => ({
  vi: `mới có ${reported}/${of} đơn vị`,
  en: `${reported} of ${of} units only`,
});
