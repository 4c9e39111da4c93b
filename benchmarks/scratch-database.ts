import type { KyselyPlugin } from 'kysely';
import { connect, type Connection } from '../src/server/database/connection.ts';
import { databaseName } from '../src/server/database/embedded.ts';
import { startScratchServer } from '../src/server/database/scratch-server.ts';

/** Runs work on a database of its own, migrated and empty, which ends with it. */
export async function onScratchDatabase<T>(
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const server = await startScratchServer();
  const connection = connect({ url: server.urlOf(databaseName, 'application') });
  try {
    return await work(connection);
  } finally {
    await connection.close();
    await server.stop();
  }
}

/** Counts what a database is asked, whoever asks; the beginnings and ends of transactions aside. */
export function countQuestions(): { plugin: KyselyPlugin; asked: () => number } {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { plugin, asked: () => count };
}
