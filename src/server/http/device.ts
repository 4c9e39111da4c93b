import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Device } from '../account/session.ts';
import { isOwnName } from '../surroundings.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What proxies add to a request that they pass on. */
const proxyHeads =
  /^(via|forwarded|x-(forwarded|original|real|client|cluster|envoy|proxy).*|(true-client|cf-connecting|fastly-client)-ip)$/;

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
 * that was pointed at this machine, or a foreign page that sends something here, is not the person at the keyboard. A
 * proxy that hides behind our own name shows by a head that it added, by the page that the browser says it is on, or by
 * speaking HTTP/1.0, as no browser does.
 */
export function isAtThisMachine(request: Context): boolean {
  return (
    loopback.has(addressOf(request) ?? '') &&
    isOwnName(new URL(request.req.url).hostname) &&
    isFromOwnPage(request.req.header('origin')) &&
    !Object.keys(request.req.header()).some((name) => proxyHeads.test(name)) &&
    !isOldHttp(request)
  );
}

function isFromOwnPage(origin: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && isOwnName(new URL(origin).hostname));
}

/** Whether another site, or a neighbour below the same name, made the browser send this. */
export function isFromOtherSite(request: Context): boolean {
  const site = request.req.header('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
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
  return incomingOf(request) === null ? '127.0.0.1' : getConnInfo(request).remote.address;
}

function isOldHttp(request: Context): boolean {
  const incoming = incomingOf(request);
  return incoming !== null && 'httpVersion' in incoming && incoming.httpVersion === '1.0';
}

function incomingOf(request: Context): object | null {
  const env: unknown = request.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return null;
  return typeof env.incoming === 'object' ? env.incoming : null;
}
