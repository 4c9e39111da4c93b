import {
  big,
  compareDecimals,
  decimal,
  type DecimalText,
  toDecimal,
} from '../../kernel/decimal.ts';
import { nthRoot } from '../../kernel/decimal-root.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { notComputed } from '../not-computed.ts';
import { averageGrowth } from '../series/growth-index.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import { extremesOf, paceKindOf, pacesOfTwoTerms, pacesSeen } from '../series/paces-seen.ts';
import type { PartContext } from '../part-context.ts';
import { settled } from '../settled.ts';
import type { Standing } from '../standing.ts';
import type { OutlookEvent } from '../target-facts.ts';
import type { Band, WithinYearForecast } from './within-year-forecast.ts';
import { startOf, type YearAhead, yearsOnTheWay } from './years-on-the-way.ts';
import { growthPerYear, type Pace, type PaceKind, yearsSeen } from '../series/yearly-paces.ts';

/** Where the part may stand at the end of the term, in the terms of the target. */
export interface EndPath extends Band {
  /** The years on the way there, oldest first. */
  byYear: YearAhead[];
  paceKind: PaceKind;
  /** The yearly pace of each path; null when the last year is forecast from its own months. */
  paces: Band | null;
  /** Fewer than three single years were seen: the band is the central path ± the spread seen. */
  isWeak: boolean;
  endsOnEstimate: boolean;
  yearsSeen: number;
  /** Assumptions added to all three paths, and those that could not be (only growth rates are known). */
  events: OutlookEvent[];
  eventsNotApplied: OutlookEvent[];
}

/** Single years needed for a lowest and highest pace of their own. */
const YEARS_FOR_EXTREMES = 3;
const ZERO = decimal('0');

/**
 * Central path: the average yearly pace since the base goes on. Low and high: the lowest and highest pace of
 * any year of this and the last term. When the year in progress is the last one and has a forecast of its own,
 * that forecast is the path. Missing, with the reason, when there is nothing to continue from.
 */
export function pathToEnd(
  context: PartContext,
  standing: Standing,
  withinYear: WithinYearForecast | null,
): EndPath | Missing {
  const blocked = reasonWithoutPath(standing);
  if (blocked !== null) return blocked;
  const paceKind = paceKindOf(context, standing);
  const events = eventsOf(context, standing, paceKind);
  const paces = pacesAhead(context, standing, paceKind);
  const lastYear = lastYearForecast(context, standing, withinYear, paceKind);
  if ('reason' in paces && lastYear === null) return paces;
  const known = 'reason' in paces ? null : paces;
  const years =
    lastYear === null
      ? projectYears(context, standing, known?.band ?? null, events.applied)
      : [lastYear];
  const levels = years?.at(-1) ?? levelsNow(standing);
  if (years === null || levels === null) return notEnough();
  const ends = endsOf(context, standing, levels);
  if (ends === null) return notEnough();
  return {
    ...ends,
    byYear: yearsOnTheWay(context, standing, {
      levels: years,
      steadyPaces: lastYear === null && events.applied.length === 0 ? (known?.band ?? null) : null,
    }),
    paceKind,
    paces: lastYear === null ? (known?.band ?? null) : null,
    isWeak: lastYear === null && known?.isWeak === true,
    endsOnEstimate: standing.isEstimate || (lastYear !== null && withinYear?.isEstimate === true),
    yearsSeen: known?.yearsSeen ?? 0,
    events: events.applied,
    eventsNotApplied: events.notApplied,
  };
}

