import { Hono } from 'hono';
import {
  asSystem,
  inWrite,
  openFilledDatabase,
  type TestDatabase,
} from '../database/test-database.ts';
import { seeEverything } from '../database/sight.ts';
import { loadDemonstrationIfEmpty } from '../exchange/demonstration.ts';
import { bindRoutes } from '../routes.ts';
import type { Surroundings } from '../surroundings.ts';
import { posted } from '../test-demonstration.ts';
import { today } from '../today.ts';
import { demonstrationPassword, makeDemonstrationAccounts } from './demonstration-accounts.ts';
import { makeLink } from './links.ts';

/** A browser: it keeps the cookies that it was given. */
export interface Browser {
  get: (path: string) => Promise<Response>;
  post: (path: string, body?: unknown) => Promise<Response>;
  /** The cookies as they would be sent; null for none. */
  cookie: () => string | null;
}

/** The demonstration with its accounts, and browsers to come to it with. */
export interface Installation {
  database: TestDatabase;
  /** A new browser; `from` is its network address, else it is at the machine itself; `heads` go with each request. */
  browser: (from?: string, heads?: Readonly<Record<string, string>>) => Browser;
  /** A new browser in which the account of the demonstration is signed in. */
  signedIn: (signInName: string) => Promise<Browser>;
  /** A link for the first administrator, as the command prints it. */
  firstLink: () => Promise<string>;
  /** Lets a first real administrator in, far from the machine: everybody must sign in from then on. */
  close: () => Promise<Browser>;
}

export const administrator = {
  signInName: 'van-phong',
  office: 'Chánh Văn phòng',
  password: 'đồi chè Bình Sơn xanh quanh năm',
};

export async function openWithPeople(surroundings?: Surroundings): Promise<Installation> {
  const database = await openFilledDatabase(`demonstration with accounts of ${today()}`, ({ db }) =>
    asSystem(async () => {
      await loadDemonstrationIfEmpty(db);
      await inWrite(db, makeDemonstrationAccounts);
    }),
  );
  const app = new Hono();
  bindRoutes(app, database, surroundings);
  const browser: Installation['browser'] = (from, heads) => openBrowser(app, from, heads);
  const firstLink = (): Promise<string> =>
    seeEverything(() =>
      inWrite(database.db, (tx) =>
        makeLink(tx, { accountId: null, purpose: 'first-administrator', at: new Date() }),
      ),
    );
  return {
    database,
    browser,
    signedIn: async (signInName) => {
      const one = browser();
      const answer = await one.post('/api/sign-in', {
        signInName,
        password: demonstrationPassword,
      });
      if (answer.status !== 200) throw new Error(`${signInName}: ${await answer.text()}`);
      return one;
    },
    firstLink,
    close: async () => {
      const one = browser('203.0.113.1');
      const answer = await one.post(`/api/links/${await firstLink()}`, administrator);
      if (answer.status !== 200) throw new Error(await answer.text());
      return one;
    },
  };
}

function openBrowser(
  app: Hono,
  from: string | undefined,
  heads: Readonly<Record<string, string>> = {},
): Browser {
  const cookies = new Map<string, string>();
  const cookie = (): string | null =>
    cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(heads)) headers.set(name, value);
    const kept = cookie();
    if (kept !== null) headers.set('cookie', kept);
    const env = from === undefined ? undefined : { incoming: { socket: { remoteAddress: from } } };
    const answer = await app.request(path, { ...init, headers }, env);
    for (const given of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (given.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, posted(body)),
    cookie,
  };
}
