import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import { inRead } from '../database/test-database.ts';
import { type DemonstrationServer, openDemonstration } from '../test-demonstration.ts';
import { listVintages } from './figure.views.ts';

let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
});
afterAll(() => server.database.close());

describe('the table of current values', () => {
  it('holds the best telling of every figure of the ledger, and nothing else', async () => {
    const { db } = server.database;
    const vintages = await inRead(db, (tx) => listVintages(tx, {}));
    const tellings = Map.groupBy(vintages, ({ key }) => figureKeyText(key));
    const best = [...tellings.values()].map((told) => bestVintage(told, null)?.id);
    const rows = await inRead(db, (tx) =>
      tx.selectFrom('figure_current').select('vintage_id').execute(),
    );
    expect(rows.map(({ vintage_id: id }) => id).toSorted((a, b) => a - b)).toEqual(
      best.flatMap((id) => id ?? []).toSorted((a, b) => a - b),
    );
    expect(rows.length).toBeGreaterThan(100);
  });

  it('repeats its vintage word for word', async () => {
    const { rows } = await inRead(server.database.db, (tx) =>
      sql`
      SELECT current.vintage_id
      FROM figure_current current
      JOIN figure_vintage told ON told.vintage_id = current.vintage_id
      WHERE (current.unit_no, current.scope, current.price_basis, current.period_no, current.indicator_no,
             current.indicator_version, current.value, current.missing_reason, current.qualifier, current.grade,
             current.data_through, current.known_since)
        IS DISTINCT FROM
            (told.unit_no, told.scope, told.price_basis, told.period_no, told.indicator_no,
             told.indicator_version, told.value, told.missing_reason, told.qualifier, told.grade,
             told.data_through, told.known_since)`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  it('keeps the exact 19,39 % of the preliminary report before the later "over 19 %"', async () => {
    const row = await inRead(server.database.db, (tx) =>
      tx
        .selectFrom('figure_current')
        .innerJoin('indicator', 'indicator.indicator_no', 'figure_current.indicator_no')
        .innerJoin('period', 'period.period_no', 'figure_current.period_no')
        .select(['figure_current.value', 'figure_current.grade'])
        .where('indicator.indicator_code', '=', 'gross-output-growth')
        .where('period.period_id', '=', '2016/2020')
        .executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ value: '19.39', grade: 'preliminary' });
  });
});
