import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';

interface Page {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Set when it was first asked for by a browser that can unpack it. */
  packed?: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const pack = promisify(gzip);

/**
 * Serves the built web application from memory: what is asked for is looked up by name, so no
 * request can reach another file. Addresses of the application's own pages all give index.html.
 *
 * @param folder the built pages
 */
export function serveWebsite(folder: string): MiddlewareHandler {
  const pages = readPages(folder);
  return async (request, next) => {
    if (request.req.method !== 'GET' && request.req.method !== 'HEAD') return next();
    const asked = request.req.path;
    const page = pages.get(asked);
    if (page !== undefined && asked !== '/index.html')
      return answer(request, page, cachingOf(asked));
    // "/documents/a.1" is a page of the application; "/assets/gone.js" is a file that is not there.
    const index = pages.get('/index.html');
    if (index === undefined || path.extname(asked) in types) return next();
    return answer(request, index, 'no-cache');
  };
}

function readPages(folder: string): Map<string, Page> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const address = `/${path.relative(folder, file).replaceAll(path.sep, '/')}`;
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      return [address, { body: new Uint8Array(readFileSync(file)), type }];
    }),
  );
}

/** Files with a fingerprint in their name never change under it. */
function cachingOf(address: string): string {
  return address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function answer(request: Context, page: Page, caching: string): Promise<Response> {
  const headers = { 'content-type': page.type, 'cache-control': caching, vary: 'accept-encoding' };
  const accepted = request.req.header('accept-encoding') ?? '';
  if (!/charset|json/.test(page.type) || !/\bgzip\b/.test(accepted)) {
    return request.body(page.body, 200, headers);
  }
  page.packed ??= new Uint8Array(await pack(page.body));
  return request.body(page.packed, 200, { ...headers, 'content-encoding': 'gzip' });
}
