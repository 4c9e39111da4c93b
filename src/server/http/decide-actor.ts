import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { type Actor, localActor, visitor } from '../../core/permission/actor.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Who acts: the one place where it is decided. Until there are accounts, whoever sits at this machine may do
 * everything, and whoever comes over the network may look.
 */
export function decideActor(request: Context): Actor {
  const isHere = loopback.has(addressOf(request) ?? '') && isAskedByOwnName(request);
  return isHere ? localActor : visitor;
}

/**
 * A proxy on this machine forwards for others, and a foreign name that was pointed at this machine belongs to a
 * foreign page: neither is the person at the keyboard.
 */
function isAskedByOwnName(request: Context): boolean {
  const { hostname } = new URL(request.req.url);
  return ownNames.has(hostname) && request.req.header('x-forwarded-for') === undefined;
}

function addressOf(request: Context): string | undefined {
  // Requests made inside the program (tests) have no connection.
  const env: unknown = request.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return '127.0.0.1';
  return getConnInfo(request).remote.address;
}
