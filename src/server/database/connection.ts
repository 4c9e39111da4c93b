import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { columnParsers } from './column-parsers.ts';
import type { DB } from './generated/rows.ts';

/** The whole database, outside a transaction. Acts and views receive transactions, not this. */
export type Database = Kysely<DB>;

export interface Connection {
  readonly db: Database;
  /** For what Kysely does not offer: COPY, LISTEN. */
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions {
  readonly url: string;
  /** At most so many connections at once; 20 unless said otherwise. */
  readonly size?: number;
  /** Told when an idle connection is lost, for example because the server stops. */
  readonly onLoss?: (error: Error) => void;
}

/** Opens a pool of connections; the first one is made when it is needed. */
export function connect({ url, size = 20, onLoss }: ConnectionOptions): Connection {
  const pool = new Pool({
    connectionString: url,
    max: size,
    application_name: 'thuocdo',
    // "Today", and every cast from an instant to a day, mean the day in Việt Nam.
    options: '-c TimeZone=Asia/Ho_Chi_Minh',
    types: columnParsers,
  });
  // Without a listener, a server that stops would end the whole program.
  pool.on('error', (error) => onLoss?.(error));
  // The same while a connection works; there the query fails as well, and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
