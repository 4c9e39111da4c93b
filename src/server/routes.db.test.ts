import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { may, Permission, visitor } from '../core/permission/actor.ts';
import { routes } from '../contract/routes.ts';
import { openApiOf } from './http/openapi.ts';
import { bindRoutes } from './routes.ts';
import {
  type DemonstrationServer,
  openDemonstration,
  pathOf,
  posted,
  problemOf,
} from './test-demonstration.ts';

let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
  // A reading, so that the doors of readings have one to show.
  const report = {
    text: 'Năm 2021, thu ngân sách đạt 552,6 tỷ đồng.',
    fileName: null,
    base64: null,
  };
  const unsaid = { title: null, issuer: null, date: null, unit: null };
  await server.request('/api/readings', posted({ ...report, ...unsaid }));
});
afterAll(() => server.database.close());

/** Real ids, so that a door that lets somebody in has something to answer. */
const params: Record<string, Record<string, string>> = {
  '/api/targets/:id': { id: 'ix-gross-output-growth' },
  '/api/targets/:id/override': { id: 'ix-gross-output-growth' },
  '/api/indicators/:code': { code: 'gross-output' },
  '/api/documents/:id': { id: 'a1' },
  '/api/readings/:id': { id: '1' },
  '/api/readings/:id/export': { id: '1' },
};
const doors = routes.map((route) => ({
  ...route,
  name: `${route.method} ${route.path}`,
  address: pathOf(route, params[route.path] ?? {}),
}));

describe('every door', () => {
  it.each(doors)('$name names a permission that there is', ({ permission }) => {
    expect(Permission.options).toContain(permission);
  });

  it('is bound once, and nothing else is below /api but health, documentation and the refusal', () => {
    const app = new Hono();
    bindRoutes(app, server.database);
    const bound = app.routes.map(({ method, path }) => `${method} ${path}`);
    const contract = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    const others = ['GET /api/health', 'GET /api/openapi.json', 'ALL /api/*'];
    expect(bound.toSorted()).toEqual([...contract, ...others].toSorted());
  });

  it.each(doors.filter(({ permission }) => !may(visitor, permission)))(
    '$name is closed to whoever comes over the network, with nothing said of what is behind it',
    async ({ method, address }) => {
      const init = method === 'post' ? posted({}) : {};
      const answer = await server.requestFromAfar(address, init);
      expect(answer.status).toBe(403);
      const problem = await problemOf(answer);
      expect(problem).toMatchObject({ type: '/problems/not-allowed', faults: [] });
    },
  );

  it('takes nothing from everyone, but what signing in needs', () => {
    const changing = doors.filter(
      ({ permission, method }) => permission === 'public' && method === 'post',
    );
    expect(changing.map(({ path }) => path)).toEqual([
      '/api/sign-in',
      '/api/single-sign-on/start',
      '/api/single-sign-on/finish',
      '/api/links/:token',
      '/api/password-reset',
      '/api/password/rate',
    ]);
  });

  it.each(doors.filter(({ permission, method }) => may(visitor, permission) && method === 'get'))(
    '$name only lets read over the network, and answers',
    async ({ address, permission }) => {
      expect(['public', 'look', 'export', 'read-audit', 'view-burden']).toContain(permission);
      const answer = await server.requestFromAfar(address);
      expect([200, 404, 422]).toContain(answer.status);
    },
  );
});

