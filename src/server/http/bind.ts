import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { Fault } from '../../core/kernel/refusal.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { may } from '../../core/permission/actor.ts';
import type { OutputOf, ParsedInputOf, Route } from '../../contract/route.ts';
import { issuesToFaults } from './faults.ts';

/** What a handler receives beside its parsed input. */
export interface RequestContext {
  actor: Actor;
}

export type Handler<R> = (input: ParsedInputOf<R>, context: RequestContext) => Promise<OutputOf<R>>;

/** The one place where the actor is decided; accounts will be read here. */
export type DecideActor = (request: Context) => Actor;

/** Ties a route of the contract to the function that answers it. */
export function bind<R extends Route>(
  app: Hono,
  decideActor: DecideActor,
  route: R,
  handler: Handler<R>,
): void {
  const path = route.path;
  app.on(route.method.toUpperCase(), path, async (request) => {
    const actor = decideActor(request);
    if (!may(actor, route.permission)) {
      throw new Refusal('not-allowed', {
        vi: `Bạn không có quyền thực hiện việc này (cần quyền "${route.permission}").`,
        en: `You are not allowed to do this (the permission "${route.permission}" is needed).`,
      });
    }
    const input = await parseInput(route, request);
    const answer = await handler(input as ParsedInputOf<R>, { actor });
    // Parsing strips whatever the contract does not list: nothing leaves by accident.
    return request.json(route.output.parse(answer) as object);
  });
}

async function parseInput(
  route: Route,
  request: Context,
): Promise<{ params: unknown; query: unknown; body: unknown }> {
  const faults: Fault[] = [];
  const parts = {
    params: read(route.params, request.req.param(), 'params', faults),
    query: read(z.strictObject(route.query.shape), request.req.query(), 'query', faults),
    body: undefined as unknown,
  };
  if (route.method === 'post') {
    parts.body = read(route.body, await readBody(request, faults), 'body', faults);
  }
  if (faults.length > 0) {
    throw new Refusal(
      'not-valid',
      {
        vi: 'Yêu cầu có chỗ chưa đúng; xem từng chỗ bên dưới.',
        en: 'The request has faults; see each of them below.',
      },
      faults,
    );
  }
  return parts;
}

function read(schema: z.ZodType, input: unknown, place: string, faults: Fault[]): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  faults.push(...issuesToFaults(result.error, place));
  return undefined;
}

async function readBody(request: Context, faults: Fault[]): Promise<unknown> {
  const text = await request.req.text();
  if (text === '') return undefined;
  // Pages of other sites can send plain text here without being asked; JSON they cannot.
  if (request.req.header('content-type')?.startsWith('application/json') !== true) {
    faults.push({
      place: ['content-type'],
      message: {
        vi: 'Cần content-type: application/json.',
        en: 'Needs content-type: application/json.',
      },
    });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    faults.push({
      place: ['body'],
      message: { vi: 'Nội dung không phải JSON.', en: 'The body is not JSON.' },
    });
    return undefined;
  }
}
