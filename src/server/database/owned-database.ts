import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The role the application connects as: it changes rows and cannot change tables. */
export const applicationRole = 'thuocdo_app';

interface OwnedServer {
  readonly urlOf: (database: string, as: 'owner' | 'application') => string;
}

/**
 * Makes a database and the application's role, if they are missing, and lets that role use whatever
 * the owner will create there, and create nothing itself, not even for the time of a connection. Safe to repeat.
 *
 * @param password of the application's role, where the connection asks for one
 */
export async function ensureDatabase(
  server: OwnedServer,
  name: string,
  password?: string,
): Promise<void> {
  const role = escapeIdentifier(applicationRole);
  await withClient(server.urlOf('postgres', 'owner'), async (client) => {
    if (!(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', applicationRole))) {
      await client.query(`CREATE ROLE ${role} LOGIN`);
    }
    if (password !== undefined) {
      await client.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(password)}`);
    }
    if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', name))) {
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
    }
  });
  await withClient(server.urlOf(name, 'owner'), async (client) => {
    await client.query(`
      ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
      ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO ${role};
      ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${role};
      REVOKE TEMPORARY ON DATABASE ${escapeIdentifier(name)} FROM PUBLIC`);
  });
}

/** Makes a database that starts as a copy of another one, to which nobody may be connected. */
export async function cloneDatabase(
  server: OwnedServer,
  template: string,
  name: string,
): Promise<void> {
  await withClient(server.urlOf('postgres', 'owner'), async (client) => {
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`,
    );
  });
}

/** Removes a database; whoever is still connected to it is cut off. */
export async function dropDatabase(server: OwnedServer, name: string): Promise<void> {
  await withClient(server.urlOf('postgres', 'owner'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  });
}

/** Opens one connection for the time of one piece of work. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener, a server that stops would end the whole program.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function exists(client: Client, query: string, value: string): Promise<boolean> {
  const { rows } = await client.query(query, [value]);
  return rows.length > 0;
}
