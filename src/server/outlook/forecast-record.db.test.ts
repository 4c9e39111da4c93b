import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { localActor } from '../../core/permission/actor.ts';
import { ForecastMade } from '../../core/target/outlook/forecast-record.ts';
import { TargetId } from '../../core/kernel/ids.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import {
  type ForecastRecord,
  showForecastsRoute,
  showTargetForecastsRoute,
} from '../../contract/outlook.ts';
import { showTargetRoute } from '../../contract/scorecard.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { type DemonstrationServer, openDemonstration } from '../test-demonstration.ts';
import { addKeptForecasts } from './kept-forecast.store.ts';
import { keepForecastsOfDay } from './keep-daily.ts';
import { recomputeForecasts } from './recompute-forecasts.ts';

const later = plainDate('2026-01-15');

afterEach(() => vi.useRealTimers());

const allKept = ({ database }: DemonstrationServer) =>
  inRead(database.db, (tx) =>
    tx
      .selectFrom('kept_forecast')
      .innerJoin('change_log', 'change_log.change_no', 'kept_forecast.change_no')
      .select(['target_id', 'made_on', 'origin', 'act', 'made', 'vintage_ids'])
      .orderBy('target_id')
      .orderBy('made_on')
      .execute(),
  );
const inShort = (rows: Awaited<ReturnType<typeof allKept>>): string[] =>
  rows.map((row) => `${row.target_id} ${row.made_on} ${row.origin}`);
const ofTarget = (server: DemonstrationServer, id: string, query = ''): Promise<ForecastRecord> =>
  server.read(showTargetForecastsRoute, `/api/targets/${id}/forecasts${query}`);

