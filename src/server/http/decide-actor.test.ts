import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { decideActor } from './decide-actor.ts';

async function actorOf(url: string, headers: Record<string, string> = {}): Promise<string> {
  const app = new Hono();
  app.get('/who', (request) => request.text(decideActor(request).id));
  return (await app.request(url, { headers })).text();
}

describe('who acts, before there are accounts', () => {
  it.each([
    ['http://localhost:3000/who', {}, 'local'],
    ['http://127.0.0.1:3000/who', {}, 'local'],
    ['http://[::1]:3000/who', {}, 'local'],
    ['http://thuocdo.example:3000/who', {}, 'visitor'],
    ['http://localhost:3000/who', { 'x-forwarded-for': '203.0.113.7' }, 'visitor'],
  ])('%s %o: %s', async (url, headers, actor) => {
    expect(await actorOf(url, headers)).toBe(actor);
  });
});
