import { Hono } from 'hono';
import { Problem } from '../contract/problem.ts';
import type { FileRoute, OutputOf, Route } from '../contract/route.ts';
import { asSystem, openFilledDatabase, type TestDatabase } from './database/test-database.ts';
import { loadDemonstrationIfEmpty } from './exchange/demonstration.ts';
import { bindRoutes } from './routes.ts';
import { today } from './today.ts';

/** The whole product on a database of its own, the demonstration loaded. Close it in `afterAll`. */
export interface DemonstrationServer {
  readonly database: TestDatabase;
  /** Asks as the person at this machine. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks as whoever comes over the network. */
  readonly requestFromAfar: (path: string, init?: RequestInit) => Promise<Response>;
  /** Reads a page and parses it by its own contract. */
  readonly read: <R extends Route>(route: R, path: string) => Promise<OutputOf<R>>;
}

export async function openDemonstration(): Promise<DemonstrationServer> {
  const database = await openFilledDatabase(`demonstration of ${today()}`, ({ db }) =>
    asSystem(() => loadDemonstrationIfEmpty(db)),
  );
  const app = new Hono();
  bindRoutes(app, database);
  const request: DemonstrationServer['request'] = async (path, init) => app.request(path, init);
  return {
    database,
    request,
    requestFromAfar: async (path, init) =>
      app.request(path, init, { incoming: { socket: { remoteAddress: '203.0.113.7' } } }),
    read: async (route, path) => {
      const answer = await request(path);
      if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
      return answerOf(route, await answer.json());
    },
  };
}

/** A request with a body, as pages send it. */
export function posted(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** What the server refused, or how else it answered. */
export async function problemOf(answer: Response): Promise<Problem> {
  return Problem.parse(await answer.json());
}

function answerOf<R extends Route>(route: R, answer: unknown): OutputOf<R> {
  // The route's own schema gives the type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return route.output.parse(answer) as OutputOf<R>;
}

/** The address of a route with its parameters written in. */
export function pathOf({ path }: Route | FileRoute, params: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? name));
}
