import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Device } from '../account/session.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Network address and browser of whoever asks; behind a proxy, the address that the proxy saw. */
export function deviceOf(request: Context): Device {
  const remote = addressOf(request);
  const forwarded = request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const isProxied = remote !== undefined && loopback.has(remote) && forwarded !== undefined;
  return {
    address: (isProxied ? forwarded : remote) ?? null,
    agent: request.req.header('user-agent') ?? null,
  };
}

/**
 * Whether the request comes from the machine itself. A proxy on this machine forwards for others, and a foreign name
 * that was pointed at this machine belongs to a foreign page: neither is the person at the keyboard.
 */
export function isAtThisMachine(request: Context): boolean {
  const { hostname } = new URL(request.req.url);
  return (
    loopback.has(addressOf(request) ?? '') &&
    ownNames.has(hostname) &&
    request.req.header('x-forwarded-for') === undefined
  );
}

/** Whether the browser speaks https to us, or to the proxy before us. */
export function isSecure(request: Context): boolean {
  return (
    new URL(request.req.url).protocol === 'https:' ||
    request.req.header('x-forwarded-proto') === 'https'
  );
}

/** "https://thuocdo.example": what the browser calls this installation. */
export function addressOfInstallation(request: Context): string {
  const { host } = new URL(request.req.url);
  const named = request.req.header('x-forwarded-host') ?? host;
  return `${isSecure(request) ? 'https' : 'http'}://${named}`;
}

function addressOf(request: Context): string | undefined {
  // Requests made inside the program (tests) have no connection.
  const env: unknown = request.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return '127.0.0.1';
  return getConnInfo(request).remote.address;
}
