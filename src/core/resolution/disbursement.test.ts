import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import type { Outcome } from '../kernel/missing.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { budgetStandings, budgetTotal, type Disbursement } from './disbursement.ts';
import type { BudgetLine } from './programme-content.ts';

const line = (year: number, source: BudgetLine['source'], planned: string): BudgetLine => ({
  year,
  source,
  planned: decimal(planned),
});
const paid = (
  year: number,
  source: BudgetLine['source'],
  [dataThrough, amount]: [string, string],
): Disbursement => ({
  year,
  source,
  dataThrough: plainDate(dataThrough),
  amount: decimal(amount),
  documentId: null,
  note: null,
});
const said = (outcome: Outcome): string =>
  outcome.kind === 'value' ? outcome.value : outcome.reason;

describe('money of a programme', () => {
  const standings = budgetStandings(
    [line(2022, 'city-budget', '40'), line(2021, 'city-budget', '20'), line(2021, 'people', '0')],
    [
      paid(2021, 'city-budget', ['2021-06-30', '5']),
      paid(2021, 'city-budget', ['2021-12-31', '15']),
      paid(2021, 'city-budget', ['2021-09-30', '9']),
      paid(2021, 'people', ['2021-12-31', '2']),
      paid(2021, 'enterprise', ['2021-12-31', '7']),
    ],
  );

  it('shows each year and source once; the statement through the latest day counts', () => {
    expect(
      standings.map(({ year, source, planned, paid: amount, share, dataThrough }) =>
        [year, source, said(planned), said(amount), said(share), dataThrough].join(' '),
      ),
    ).toEqual([
      '2021 city-budget 20 15 75 2021-12-31',
      '2021 enterprise not-reported 7 not-reported 2021-12-31',
      '2021 people 0 2 divided-by-zero 2021-12-31',
      '2022 city-budget 40 not-reported not-reported ',
    ]);
  });

  it('adds what is stated, and divides only lines that have both amounts', () => {
    const total = budgetTotal(standings);
    expect([said(total.planned), said(total.paid), said(total.share)]).toEqual(['60', '24', '85']);
    expect(total.coverage).toEqual({ done: 2, of: 3 });
  });

  it('has no total where nothing is planned or paid', () => {
    const total = budgetTotal([]);
    expect([said(total.planned), said(total.paid), said(total.share)]).toEqual(
      Array(3).fill('not-reported'),
    );
  });

  it('takes the later of two statements through the same day', () => {
    const [only] = budgetStandings(
      [line(2021, 'credit', '10')],
      [paid(2021, 'credit', ['2021-12-31', '4']), paid(2021, 'credit', ['2021-12-31', '3.5'])],
    );
    expect(only && said(only.paid)).toBe('3.5');
  });
});