/** Spread of a set of paces around a central one, by the rule of three years. */
export function spreadOf(
  central: DecimalText,
  seen: readonly Pace[],
): { band: Band; isWeak: boolean; yearsSeen: number } | null {
  const count = yearsSeen(seen);
  if (count >= YEARS_FOR_EXTREMES) {
    const extremes = extremesOf(seen);
    if (extremes === null) return null;
    return { band: around(central, extremes), isWeak: false, yearsSeen: count };
  }
  const spans = new Set(seen.map(({ firstYear, lastYear }) => `${firstYear}/${lastYear}`));
  const extremes = extremesOf(seen);
  if (spans.size < 2 || extremes === null) return null;
  const spread = big(extremes.high).minus(extremes.low);
  const band = {
    central,
    low: toDecimal(big(central).minus(spread)),
    high: toDecimal(big(central).plus(spread)),
  };
  return { band, isWeak: true, yearsSeen: count };
}

function reasonWithoutPath(standing: Standing): Missing | null {
  if (standing.measured.kind === 'missing') {
    return standing.awaitsFirstFigure
      ? missing('not-reported', notComputed.noFigureInTerm)
      : standing.measured;
  }
  if (standing.missingYears.length > 0) return notEnough();
  if (standing.base.kind === 'missing' && standing.index === null) {
    return missing('not-reported', notComputed.baseMissing);
  }
  return standing.yearsGone < 1 ? missing('not-reported', notComputed.noFigureInTerm) : null;
}

function pacesAhead(
  context: PartContext,
  standing: Standing,
  kind: PaceKind,
): { band: Band; isWeak: boolean; yearsSeen: number } | Missing {
  const central = centralPace(context, standing, kind);
  if (central === null) return notEnough();
  const seen = pacesOfTwoTerms(context, pacesSeen(context, kind));
  return spreadOf(central, seen) ?? notEnough();
}

/** The average pace from the base to the last figure. */
function centralPace(context: PartContext, standing: Standing, kind: PaceKind): DecimalText | null {
  const { level, base, index, yearsGone, measured } = standing;
  if (arithmeticOf(context.part) === 'decline') {
    return measured.kind === 'value' ? measured.value : null;
  }
  if (index !== null) {
    const growth = averageGrowth(index, yearsGone);
    return typeof growth === 'string' ? growth : null;
  }
  if (level.kind === 'missing' || base.kind === 'missing') return null;
  if (kind === 'growth') return growthPerYear(base.value, level.value, yearsGone);
  return settled(big(level.value).minus(base.value).div(yearsGone));
}

function around(central: DecimalText, { low, high }: Omit<Band, 'central'>): Band {
  return {
    central,
    low: compareDecimals(low, central) < 0 ? low : central,
    high: compareDecimals(high, central) > 0 ? high : central,
  };
}

/** Levels (an index for a growth) after each year ahead along the three paces. */
function projectYears(
  context: PartContext,
  standing: Standing,
  paces: Band | null,
  events: readonly OutlookEvent[],
): Band[] | null {
  const start = startOf(standing);
  if (start === null || paces === null) return null;
  const isIndex = standing.index !== null;
  const base = isIndex && standing.base.kind === 'value' ? standing.base.value : decimal('1');
  const project = (pace: DecimalText): DecimalText[] => {
    const levels: DecimalText[] = [];
    let level = big(start);
    for (let year = standing.lastYear + 1; year <= context.years.last; year += 1) {
      level = advanceOneYear(context, standing, level, pace);
      for (const event of events.filter((candidate) => candidate.year === year)) {
        level = level.plus(isIndex ? big(event.effect).div(base) : event.effect);
      }
      levels.push(settled(bounded(context, standing, start, level)));
    }
    return levels;
  };
  const [low, high] = [project(paces.low), project(paces.high)];
  return project(paces.central).map((central, at) => ({
    central,
    low: low[at] ?? central,
    high: high[at] ?? central,
  }));
}

/** With no year left, where the part stands. */
function levelsNow(standing: Standing): Band | null {
  const now = startOf(standing);
  return now === null ? null : { central: now, low: now, high: now };
}

