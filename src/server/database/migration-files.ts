import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { StartupFault } from '../startup-fault.ts';

/** One numbered SQL file. Once it has run anywhere it is final. */
export interface Migration {
  readonly number: number;
  /** The file's name without ".sql": "0001-create-figure". */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export const migrationsFolder = path.join(import.meta.dirname, 'migrations');

/**
 * Reads the migrations of a folder in their order.
 *
 * @throws StartupFault `migration-refused` when a name is not NNNN-verb-….sql, or the numbers are
 * not 1, 2, 3, …
 */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return names.map((file, index) => {
    const name = file.slice(0, -'.sql'.length);
    const number = Number.parseInt(name, 10);
    if (!/^\d{4}-[a-z]+-[a-z0-9-]+$/.test(name) || number !== index + 1) {
      throw new StartupFault(
        'migration-refused',
        `Tệp nâng cấp "${file}" đặt tên sai: cần dạng 0001-động-từ-….sql, đánh số liền nhau (ở đây là ${String(index + 1).padStart(4, '0')}).`,
      );
    }
    const sql = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}
