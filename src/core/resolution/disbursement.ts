import * as z from 'zod';
import { add, DecimalText, decimal } from '../kernel/decimal.ts';
import { percentOf } from '../kernel/decimal-division.ts';
import { DocumentId } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { type BudgetLine, FundSource } from './programme-content.ts';

/** Money paid out of one year's line of one source, summed from the beginning of that year; statements are added, never changed. */
export const Disbursement = z.object({
  year: z.int(),
  source: FundSource,
  /** Last day that the amount covers. */
  dataThrough: PlainDate,
  /** In tỷ đồng. */
  amount: DecimalText,
  documentId: DocumentId.nullable(),
  note: z.string().nullable(),
});
export type Disbursement = z.infer<typeof Disbursement>;

/** A year's money of one source: what was planned, what was paid, and the share paid. */
export interface BudgetStanding {
  year: number;
  source: FundSource;
  planned: Outcome;
  paid: Outcome;
  /** Last day the paid amount covers; null where nothing was stated. */
  dataThrough: PlainDate | null;
  /** Paid ÷ planned, in per cent. */
  share: Outcome;
}

/**
 * Every year and source that is planned or paid, in order. Of several statements the one that covers most counts; of
 * two through the same day, the later in the list, which is the order in which they were made.
 *
 * @param disbursements as known on the day asked about, in the order in which they were stated
 */
export function budgetStandings(
  budget: readonly BudgetLine[],
  disbursements: readonly Disbursement[],
): BudgetStanding[] {
  const keys = new Map(
    [...budget, ...disbursements].map(({ year, source }) => [
      `${year} ${source}`,
      { year, source },
    ]),
  );
  return [...keys.values()].toSorted(byYearAndSource).map(({ year, source }) => {
    const line = budget.find((one) => one.year === year && one.source === source);
    const last = lastOf(disbursements.filter((one) => one.year === year && one.source === source));
    const planned = line === undefined ? missing('not-reported') : value(line.planned);
    const paid = last === undefined ? missing('not-reported') : value(last.amount);
    return {
      year,
      source,
      planned,
      paid,
      dataThrough: last?.dataThrough ?? null,
      share: shareOf(paid, planned),
    };
  });
}

/** All years and sources together. A sum with a missing part is no sum: it names how many are missing. */
export interface BudgetTotal {
  planned: Outcome;
  paid: Outcome;
  share: Outcome;
  /** Lines with a statement of money paid, of all lines planned. */
  coverage: { done: number; of: number };
}

/** The sums over some standings. The share is rebuilt from lines that have both amounts, never averaged. */
export function budgetTotal(standings: readonly BudgetStanding[]): BudgetTotal {
  const planned = standings.flatMap((one) =>
    one.planned.kind === 'value' ? [one.planned.value] : [],
  );
  const stated = standings.flatMap((one) => (one.paid.kind === 'value' ? [one.paid.value] : []));
  const both = standings.filter((one) => one.planned.kind === 'value' && one.paid.kind === 'value');
  const sums = {
    planned: sumOf(planned),
    paid: sumOf(stated),
    share: shareOf(
      sumOf(both.flatMap(({ paid }) => (paid.kind === 'value' ? [paid.value] : []))),
      sumOf(both.flatMap((one) => (one.planned.kind === 'value' ? [one.planned.value] : []))),
    ),
  };
  return { ...sums, coverage: { done: both.length, of: planned.length } };
}

function lastOf(statements: readonly Disbursement[]): Disbursement | undefined {
  return statements.reduce<Disbursement | undefined>(
    (last, one) => (last === undefined || one.dataThrough >= last.dataThrough ? one : last),
    undefined,
  );
}

function sumOf(amounts: readonly DecimalText[]): Outcome {
  if (amounts.length === 0) return missing('not-reported');
  return value(amounts.reduce(add, decimal('0')));
}

function shareOf(paid: Outcome, planned: Outcome): Outcome {
  if (planned.kind === 'missing') return planned;
  if (paid.kind === 'missing') return paid;
  return percentOf(paid.value, planned.value);
}

function byYearAndSource(
  a: Pick<BudgetStanding, 'year' | 'source'>,
  b: Pick<BudgetStanding, 'year' | 'source'>,
): number {
  const order = FundSource.options;
  return a.year - b.year || order.indexOf(a.source) - order.indexOf(b.source);
}
