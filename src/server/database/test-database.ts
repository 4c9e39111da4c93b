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
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urlOf = (database: string, as: 'owner' | 'application'): string =>
    (as === 'owner' ? server.ownerUrl : server.applicationUrl).replace('DATABASE', database);
  await cloneDatabase({ urlOf }, server.template, name);
  const url = urlOf(name, 'application');
  const connection = connect({ url, size: 5 });
  return {
    ...connection,
    url,
    ownerUrl: urlOf(name, 'owner'),
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

async function askForServer(): Promise<Exclude<TestServerAnswer, { fault: string }>> {
  const answer = TestServerAnswer.parse(
    JSON.parse(await text(connectSocket(inject('testServerDoor')))),
  );
  if ('fault' in answer) throw new Error(`the test database did not start: ${answer.fault}`);
  return answer;
}