describe('the record made for the past', () => {
  let server: DemonstrationServer;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T03:00:00Z') });
    server = await openDemonstration();
    await recomputeForecasts(server.database.db, localActor, later);
  });
  afterAll(() => server.database.close());

  it('holds a forecast for each day on which a figure changed one, marked as recomputed', async () => {
    const rows = await allKept(server);
    expect(inShort(rows)).toEqual([
      'ix-budget-revenue-growth 2022-01-31 recomputed',
      'ix-budget-revenue-growth 2022-08-31 recomputed',
      'ix-budget-revenue-growth 2024-06-30 recomputed',
      'ix-exports-growth 2022-01-31 recomputed',
      'ix-exports-growth 2023-07-31 recomputed',
      'ix-exports-growth 2024-06-30 recomputed',
      'ix-gross-output-growth 2022-01-31 recomputed',
      'viii-gross-output-growth 2019-09-28 recomputed',
    ]);
    expect(new Set(rows.map(({ act }) => act))).toEqual(new Set(['recompute-forecasts']));
  });

  it('adds nothing the second time, and leaves no line about it', async () => {
    const before = await allKept(server);
    expect(await recomputeForecasts(server.database.db, localActor, later)).toBe(0);
    expect(await allKept(server)).toEqual(before);
  });

  it('stands on no figure that became known after its day', async () => {
    const { rows } = await inRead(server.database.db, (tx) =>
      sql<{ late: number; all: number }>`
        SELECT count(*) FILTER (WHERE figure_vintage.known_since > kept_forecast.made_on)::integer AS late,
          count(*)::integer AS all
        FROM kept_forecast, unnest(kept_forecast.vintage_ids) AS stood (vintage_id)
        JOIN figure_vintage ON figure_vintage.vintage_id = stood.vintage_id`.execute(tx),
    );
    expect(rows[0]?.late).toBe(0);
    expect(rows[0]?.all).toBeGreaterThan(20);
  });

  it('says what the product says when it is asked to look from that day', async () => {
    for (const { target_id, made_on, made } of await allKept(server)) {
      const { row } = await server.read(
        showTargetRoute,
        `/api/targets/${target_id}?asOf=${made_on}`,
      );
      const end = ForecastMade.parse(made).numbers.find(({ of }) => of === 'end');
      expect(row.parts[0]?.forecast.end).toMatchObject({ low: end?.low, high: end?.high });
    }
  });

  it('publishes the error once the term has closed: 17 % foretold 15 months ahead, 19.39 % reached', async () => {
    const { parts, summary } = await ofTarget(server, 'viii-gross-output-growth');
    const [end] = parts[0]?.forecasts[0]?.lines.filter(({ number }) => number.of === 'end') ?? [];
    expect(end?.number).toMatchObject({ year: 2020, central: '17', low: '15.892144847308' });
    expect(end?.error).toMatchObject({
      result: { outcome: { kind: 'value', value: '19.39' } },
      error: { kind: 'value', value: '-2.39' },
      percent: { kind: 'missing', reason: 'not-applicable' },
      isInside: false,
      leadMonths: 15,
    });
    expect(summary).toMatchObject({ made: 3, closed: 1, inside: 0, insideShare: { value: '0' } });
  });

  it('names the years that are over without a figure, and counts them in no error', async () => {
    const { parts, summary } = await ofTarget(server, 'ix-exports-growth');
    const lines = parts[0]?.forecasts.flatMap((forecast) => forecast.lines) ?? [];
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map(({ error }) => error.result.outcome.kind))).toEqual(
      new Set(['missing']),
    );
    expect(summary).toMatchObject({ made: 12, closed: 0, insideShare: { reason: 'not-yet-due' } });
  });

  it.each([
    ['2019-09-27', 0, 0],
    ['2019-09-28', 1, 0],
    ['2020-02-14', 1, 0],
    ['2021-06-30', 1, 1],
  ])(
    'as known on %s holds %i forecasts of the eighth congress, %i with a result',
    async (asOf, made, closed) => {
      const record = await ofTarget(server, 'viii-gross-output-growth', `?asOf=${asOf}`);
      expect(record.parts.flatMap(({ forecasts }) => forecasts)).toHaveLength(made);
      expect(record.summary.closed).toBe(closed);
    },
  );

  it('is summed up for a unit, by indicator and by months ahead', async () => {
    const all = await server.read(showForecastsRoute, '/api/forecasts');
    expect(all.summary.closed).toBe(1);
    expect(all.byIndicator.map(({ indicatorCode }) => indicatorCode).toSorted()).toEqual([
      'budget-revenue',
      'exports',
      'gross-output',
    ]);
    const madeByLead = all.byLead.reduce((sum, { summary }) => sum + summary.made, 0);
    expect(madeByLead).toBe(all.summary.made);
    const one = await server.read(showForecastsRoute, '/api/forecasts?resolution=dai-hoi-viii');
    expect(one.parts.map(({ targetId }) => targetId)).toEqual(['viii-gross-output-growth']);
  });

  it('is empty, not 0 %, for a unit without a forecast; unknown units and targets are refused', async () => {
    const none = await server.read(showForecastsRoute, '/api/forecasts?unit=19@2025-07-01');
    expect(none).toMatchObject({
      parts: [],
      byIndicator: [],
      summary: { insideShare: { reason: 'not-yet-due' } },
    });
    expect((await server.request('/api/forecasts?unit=999@2025-07-01')).status).toBe(404);
    expect((await server.request('/api/forecasts?resolution=nobody-knows')).status).toBe(404);
    expect((await server.request('/api/targets/nobody-knows/forecasts')).status).toBe(404);
  });

  it('leaves as CSV, one line for each number, and as a workbook', async () => {
    const csv = await (await server.request('/api/forecasts/export?format=csv')).text();
    const [header, ...lines] = csv.trim().split('\r\n');
    expect(header).toContain('Thấp,Giữa,Cao,Đơn vị tính');
    const { summary } = await server.read(showForecastsRoute, '/api/forecasts');
    expect(lines).toHaveLength(summary.made);
    expect(lines.find((line) => line.includes(',-2.39,'))).toContain(
      'tính lại,kết quả cuối nhiệm kỳ,2020,15,15.892145,17,18.092339,%/năm',
    );
    const workbook = await server.request('/api/forecasts/export?format=xlsx&language=en');
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    expect((await workbook.arrayBuffer()).byteLength).toBeGreaterThan(4_000);
  });

  it.each(['UPDATE kept_forecast SET origin = origin', 'DELETE FROM kept_forecast'])(
    'is never rewritten: %s',
    async (statement) => {
      const work = inWrite(server.database.db, (tx) => sql.raw(statement).execute(tx));
      await expect(work).rejects.toThrow(/history: they are added, never changed or deleted/);
    },
  );
});

