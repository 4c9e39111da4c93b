import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { localActor } from '../../core/permission/actor.ts';
import { listContradictionsRoute } from '../../contract/contradiction.ts';
import { type Overview, showOverviewRoute } from '../../contract/scorecard.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { bindRoutes } from '../routes.ts';
import { type DemonstrationServer, openDemonstration, problemOf } from '../test-demonstration.ts';
import { today } from '../today.ts';

let server: DemonstrationServer;
let overview: Overview;
beforeAll(async () => {
  server = await openDemonstration();
  overview = await server.read(showOverviewRoute, '/api/overview');
});
afterAll(() => server.database.close());

describe('the overview', () => {
  it('says whose installation it is, who looks, and which day it is', () => {
    expect(overview.installation).toEqual({ name: 'Thước Đo', isDemonstration: true });
    expect(overview.actorOffice).toBe(localActor.office);
    expect(overview.today).toBe(today());
  });

  it('lists resolutions with how many targets are stated and known', () => {
    const counts = overview.resolutions.map(
      ({ id, statedTargetCount, listedTargetCount }) =>
        `${id} ${listedTargetCount}/${statedTargetCount}`,
    );
    expect(counts.toSorted()).toEqual([
      'bach-quang-2025 0/null',
      'dai-hoi-ix 5/14',
      'dai-hoi-tinh-i 5/null',
      'dai-hoi-viii 3/null',
      'ke-hoach-2024 11/11',
      'nq-04-2016 1/null',
    ]);
  });

  it('lists every unit with its days and its figures, old and new ones of one name apart', () => {
    const ofName = overview.units.filter(({ name }) => name === 'Phường Bách Quang');
    expect(ofName.map(({ id, validTo }) => `${id} ${validTo}`)).toEqual([
      '05528@2020-01-01 2025-07-01',
      '05528@2025-07-01 null',
    ]);
    const [busiest] = overview.units.toSorted((a, b) => b.figureCount - a.figureCount);
    expect(busiest?.id).toBe('165@2010-01-01');
  });

  it('gives the palette every target, indicator, document, unit and resolution once', () => {
    const keys = overview.palette.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const byKind = Map.groupBy(overview.palette, ({ kind }) => kind);
    expect(byKind.get('target')).toHaveLength(25);
    expect(byKind.get('resolution')).toHaveLength(overview.resolutions.length);
    expect(byKind.get('unit')).toHaveLength(overview.units.length);
    expect(overview.palette.every(({ name }) => name.vi !== '' && name.en !== '')).toBe(true);
  });

  it('offers the days on which something became known, newest first', () => {
    const days = overview.knownDays.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days).toContain('2021-07-02');
  });
});

describe('an empty installation', () => {
  it('has an overview, and says in words what to do where there is nothing to show', async () => {
    const database = await openTestDatabase();
    const app = new Hono();
    bindRoutes(app, database);
    const answer = await app.request('/api/overview');
    expect(showOverviewRoute.output.parse(await answer.json())).toMatchObject({
      installation: { isDemonstration: false },
      resolutions: [],
      units: [],
    });
    for (const path of ['/api/scorecard', '/api/indicators']) {
      const refused = await app.request(path);
      expect(refused.status).toBe(404);
      expect((await problemOf(refused)).text.vi).toContain('npx thuocdo import');
    }
    const none = await (await app.request('/api/contradictions')).json();
    expect(listContradictionsRoute.output.parse(none)).toMatchObject({
      contradictions: [],
      claimCount: 0,
    });
    await database.close();
  });
});
