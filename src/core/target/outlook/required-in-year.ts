import type { Bilingual } from '../../kernel/bilingual.ts';
import { big, compareDecimals, type DecimalText } from '../../kernel/decimal.ts';
import type { PlanLineId } from '../../kernel/ids.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { convert } from '../comparability.ts';
import { figureUnitOf, isYearOver, type PartContext, yardstickOf } from '../part-context.ts';
import { type PlanLine, planVersionAt } from '../plan-line.ts';
import { type Reasoned, ruleNumber } from '../reasoned.ts';
import { levelWantedIn, requiredPath } from './required-path.ts';
import type { RequiredRate } from './required-rate.ts';
import { settled } from '../settled.ts';
import type { Standing } from '../standing.ts';
import type { WithinYearForecast } from './within-year-forecast.ts';

const MONTHS = 12;
const QUARTER = 3;

/** What the months left of the year in progress have to bring so that the year total is there. */
export interface RequiredInYear {
  year: number;
  /** The plan it is asked by; null: the target itself, by its required yearly rate. */
  planLineId: PlanLineId | null;
  /** The year total asked for, in the unit of the figures. */
  wanted: DecimalText;
  measureUnit: MeasureUnit;
  monthsLeft: number;
  perMonth: Outcome;
  /** Not applicable where the months left are not whole quarters. */
  perQuarter: Outcome;
  /** The year total is reached already. */
  toHold: boolean;
  reasoned: Reasoned;
}

interface RequiredInYearInputs {
  standing: Standing;
  required: RequiredRate | null;
  withinYear: WithinYearForecast | null;
  /** Of the indicator and unit of the part. */
  planLines: readonly PlanLine[];
}

/**
 * (Y − v_m) ÷ (12 − m) for the target and each plan line of the year in progress. Only for what is counted up over the
 * year; a plan that sets a ceiling asks for nothing. When the year is over without its total, the rate is not applicable.
 */
export function requiredInYear(
  context: PartContext,
  { standing, required, withinYear, planLines }: RequiredInYearInputs,
): RequiredInYear[] {
  if (withinYear === null) return [];
  const { year } = withinYear;
  const ofTarget = levelWantedIn(year, standing, requiredPath(context, standing, required));
  const asked: { planLineId: PlanLineId | null; wanted: DecimalText }[] = [
    ...(ofTarget === null ? [] : [{ planLineId: null, wanted: ofTarget }]),
    ...planLines.flatMap((line) => {
      const wanted = plannedFor(context, year, line);
      return wanted === null ? [] : [{ planLineId: line.id, wanted }];
    }),
  ];
  return asked.map((one) => ({ ...one, ...runRate(context, withinYear, one.wanted) }));
}

function plannedFor(context: PartContext, year: number, line: PlanLine): DecimalText | null {
  const { scope, priceBasis } = yardstickOf(context);
  const isCeiling = line.bound === 'at-most' || line.bound === 'less-than';
  if (line.periodId !== String(year) || isCeiling) return null;
  if (line.scope !== scope || line.priceBasis !== priceBasis) return null;
  const version = planVersionAt(line, context.asOf);
  if (version === null) return null;
  const planned = convert(version.value, line.measureUnit, figureUnitOf(context));
  return planned.kind === 'value' ? planned.value : null;
}

function runRate(
  context: PartContext,
  { year, months, toDate }: WithinYearForecast,
  wanted: DecimalText,
): Omit<RequiredInYear, 'planLineId' | 'wanted'> {
  const monthsLeft = MONTHS - months;
  const toHold = compareDecimals(toDate, wanted) >= 0;
  const left = big(wanted).minus(toDate);
  const isOver = isYearOver(context, year);
  const perMonth = isOver ? yearOver(year) : value(settled(left.div(monthsLeft)));
  const areWholeQuarters = monthsLeft % QUARTER === 0;
  const unit = figureUnitOf(context);
  return {
    year,
    measureUnit: unit,
    monthsLeft,
    toHold,
    perMonth,
    perQuarter: isOver
      ? yearOver(year)
      : areWholeQuarters
        ? value(settled(left.times(QUARTER).div(monthsLeft)))
        : missing('not-applicable', notWholeQuarters),
    reasoned: {
      rule,
      numbers: [
        ruleNumber(names.wanted(year), wanted, unit),
        ruleNumber(names.toDate(months), toDate, unit),
        ruleNumber(names.monthsLeft, monthsLeft, 'item'),
      ],
    },
  };
}

function yearOver(year: number): Outcome {
  return missing('not-applicable', {
    vi: `Năm ${year} đã hết mà chưa có số cả năm.`,
    en: `${year} is over and its total is not known yet.`,
  });
}

const notWholeQuarters: Bilingual = {
  vi: 'Số tháng còn lại không tròn quý.',
  en: 'The months left are not whole quarters.',
};

const rule: Bilingual = {
  vi: 'Mỗi tháng còn lại cần: (số cần cả năm − luỹ kế) ÷ số tháng còn lại.',
  en: 'Needed in every month left: (asked of the year − year to date) ÷ months left.',
};

const names = {
  wanted: (year: number): Bilingual => ({
    vi: `Số cần cả năm ${year}`,
    en: `Asked of the whole of ${year}`,
  }),
  toDate: (months: number): Bilingual => ({
    vi: `Luỹ kế ${months} tháng`,
    en: `First ${months} months`,
  }),
  monthsLeft: { vi: 'Số tháng còn lại', en: 'Months left' },
};
