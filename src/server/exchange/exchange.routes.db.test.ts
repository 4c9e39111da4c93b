import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPackRoute, PackImport } from '../../contract/exchange.ts';
import { Problem } from '../../contract/problem.ts';
import { type Actor, localActor, everywhere } from '../../core/permission/actor.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { answerWithProblem } from '../http/problems.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { bindExchangeRoutes } from './exchange.routes.ts';
import { smallPack, smallPackWith } from './small-pack.fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const appFor = (actor: Actor): Hono => {
  const app = new Hono();
  app.onError((error, request) => answerWithProblem(error, request));
  bindExchangeRoutes(app, database.db, async () => ({
    actor,
    sessionId: null,
    isAtThisMachine: true,
    isSecure: false,
  }));
  return app;
};
const post = (files: readonly PackFile[], actor = localActor): Promise<Response> =>
  Promise.resolve(
    appFor(actor).request('/api/packs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ files }),
    }),
  );

describe('the door for packs', () => {
  it('answers a faulty pack with every fault at its file, line and column', async () => {
    const answer = await post(smallPackWith('claims.csv', '2020,350.5', '2020,nhiều'));
    expect(answer.status).toBe(422);
    const problem = Problem.parse(await answer.json());
    expect(problem.faults.map(({ place }) => place)).toEqual([['claims.csv', 2, 'value']]);
  });

  it('answers a sound pack with what was new, and gives it back', async () => {
    const answer = await post(smallPack());
    expect(PackImport.parse(await answer.json())).toMatchObject({ newFigures: 3 });
    const given = await appFor(localActor).request('/api/packs');
    const { files } = exportPackRoute.output.parse(await given.json());
    expect(files.map(({ fileName }) => fileName)).toContain('claims.csv');
  });

  it('is closed to the public', async () => {
    const visitor: Actor = {
      id: 'v',
      office: 'Công chúng',
      accountId: null,
      grants: everywhere(['public']),
    };
    expect((await post(smallPack(), visitor)).status).toBe(403);
    expect((await appFor(visitor).request('/api/packs')).status).toBe(403);
  });
});
