import { yearOf } from '../../kernel/plain-date.ts';
import { readPlace } from '../../organisation/place-name.ts';
import { yearsOf } from './term-years.ts';
import type { TyingInput } from './tying.ts';

/** Whether a figure needs several years, one period, or may have either. */
export type WantedSpan = 'years' | 'single' | 'any';

/** What a document says as a whole; looked up for every figure, so made once. */
export interface DocumentFacts {
  /** Spans that the text calls "nhiệm kỳ": `2015/2020`. */
  readonly terms: ReadonlySet<string>;
  /** Spans that it calls "giai đoạn" or "thời kỳ". */
  readonly spans: ReadonlySet<string>;
  /** The period most of its figures are of, by what is wanted; null where none fits. */
  readonly commonest: Readonly<Record<WantedSpan, string | null>>;
  /** The place most of its figures are said to be of, folded and without the word for its kind; null for none. */
  readonly place: string | null;
}

const NAMED_SPAN = /(nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ)\s+(\d{4})\s*[-–]\s*(\d{4})/giu;

export function documentFacts(input: TyingInput): DocumentFacts {
  const terms = new Set<string>();
  const spans = new Set<string>();
  for (const [, name = '', first = '', last = ''] of input.text.matchAll(NAMED_SPAN)) {
    (name.toLowerCase().startsWith('nhiệm') ? terms : spans).add(`${first}/${last}`);
  }
  const commonest = {
    years: commonestPeriod(input, (isOfYears) => isOfYears),
    single: commonestPeriod(input, (isOfYears) => !isOfYears),
    any: commonestPeriod(input, () => true),
  };
  return { terms, spans, commonest, place: commonestPlace(input) };
}

function commonestPeriod(
  { findings, documentDate }: TyingInput,
  fits: (isOfYears: boolean) => boolean,
): string | null {
  const counts = new Map<string, number>();
  for (const { period, kind } of findings) {
    // Aims and years to come tell nothing of results.
    if (period === null || kind === 'target' || !fits(yearsOf(period) !== null)) continue;
    if (documentDate !== null && lastYearIn(period) > yearOf(documentDate)) continue;
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return mostCounted(counts);
}

function commonestPlace({ findings }: TyingInput): string | null {
  const counts = new Map<string, number>();
  for (const { org, range, reasons } of findings) {
    const words = reasons['org']?.words ?? null;
    // A place named only later is not yet what the text is about.
    const isLater = words !== null && words.start > range.end;
    const name = org === null || isLater ? '' : readPlace(org).name;
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return mostCounted(counts);
}

/** The first of those counted most. */
function mostCounted(counts: ReadonlyMap<string, number>): string | null {
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** Of `2021-H1` 2021, of `2016/2020` 2020. */
function lastYearIn(period: string): number {
  return yearsOf(period)?.last ?? Number(period.slice(0, 4));
}