function advanceOneYear(
  context: PartContext,
  standing: Standing,
  level: ReturnType<typeof big>,
  pace: DecimalText,
): ReturnType<typeof big> {
  if (arithmeticOf(context.part) === 'decline') return level.minus(pace);
  if (paceKindOf(context, standing) !== 'growth') return level.plus(pace);
  const factor = big(pace).div(100).plus(1);
  // The product is rounded each year so that its digits do not double with every multiplication.
  return level.times(factor.lt(0) ? 0 : factor).round(25, 1);
}

/** A sum or count does not shrink; what cannot be negative stays at 0; "all of" stays at 100 %. */
function bounded(
  context: PartContext,
  standing: Standing,
  start: DecimalText,
  level: ReturnType<typeof big>,
): ReturnType<typeof big> {
  if (standing.cannotFallBack && level.lt(start)) return big(start);
  if (level.lt(0) && compareDecimals(start, ZERO) >= 0) return big(0);
  return arithmeticOf(context.part) === 'all-of' && level.gt(100) ? big(100) : level;
}

/** From levels to the terms of the target. Low and high are ordered by size in those terms. */
function endsOf(context: PartContext, standing: Standing, levels: Band): Band | null {
  const central = endOf(context, standing, levels.central);
  const low = endOf(context, standing, levels.low);
  const high = endOf(context, standing, levels.high);
  if (central === null || low === null || high === null) return null;
  return compareDecimals(low, high) <= 0
    ? { central, low, high }
    : { central, low: high, high: low };
}

function endOf(context: PartContext, standing: Standing, level: DecimalText): DecimalText | null {
  const { count } = context.years;
  const arithmetic = arithmeticOf(context.part);
  if (arithmetic === 'growth') {
    const root = nthRoot(level, count);
    return root.kind === 'missing' ? null : settled(big(root.value).minus(1).times(100));
  }
  if (arithmetic !== 'decline' && arithmetic !== 'multiple') return level;
  if (standing.base.kind === 'missing') return null;
  const base = big(standing.base.value);
  return settled(arithmetic === 'multiple' ? big(level).div(base) : base.minus(level).div(count));
}

/** The forecast of the last year, as levels, when only that year is left and is under way. */
function lastYearForecast(
  context: PartContext,
  standing: Standing,
  withinYear: WithinYearForecast | null,
  kind: PaceKind,
): Band | null {
  const { last } = context.years;
  if (kind === 'step' || withinYear === null || 'reason' in withinYear.forecast) return null;
  if (withinYear.year !== last || standing.lastYear !== last - 1) return null;
  const { central, low, high } = withinYear.forecast;
  const asLevel = levelFrom(context, standing);
  if (asLevel === null) return null;
  return { central: asLevel(central), low: asLevel(low), high: asLevel(high) };
}

function levelFrom(
  context: PartContext,
  standing: Standing,
): ((ofYear: DecimalText) => DecimalText) | null {
  if (arithmeticOf(context.part) === 'sum') {
    const { level } = standing;
    if (level.kind === 'missing') return null;
    return (ofYear) => toDecimal(big(level.value).plus(ofYear));
  }
  if (standing.index === null) return (ofYear) => ofYear;
  const { base } = standing;
  if (base.kind === 'missing' || standing.fromRates) return null;
  return (ofYear) => settled(big(ofYear).div(base.value));
}

function eventsOf(
  context: PartContext,
  standing: Standing,
  kind: PaceKind,
): { applied: OutlookEvent[]; notApplied: OutlookEvent[] } {
  const ahead = context.facts.events.filter(
    ({ year }) => year > standing.lastYear && year <= context.years.last,
  );
  const onlyRates =
    kind === 'growth' &&
    standing.index !== null &&
    (standing.fromRates || standing.base.kind === 'missing');
  return onlyRates ? { applied: [], notApplied: ahead } : { applied: ahead, notApplied: [] };
}

function notEnough(): Missing {
  return missing('not-reported', {
    vi: 'Quá ít số liệu: cần ít nhất hai năm có mức thay đổi để nhìn tới cuối nhiệm kỳ.',
    en: 'Too few figures: at least two yearly changes are needed to look to the end of the term.',
  });
}
