import type { Client } from 'pg';
import { StartupFault } from '../startup-fault.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';
import type { Migration } from './migration-files.ts';
import { withClient } from './owned-database.ts';
import { refuseOldServer } from './server-version.ts';

export interface MigrationOptions {
  /** A role that owns the tables. */
  readonly ownerUrl: string;
  readonly folder?: string;
  /** Told, in Vietnamese, each migration as it starts. */
  readonly say?: (sentence: string) => void;
}

/**
 * Brings the tables to the form this program knows: runs every migration that has not run, each in
 * its own transaction. Two programs at once: the second waits for the first.
 *
 * @returns the names of those that ran now
 * @throws StartupFault when one fails, was changed after it ran, or the database is newer than
 * the program
 */
export function migrate(options: MigrationOptions): Promise<string[]> {
  return withClient(options.ownerUrl, async (client) => {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    // Owners that are no superusers are held by the row policies too.
    await client.query(
      `SET thuocdo.sight = 'everything'; SET thuocdo.party_members = 'everything'`,
    );
    if (!(await hasLedger(client))) await client.query(createLedger);
    const pending = await findPending(client, readMigrations(options.folder ?? migrationsFolder));
    for (const migration of pending) {
      options.say?.(`Nâng cấp cơ sở dữ liệu: ${migration.name}`);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  });
}

/** The names of the migrations that {@link migrate} would run now; refuses what it would refuse. */
export function listPendingMigrations(options: MigrationOptions): Promise<string[]> {
  return withClient(options.ownerUrl, async (client) => {
    await refuseOldServer(client);
    const migrations = readMigrations(options.folder ?? migrationsFolder);
    const pending = (await hasLedger(client)) ? await findPending(client, migrations) : migrations;
    return pending.map((migration) => migration.name);
  });
}

const lockKey = 7_301_046;

const createLedger = `
  CREATE TABLE schema_migration (
    number integer CONSTRAINT schema_migration_runs_once PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE schema_migration IS 'Migrations that have run on this database';
  COMMENT ON COLUMN schema_migration.number IS 'Number at the head of the file name';
  COMMENT ON COLUMN schema_migration.name IS 'File name without .sql';
  COMMENT ON COLUMN schema_migration.checksum IS 'SHA-256 of the text that ran, line ends as LF';
  COMMENT ON COLUMN schema_migration.applied_at IS 'When it ran'`;

// Asked first, so that a role that may not make tables can still find that nothing is to be made.
async function hasLedger(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS exists`,
  );
  return rows[0]?.exists === true;
}

async function findPending(client: Client, known: Migration[]): Promise<Migration[]> {
  const { rows: applied } = await client.query<{ number: number; name: string; checksum: string }>(
    'SELECT number, name, checksum FROM schema_migration ORDER BY number',
  );
  for (const past of applied) {
    const migration = known[past.number - 1];
    if (migration === undefined) {
      throw refusal(
        `Cơ sở dữ liệu mới hơn chương trình (đã có "${past.name}", chương trình chỉ biết đến ${known.at(-1)?.name ?? 'chưa có gì'}): hãy cập nhật chương trình; dữ liệu không bị thay đổi.`,
      );
    }
    if (migration.name !== past.name || migration.checksum !== past.checksum) {
      throw refusal(
        `Tệp nâng cấp "${migration.name}.sql" đã bị sửa sau khi chạy${migration.name === past.name ? '' : ` (khi chạy tên là "${past.name}")`}: hãy trả lại nguyên văn và viết thay đổi vào một tệp mới.`,
      );
    }
  }
  return known.slice(applied.length);
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      'INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)',
      [migration.number, migration.name, migration.checksum],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw refusal(
      `Nâng cấp "${migration.name}" không thành${placeOf(error, migration.sql)}: ${error instanceof Error ? error.message : String(error)}. Dữ liệu giữ nguyên như trước.`,
      error,
    );
  }
}

/** " ở dòng 12", from the character position that PostgreSQL reports. */
function placeOf(error: unknown, sql: string): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : NaN;
  if (Number.isNaN(position)) return '';
  return ` ở dòng ${sql.slice(0, position).split('\n').length}`;
}

function refusal(sentence: string, cause?: unknown): StartupFault {
  return new StartupFault('migration-refused', sentence, cause);
}
