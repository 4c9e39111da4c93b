import { big, compareDecimals, decimal, type DecimalText } from '../kernel/decimal.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import { notComputed } from './not-computed.ts';
import { notComparable } from './comparability.ts';
import { averageGrowth, awaitsFirstFigure, growthIndexOf } from './series/growth-index.ts';
import { arithmeticOf, type Arithmetic } from './kind-arithmetic.ts';
import { levelSeriesOf, termFigureOf } from './series/level-series.ts';
import { baseOf, isYearOver, type PartContext } from './part-context.ts';
import { settled } from './settled.ts';
import { sumOverTerm } from './series/sum-over-term.ts';
import { yearlyQuantitiesOf } from './series/yearly-quantities.ts';
import { latestFigure, type YearFigure } from './series/year-series.ts';

/** How a part stands after its last known whole year. */
export interface Standing {
  /** Last year with a usable figure; the base year when there is none (k = 0). */
  lastYear: number;
  /** k: years gone from the base to the last figure. */
  yearsGone: number;
  /** The result in the terms of the target: a level, % a year, points a year, a multiple, a sum, a count. */
  measured: Outcome;
  /** The base in the same terms, for the distance covered. */
  measuredBase: Outcome;
  /** v_k (S_k for a sum) and B in the unit of the figures. */
  level: Outcome;
  base: Outcome;
  /** I_k of a growth; null elsewhere. */
  index: DecimalText | null;
  fromRates: boolean;
  /** No whole-year figure of the term is known yet (k = 0). */
  awaitsFirstFigure: boolean;
  isEstimate: boolean;
  /** A hedge word stands before the last figure ("gần", "trên", "khoảng"). */
  isHedged: boolean;
  /** A sum: years without a figure. */
  missingYears: number[];
  /** A sum, a count: what is reached stays reached. */
  cannotFallBack: boolean;
}

const ZERO = decimal('0');

/** The standing after the last year known, at most `upTo`. */
export function standingOf(context: PartContext, upTo = context.years.last): Standing {
  return standings[arithmeticOf(context.part)](context, upTo);
}

const standings = {
  level: levelStanding,
  ratio: levelStanding,
  density: levelStanding,
  'all-of': levelStanding,
  share: levelStanding,
  growth: growthStanding,
  decline: declineStanding,
  multiple: multipleStanding,
  sum: sumStanding,
  count: countStanding,
  'every-year': everyYearStanding,
  qualitative: wordsStanding,
  dated: wordsStanding,
} satisfies Record<Arithmetic, (context: PartContext, upTo: number) => Standing>;

function levelStanding(context: PartContext, upTo: number): Standing {
  const figure =
    averageAsked(context, upTo) ?? latestFigure(levelSeriesOf(context), context.years.base, upTo);
  const base = baseOf(context);
  if ('reason' in figure) return atBase(context, { measured: figure, measuredBase: base, base });
  return {
    ...atFigure(context, figure),
    measured: value(figure.value),
    measuredBase: base,
    base,
  };
}

/** "Hằng năm không quá 4 vụ" may be reported as an average over the term; a level at the end may not. */
function averageAsked(context: PartContext, upTo: number): YearFigure | Missing | null {
  const { kind } = context.part;
  const mayBeAverage = kind === 'bound' || kind === 'range' || kind === 'with-rider';
  return mayBeAverage && upTo >= context.years.last ? termFigureOf(context) : null;
}

function growthStanding(context: PartContext, upTo: number): Standing {
  const measuredBase = missing('not-applicable', notComputed.rateOfChange);
  const base = baseOf(context);
  const found = growthIndexOf(context, upTo);
  if ('reason' in found) {
    const awaits = awaitsFirstFigure(context, upTo) && found.reason === 'not-reported';
    return {
      ...atBase(context, { measured: found, measuredBase, base }),
      awaitsFirstFigure: awaits,
    };
  }
  const yearsGone = found.lastYear - context.years.base;
  const growth = averageGrowth(found.index, yearsGone);
  const figure = levelSeriesOf(context).figures.find(({ year }) => year === found.lastYear);
  return {
    ...atBase(context, { measured: asOutcome(growth), measuredBase, base }),
    lastYear: found.lastYear,
    yearsGone,
    level:
      figure === undefined ? missing('not-reported', notComputed.noLevel) : value(figure.value),
    index: found.index,
    fromRates: found.fromRates,
    awaitsFirstFigure: false,
    isEstimate: found.isEstimate,
    isHedged: figure !== undefined && figure.qualifier !== 'none' && !found.fromRates,
  };
}

function declineStanding(context: PartContext, upTo: number): Standing {
  const measuredBase = missing('not-applicable', notComputed.rateOfChange);
  const base = baseOf(context);
  const figure = latestFigure(levelSeriesOf(context), context.years.base, upTo);
  if ('reason' in figure) return atBase(context, { measured: figure, measuredBase, base });
  const at = atFigure(context, figure);
  const measured =
    base.kind === 'missing'
      ? base
      : value(settled(big(base.value).minus(figure.value).div(at.yearsGone)));
  const isGone = compareDecimals(figure.value, ZERO) <= 0;
  return { ...at, measured, measuredBase, base, cannotFallBack: isGone };
}

