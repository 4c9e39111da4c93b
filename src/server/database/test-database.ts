import { connect as connectSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import * as z from 'zod';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { seeEverything, whatIsSeen } from './sight.ts';
import * as transaction from './transaction.ts';
import { cloneDatabase, dropDatabase } from './owned-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's own PostgreSQL is asked for; it starts with the first question. */
    testServerDoor: string;
  }
}

/** What the run's PostgreSQL answers about itself; see test-server.ts. */
export const TestServerAnswer = z.union([
  z.object({ ownerUrl: z.string(), applicationUrl: z.string(), template: z.string() }),
  z.object({ fault: z.string() }),
]);
export type TestServerAnswer = z.infer<typeof TestServerAnswer>;

export interface TestDatabase extends Connection {
  /** As the application connects. */
  readonly url: string;
  /** As the migrations connect. */
  readonly ownerUrl: string;
}

/**
 * Gives a test file a database of its own, migrated and empty: a copy of the template that every
 * run makes once. Close it in `afterAll`, which removes it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await askForServer();
  return openCopy(server, server.template);
}

/**
 * The same with something in it: a copy of a database that is filled once in this worker, since filling takes longer than
 * copying.
 *
 * @param kind what it is filled with, and on which day where that matters; `fill` does it, the first time
 */
export async function openFilledDatabase(
  kind: string,
  fill: (database: TestDatabase) => Promise<unknown>,
): Promise<TestDatabase> {
  const server = await askForServer();
  const template = filled.get(kind) ?? fillOnce(server, fill);
  filled.set(kind, template);
  return openCopy(server, await template);
}

const filled = new Map<string, Promise<string>>();

async function fillOnce(
  server: TestServer,
  fill: (database: TestDatabase) => Promise<unknown>,
): Promise<string> {
  const database = await openCopy(server, server.template);
  await fill(database);
  // Nobody may be connected to what is copied.
  await database.disconnect();
  return database.name;
}

interface Copy extends TestDatabase {
  readonly name: string;
  readonly disconnect: () => Promise<void>;
}

async function openCopy(server: TestServer, template: string): Promise<Copy> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urlOf = (database: string, as: 'owner' | 'application'): string =>
    (as === 'owner' ? server.ownerUrl : server.applicationUrl).replace('DATABASE', database);
  await cloneDatabase({ urlOf }, template, name);
  const url = urlOf(name, 'application');
  const connection = connect({ url, size: 5 });
  return {
    ...connection,
    name,
    url,
    ownerUrl: urlOf(name, 'owner'),
    disconnect: () => connection.close(),
    close: async () => {
      await connection.close();
      await dropDatabase({ urlOf }, name);
    },
  };
}

/** What a test does by itself is the system's own work, unless the test says who looks. */
export function asSystem<T>(work: () => Promise<T>): Promise<T> {
  return isSightSaid() ? work() : seeEverything(work);
}

export const inRead: typeof transaction.inRead = (db, work) =>
  asSystem(() => transaction.inRead(db, work));

export const inWrite: typeof transaction.inWrite = (db, work) =>
  asSystem(() => transaction.inWrite(db, work));

function isSightSaid(): boolean {
  try {
    whatIsSeen();
    return true;
  } catch {
    return false;
  }
}

type TestServer = Exclude<TestServerAnswer, { fault: string }>;

async function askForServer(): Promise<TestServer> {
  const answer = TestServerAnswer.parse(
    JSON.parse(await text(connectSocket(inject('testServerDoor')))),
  );
  if ('fault' in answer) throw new Error(`the test database did not start: ${answer.fault}`);
  return answer;
}
