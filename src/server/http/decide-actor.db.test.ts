import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { actorDecider } from './decide-actor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function actorOf(url: string, headers: Record<string, string> = {}): Promise<string> {
  const app = new Hono();
  const decide = actorDecider(database.db);
  app.get('/who', async (request) => request.text((await decide(request)).actor.id));
  return (await app.request(url, { headers })).text();
}

describe('who acts, before there are accounts', () => {
  it.each([
    ['http://localhost:3000/who', {}, 'local'],
    ['http://127.0.0.1:3000/who', {}, 'local'],
    ['http://[::1]:3000/who', {}, 'local'],
    ['http://thuocdo.example:3000/who', {}, 'visitor'],
    ['http://localhost:3000/who', { 'x-forwarded-for': '203.0.113.7' }, 'visitor'],
    ['http://localhost:3000/who', { cookie: 'thuocdo_session=unknown' }, 'local'],
  ])('%s %o: %s', async (url, headers, actor) => {
    expect(await actorOf(url, headers)).toBe(actor);
  });
});