function multipleStanding(context: PartContext, upTo: number): Standing {
  const measuredBase = value(decimal('1'));
  const base = baseOf(context);
  const figure = latestFigure(levelSeriesOf(context), context.years.base, upTo);
  if ('reason' in figure) return atBase(context, { measured: figure, measuredBase, base });
  return {
    ...atFigure(context, figure),
    measured: multipleOf(figure.value, base),
    measuredBase,
    base,
  };
}

/** v ÷ B; `divided-by-zero` when B is 0, `not-comparable` when it is negative. */
export function multipleOf(v: DecimalText, base: Outcome): Outcome {
  if (base.kind === 'missing') return base;
  const sign = compareDecimals(base.value, ZERO);
  if (sign === 0) return missing('divided-by-zero');
  if (sign > 0) return value(settled(big(v).div(base.value)));
  return notComparable(
    'Giá trị năm gốc âm nên không tính được số lần.',
    'The base is negative, so there is no multiple of it.',
  );
}

function sumStanding(context: PartContext, upTo: number): Standing {
  const measuredBase = missing('not-applicable', notComputed.startsFromNothing);
  const found = sumOverTerm(context, upTo);
  if ('reason' in found) {
    return {
      ...atBase(context, { measured: found, measuredBase, base: value(ZERO) }),
      lastYear: context.years.first - 1,
    };
  }
  return {
    ...atBase(context, { measured: value(found.sum), measuredBase, base: value(ZERO) }),
    awaitsFirstFigure: false,
    lastYear: found.lastYear,
    yearsGone: found.lastYear - context.years.first + 1,
    level: value(found.sum),
    isEstimate: found.estimatedYears.length > 0,
    missingYears: found.missingYears,
    cannotFallBack: found.onlyGrows,
  };
}

function countStanding(context: PartContext, upTo: number): Standing {
  const { part, years } = context;
  const isNew = part.countForm === 'newly-in-term';
  const base = isNew ? value(ZERO) : baseOfCount(context);
  const measuredBase = isNew ? missing('not-applicable', notComputed.startsFromNothing) : base;
  const figure = latestFigure(levelSeriesOf(context), context.years.base, upTo);
  if ('reason' in figure) return atBase(context, { measured: figure, measuredBase, base });
  const isCountedNow = context.facts.recognitions.length > 0 && !isYearOver(context, figure.year);
  const lastYear = isCountedNow ? Math.max(figure.year - 1, years.base) : figure.year;
  return {
    ...atFigure(context, figure),
    measured: value(figure.value),
    measuredBase,
    base,
    lastYear,
    yearsGone: lastYear - years.base,
    cannotFallBack: true,
  };
}

function baseOfCount(context: PartContext): Outcome {
  const counted = levelSeriesOf(context).figures.find(({ year }) => year === context.years.base);
  const base = baseOf(context);
  return base.kind === 'missing' && counted !== undefined ? value(counted.value) : base;
}

function everyYearStanding(context: PartContext, upTo: number): Standing {
  const measuredBase = missing('not-applicable', notComputed.everyYear);
  const figure = latestFigure(yearlyQuantitiesOf(context), context.years.base, upTo);
  const base = baseOf(context);
  if ('reason' in figure) return atBase(context, { measured: figure, measuredBase, base });
  return { ...atFigure(context, figure), measured: value(figure.value), measuredBase, base };
}

function wordsStanding(context: PartContext): Standing {
  const words = missing('not-applicable', notComputed.inWords);
  return atBase(context, { measured: words, measuredBase: words, base: words });
}

type AtBase = Pick<Standing, 'measured' | 'measuredBase' | 'base'>;

/** Nothing known since the base: k = 0 and the level is the base itself. */
function atBase(context: PartContext, at: AtBase): Standing {
  return {
    ...at,
    lastYear: context.years.base,
    yearsGone: 0,
    level: at.base,
    index: null,
    fromRates: false,
    awaitsFirstFigure: at.measured.kind === 'missing' && at.measured.reason === 'not-reported',
    isEstimate: false,
    isHedged: false,
    missingYears: [],
    cannotFallBack: false,
  };
}

function atFigure(context: PartContext, figure: YearFigure): Omit<Standing, keyof AtBase> {
  return {
    lastYear: figure.year,
    yearsGone: figure.year - context.years.base,
    level: value(figure.value),
    index: null,
    fromRates: false,
    awaitsFirstFigure: false,
    isEstimate: figure.grade === 'estimate',
    isHedged: figure.qualifier !== 'none',
    missingYears: [],
    cannotFallBack: false,
  };
}

function asOutcome(growth: DecimalText | Missing): Outcome {
  return typeof growth === 'string' ? value(growth) : growth;
}
