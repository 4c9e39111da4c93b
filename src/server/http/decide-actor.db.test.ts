import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { nothingAround, type Surroundings } from '../surroundings.ts';
import { actorDecider } from './decide-actor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

interface Coming {
  url?: string;
  headers?: Record<string, string>;
  surroundings?: Partial<Surroundings>;
  httpVersion?: string;
}

async function actorOf({
  url,
  headers,
  surroundings,
  httpVersion = '1.1',
}: Coming): Promise<string> {
  const app = new Hono();
  const decide = actorDecider(database.db, { ...nothingAround, ...surroundings });
  app.get('/who', async (request) => request.text((await decide(request)).actor.id));
  const incoming = { httpVersion, socket: { remoteAddress: '127.0.0.1' } };
  const answer = await app.request(
    url ?? 'http://localhost:3000/who',
    { headers: headers ?? {} },
    { incoming },
  );
  return answer.text();
}

describe('who acts, before there are accounts', () => {
  it.each([
    ['http://localhost:3000/who', {}, 'local'],
    ['http://127.0.0.1:3000/who', {}, 'local'],
    ['http://[::1]:3000/who', {}, 'local'],
    ['http://thuocdo.example:3000/who', {}, 'visitor'],
    ['http://localhost:3000/who', { cookie: 'thuocdo_session=unknown' }, 'local'],
    ['http://localhost:3000/who', { origin: 'http://localhost:3000' }, 'local'],
  ])('%s %o: %s', async (url, headers, actor) => {
    expect(await actorOf({ url, headers })).toBe(actor);
  });

  it.each([
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-host': 'thuocdo.example' },
    { 'x-forwarded-proto': 'https' },
    { 'x-real-ip': '203.0.113.7' },
    { 'x-client-ip': '203.0.113.7' },
    { 'x-original-host': 'thuocdo.example' },
    { 'cf-connecting-ip': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
    { via: '1.1 proxy' },
    { origin: 'https://thuocdo.example' },
    { origin: 'null' },
  ])('a proxy on this machine that calls us by our own name shows by %o', async (headers) => {
    expect(await actorOf({ headers })).toBe('visitor');
  });

  it('a proxy that adds nothing may show by its old HTTP', async () => {
    expect(await actorOf({ httpVersion: '1.0' })).toBe('visitor');
  });

  it('nobody is at this machine where the installation listens to others or has a name', async () => {
    expect(await actorOf({ surroundings: { isForThisMachineOnly: false } })).toBe('visitor');
  });
});