describe('forecasts kept when they are shown', () => {
  let server: DemonstrationServer;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-06-01T03:00:00Z') });
    server = await openDemonstration();
  });
  afterAll(() => server.database.close());

  it('are kept by the very act that made the figures known', async () => {
    const rows = await allKept(server);
    expect(inShort(rows)).toEqual([
      'ix-budget-revenue-growth 2022-06-01 kept',
      'ix-exports-growth 2022-06-01 kept',
      'ix-gross-output-growth 2022-06-01 kept',
    ]);
    expect(new Set(rows.map(({ act }) => act))).toEqual(new Set(['import-pack']));
  });

  it('are not kept again by a day that brings nothing, but by one that brings a figure', async () => {
    const { db } = server.database;
    expect(await keepForecastsOfDay(db, plainDate('2022-06-02'))).toBe(0);
    expect(await keepForecastsOfDay(db, plainDate('2022-09-01'))).toBe(1);
    expect(await keepForecastsOfDay(db, plainDate('2022-09-01'))).toBe(0);
    const rows = await allKept(server);
    expect(rows.filter(({ act }) => act === 'keep-forecasts')).toMatchObject([
      { target_id: 'ix-budget-revenue-growth', made_on: '2022-09-01', origin: 'kept' },
    ]);
  });

  it('are not slipped in before a later one by a clock that was set back', async () => {
    // On 31 August the half-year revenue became known: by itself that would be worth keeping.
    expect(await keepForecastsOfDay(server.database.db, plainDate('2022-08-31'))).toBe(0);
  });

  it('are joined by recomputed ones only for the days before the first', async () => {
    await recomputeForecasts(server.database.db, localActor, later);
    const days = (await allKept(server)).filter(({ origin }) => origin === 'recomputed');
    expect(inShort(days)).toEqual([
      'ix-budget-revenue-growth 2022-01-31 recomputed',
      'ix-exports-growth 2022-01-31 recomputed',
      'ix-gross-output-growth 2022-01-31 recomputed',
      'viii-gross-output-growth 2019-09-28 recomputed',
    ]);
  });

  describe('and what is kept beside them', () => {
    /** Keeps once more what was kept last of exports, in other words or of another part. */
    const keepOnceMore = async (change: (made: ForecastMade) => ForecastMade, partNo = 1) => {
      const kept = (await allKept(server)).findLast((row) => row.target_id === 'ix-exports-growth');
      const made = change(ForecastMade.parse(kept?.made));
      await inWrite(server.database.db, async (tx) => {
        const { change_no } = await tx
          .selectFrom('kept_forecast')
          .select('change_no')
          .limit(1)
          .executeTakeFirstOrThrow();
        const targetId = TargetId.parse('ix-exports-growth');
        const order = { origin: 'kept' as const, changeNo: change_no };
        await addKeptForecasts(tx, [{ targetId, partNo, made }], order);
      });
    };
    const shown = () => ofTarget(server, 'ix-exports-growth');

    it('of two on one day the last counts in the errors, and both stay to be seen', async () => {
      const before = await shown();
      await keepOnceMore((made) => ({ ...made, isWeak: !made.isWeak }));
      const { parts, summary } = await shown();
      expect(summary).toEqual(before.summary);
      const [last, first] = parts[0]?.forecasts ?? [];
      expect([last?.isReplaced, first?.isReplaced]).toEqual([false, true]);
      expect(last?.madeOn).toBe(first?.madeOn);
    });

    it('one of a part that the target no longer has is shown, with no result and no error', async () => {
      await keepOnceMore((made) => made, 9);
      const gone = (await shown()).parts.find(({ partNo }) => partNo === 9);
      const outcomes = gone?.forecasts.flatMap(({ lines }) =>
        lines.map(({ error }) => error.result.outcome),
      );
      expect(outcomes?.length).toBeGreaterThan(0);
      expect(new Set(outcomes?.map((one) => (one.kind === 'missing' ? one.reason : '')))).toEqual(
        new Set(['not-comparable']),
      );
    });
  });
});
