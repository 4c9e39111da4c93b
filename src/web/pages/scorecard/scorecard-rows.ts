import type { Language } from '../../../core/kernel/bilingual.ts';
import { compareDecimals } from '../../../core/kernel/decimal.ts';
import type { Outcome } from '../../../core/kernel/missing.ts';
import { compareVietnamese } from '../../../core/kernel/vietnamese-text.ts';
import { Colour } from '../../../core/target/target.ts';
import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { holdsWords } from '../../ui/holds-words.ts';
import { SortColumn, listOf } from './scorecard-search.ts';
import type { ScorecardSearch } from './scorecard-search.ts';

/** The label that holds: a leader's, where there is one, else the computed one. */
export function labelOf(row: ScorecardRow): ScorecardRow['judgement'] {
  return row.override?.label ?? row.judgement;
}

export function ownersOf(row: ScorecardRow): string[] {
  return [...new Set(row.parts.flatMap(({ owner }) => (owner === null ? [] : [owner])))];
}

/** Rows that meet every condition of the address; text is matched without accents. */
export function filterRows(rows: readonly ScorecardRow[], search: ScorecardSearch): ScorecardRow[] {
  const colours = listOf(search.colour, Colour.options);
  return rows.filter(
    (row) =>
      (colours.length === 0 || colours.includes(row.colour)) &&
      (search.judgement === undefined || labelOf(row) === search.judgement) &&
      (search.owner === undefined || ownersOf(row).includes(search.owner)) &&
      (search.q === undefined || holdsWords(textOf(row), search.q)),
  );
}

/** Rows in the order of the address; without one in the order they came: red first, then as resolved. */
export function sortRows(
  rows: readonly ScorecardRow[],
  sort: string | undefined,
  language: Language,
): ScorecardRow[] {
  const { column, isDescending } = readSort(sort);
  if (column === null) return [...rows];
  const compare = comparers[column];
  // What has nothing to compare by stays last in both directions.
  return rows.toSorted((a, b) => compare(a, b, language, isDescending ? -1 : 1));
}

export function readSort(sort: string | undefined): {
  column: SortColumn | null;
  isDescending: boolean;
} {
  const column = SortColumn.safeParse(sort?.replace(/^-/, ''));
  return { column: column.data ?? null, isDescending: sort?.startsWith('-') ?? false };
}

type Comparer = (a: ScorecardRow, b: ScorecardRow, language: Language, sign: 1 | -1) => number;

const comparers = {
  outlook: (a, b, _, sign) =>
    sign * (Colour.options.indexOf(a.colour) - Colour.options.indexOf(b.colour)) ||
    a.position - b.position,
  target: (a, b, language, sign) => sign * compareVietnamese(a.name[language], b.name[language]),
  latest: (a, b, _, sign) =>
    byText(a.parts[0]?.latest?.address?.period, b.parts[0]?.latest?.address?.period, sign),
  growth: (a, b, _, sign) =>
    byOutcome(a.parts[0]?.growth?.outcome, b.parts[0]?.growth?.outcome, sign),
  required: (a, b, _, sign) =>
    byOutcome(a.parts[0]?.requiredRate?.outcome, b.parts[0]?.requiredRate?.outcome, sign),
  owner: (a, b, _, sign) => byText(ownersOf(a)[0], ownersOf(b)[0], sign),
} satisfies Record<SortColumn, Comparer>;

function byOutcome(a: Outcome | undefined, b: Outcome | undefined, sign: 1 | -1): number {
  if (a?.kind !== 'value') return b?.kind === 'value' ? 1 : 0;
  return b?.kind === 'value' ? sign * compareDecimals(a.value, b.value) : -1;
}

function byText(a: string | undefined, b: string | undefined, sign: 1 | -1): number {
  if (a === undefined) return b === undefined ? 0 : 1;
  return b === undefined ? -1 : sign * compareVietnamese(a, b);
}

function textOf(row: ScorecardRow): string {
  const parts = row.parts.map(
    ({ wording, indicatorName }) =>
      `${wording} ${indicatorName?.vi ?? ''} ${indicatorName?.en ?? ''}`,
  );
  return [row.number ?? '', row.name.vi, row.name.en, row.wording, ...parts, ...ownersOf(row)].join(
    ' ',
  );
}
