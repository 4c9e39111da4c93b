import type { Language } from '../../../core/kernel/bilingual.ts';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { Outcome } from '../../../core/kernel/missing.ts';
import { yearOf } from '../../../core/kernel/plain-date.ts';
import { parsePeriodId, periodName, year } from '../../../core/period/period-kinds.ts';
import { comparePeriods } from '../../../core/period/period-arithmetic.ts';
import { PeriodKind } from '../../../core/period/period.ts';
import type { Period, PeriodId } from '../../../core/period/period.ts';
import type { FigureCell, PlanLineCell, SeriesBreak } from '../../../contract/figure.ts';

/** What a chart draws: figures of one kind of period, plan lines, what is asked, breaks. */
export interface ChartMatter {
  figures: readonly FigureCell[];
  planLines: readonly PlanLineCell[];
  asked: readonly { periodId: PeriodId; outcome: Outcome }[];
  breaks: readonly SeriesBreak[];
  /** What years ahead may bring, and what they have to bring; left out where nothing is foretold. */
  ahead?: readonly AheadYear[];
}

/** One year ahead, for drawing. */
export interface AheadYear {
  year: number;
  band: { low: DecimalText; central: DecimalText; high: DecimalText } | null;
  required: DecimalText | null;
}

export interface ChartModel {
  labels: string[];
  /** One place for each label; null where nothing is known. */
  figures: (FigureCell | null)[];
  asked: (number | null)[];
  plans: { position: number; line: PlanLineCell }[];
  /** One place for each label; null where nothing is foretold. */
  bands: ({ low: number; central: number; high: number } | null)[];
  required: (number | null)[];
  /** A break stands before the label at `position`. */
  breaks: { position: number; mark: SeriesBreak }[];
}

/** A yearly series says more than a half-yearly one that is a little longer. */
const YEARS_AHEAD = 2;

/** Kinds that come once a year: their labels are years, and years without a figure keep their place. */
const YEARLY: readonly PeriodKind[] = [
  'year',
  'first-six-months',
  'last-six-months',
  'first-nine-months',
];

/** The kinds of period that have figures, the one with most figures first; years have a start of two. */
export function kindsOf(figures: readonly FigureCell[]): PeriodKind[] {
  const counts = new Map<PeriodKind, number>();
  for (const { address } of figures) {
    if (address === null) continue;
    const { kind } = parsePeriodId(address.period);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const rank = (kind: PeriodKind) => (kind === 'year' ? YEARS_AHEAD : 0) + (counts.get(kind) ?? 0);
  return [...counts.keys()].sort(
    (a, b) => rank(b) - rank(a) || PeriodKind.options.indexOf(a) - PeriodKind.options.indexOf(b),
  );
}

/** Puts everything of one kind of period on one line of labels. */
export function modelOf(matter: ChartMatter, kind: PeriodKind, language: Language): ChartModel {
  const ofKind = (id: PeriodId) => parsePeriodId(id).kind === kind;
  const figures = matter.figures.filter(
    ({ address }) => address !== null && ofKind(address.period),
  );
  const plans = matter.planLines.filter(({ periodId }) => ofKind(periodId));
  const asked = matter.asked.filter(({ periodId }) => ofKind(periodId));
  const ahead = kind === 'year' ? (matter.ahead ?? []) : [];
  const aheadAt = new Map(ahead.map((one) => [String(one.year), one]));
  const ids = new Set<PeriodId>([
    ...figures.flatMap(({ address }) => address?.period ?? []),
    ...plans.map(({ periodId }) => periodId),
    ...asked.map(({ periodId }) => periodId),
    ...ahead.map(({ year: ofYear }) => year(ofYear).id),
  ]);
  const periods = [...ids].map(parsePeriodId).sort(comparePeriods);
  const places = YEARLY.includes(kind) ? everyYear(periods) : periods.map(placeOf(language));
  const at = (id: PeriodId) => places.findIndex(({ key }) => key === keyOf(parsePeriodId(id)));
  return {
    labels: places.map(({ label }) => label),
    figures: places.map(
      (_, position) =>
        figures.find(({ address }) => address !== null && at(address.period) === position) ?? null,
    ),
    asked: places.map((_, position) => {
      const outcome = asked.find(({ periodId }) => at(periodId) === position)?.outcome;
      return outcome?.kind === 'value' ? Number(outcome.value) : null;
    }),
    bands: places.map(({ key }) => bandOf(aheadAt.get(key))),
    required: places.map(({ key }) => {
      const required = aheadAt.get(key)?.required ?? null;
      return required === null ? null : Number(required);
    }),
    plans: plans.map((line) => ({ position: at(line.periodId), line })),
    breaks: matter.breaks.flatMap((mark) => {
      const position = places.findIndex(({ start }) => start >= mark.at);
      return position > 0 ? [{ position, mark }] : [];
    }),
  };
}

function bandOf(ahead: AheadYear | undefined): ChartModel['bands'][number] {
  const band = ahead?.band ?? null;
  if (band === null) return null;
  return { low: Number(band.low), central: Number(band.central), high: Number(band.high) };
}

interface Place {
  key: string;
  label: string;
  start: string;
}

function keyOf(period: Period): string {
  return YEARLY.includes(period.kind) ? String(yearOf(period.start)) : period.id;
}

function placeOf(language: Language): (period: Period) => Place {
  return (period) => ({
    key: period.id,
    label: periodName(period, language),
    start: period.start,
  });
}

function everyYear(periods: Period[]): Place[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = yearOf(first.start);
  return Array.from({ length: yearOf(last.start) - from + 1 }, (_, step) => {
    const label = String(from + step);
    return { key: label, label, start: `${label}-01-01` };
  });
}