describe('a wrong request', () => {
  it('for no door there is gives a problem that names the address', async () => {
    const answer = await server.request('/api/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = await problemOf(answer);
    expect(problem.text.vi).toContain('/api/nothing-here');
    expect(problem.text.en).toContain('/api/nothing-here');
  });

  it('is told every fault with its place, not only the first', async () => {
    const path = '/api/figures/why?indicator=GROSS%20OUTPUT&unit=165&period=2021-Q9&wrong=1';
    const answer = await server.request(path);
    expect(answer.status).toBe(422);
    const { faults } = await problemOf(answer);
    expect(faults.map(({ place }) => place.join('.')).toSorted()).toEqual([
      'query',
      'query.indicator',
      'query.period',
      'query.priceBasis',
      'query.scope',
      'query.unit',
    ]);
    for (const { message } of faults) {
      expect(message.vi).not.toBe('');
      expect(message.vi).not.toBe(message.en);
    }
  });

  it.each([
    ['a day that is none', '/api/scorecard?asOf=2021-02-30', 'query.asOf'],
    ['a format nobody writes', '/api/scorecard/export?format=doc', 'query.format'],
    [
      'a language nobody speaks here',
      '/api/scorecard/export?format=csv&language=fr',
      'query.language',
    ],
    ['a unit without its first day', '/api/contradictions?unit=165', 'query.unit'],
  ])('with %s is refused at its place', async (_, path, place) => {
    const answer = await server.request(path);
    expect(answer.status).toBe(422);
    const { faults } = await problemOf(answer);
    expect(faults.map((fault) => fault.place.join('.'))).toEqual([place]);
  });

  it.each([
    [
      'text that another site can send',
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
      ['content-type'],
    ],
    ['what is no JSON', { headers: { 'content-type': 'application/json' }, body: '{' }, ['body']],
    ['nothing at all', {}, ['body']],
    ['an empty reason', posted({ label: 'met', reason: '  ' }), ['body', 'reason']],
    ['a label there is not', posted({ label: 'splendid', reason: 'vì' }), ['body', 'label']],
  ])('with a body of %s is refused at its place', async (_, init, place) => {
    const answer = await server.request('/api/targets/ix-gross-output-growth/override', {
      ...init,
      method: 'POST',
    });
    expect(answer.status).toBe(422);
    const { faults } = await problemOf(answer);
    expect(faults.map((fault) => fault.place)).toContainEqual(place);
  });

  it.each([
    '/api/targets/nobody-knows',
    '/api/documents/nobody-knows',
    '/api/indicators/nobody-knows',
    '/api/scorecard?resolution=nobody-knows',
    '/api/scorecard?unit=00000@2010-01-01',
    '/api/contradictions?unit=00000@2010-01-01',
    '/api/figures/why?indicator=nobody-knows&unit=165@2010-01-01&period=2021&scope=unstated&priceBasis=unstated',
  ])('%s is not found, in words', async (path) => {
    const answer = await server.request(path);
    expect(answer.status).toBe(404);
    const problem = await problemOf(answer);
    expect(problem.text.vi).not.toBe('');
    expect(problem.type).toBe('/problems/not-found');
  });
});

/** As much of OpenAPI 3.1 as a client generator leans on. */
const Operation = z.object({
  summary: z.string().min(1),
  'x-permission': Permission,
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(['path', 'query']),
      required: z.boolean(),
      schema: z.record(z.string(), z.unknown()),
    }),
  ),
  requestBody: z
    .object({
      required: z.literal(true),
      content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })),
    })
    .optional(),
  responses: z.object({
    200: z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) }),
    default: z.object({
      content: z.object({
        'application/problem+json': z.object({
          schema: z.object({ $ref: z.literal('#/components/schemas/Problem') }),
        }),
      }),
    }),
  }),
});
const OpenApi = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({
    title: z.string(),
    version: z.string(),
    license: z.object({ name: z.string() }),
  }),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.record(z.enum(['get', 'post']), Operation.optional()),
  ),
  components: z.object({ schemas: z.object({ Problem: z.object({ type: z.literal('object') }) }) }),
});

describe('the documentation of the API', () => {
  it('is served as OpenAPI 3.1, the very document made of the contract', async () => {
    const answer = await server.request('/api/openapi.json');
    const document: unknown = await answer.json();
    expect(OpenApi.safeParse(document).error).toBeUndefined();
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiOf(routes))));
  });

  it.each(doors)('shows $name with its permission, its parameters and what it answers', (door) => {
    const { paths } = OpenApi.parse(JSON.parse(JSON.stringify(openApiOf(routes))));
    const operation = paths[door.path.replaceAll(/:(\w+)/g, '{$1}')]?.[door.method];
    if (operation === undefined) throw new Error(`${door.name} is not documented`);
    expect(operation['x-permission']).toBe(door.permission);
    const inPath = operation.parameters.filter((one) => one.in === 'path');
    const inAddress = [...door.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(inPath.map(({ name }) => name)).toEqual(inAddress);
    expect(inPath.every(({ required }) => required)).toBe(true);
    const inQuery = operation.parameters.filter((one) => one.in === 'query');
    expect(inQuery.map(({ name }) => name)).toEqual(Object.keys(door.query.shape));
    expect(operation.requestBody !== undefined).toBe(door.method === 'post');
    const answers = 'mediaTypes' in door ? door.mediaTypes : ['application/json'];
    expect(Object.keys(operation.responses[200].content)).toEqual(answers);
  });
});
