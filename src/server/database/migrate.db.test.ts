import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listPendingMigrations, migrate } from './migrate.ts';
import { withClient } from './owned-database.ts';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-migrations-'));
  await query('DROP TABLE IF EXISTS schema_migration, cup, plate');
});
afterEach(() => rmSync(folder, { recursive: true }));

const query = (sql: string): Promise<unknown[]> =>
  withClient(database.ownerUrl, async (client) => (await client.query<object>(sql)).rows);
const write = (name: string, sql: string): void =>
  writeFileSync(path.join(folder, `${name}.sql`), sql);
const run = (): Promise<string[]> => migrate({ ownerUrl: database.ownerUrl, folder });
const pending = (): Promise<string[]> =>
  listPendingMigrations({ ownerUrl: database.ownerUrl, folder });

describe('migrations', () => {
  it('run once, in the order of their numbers', async () => {
    write('0002-fill-cup', 'INSERT INTO cup VALUES (2)');
    write('0001-create-cup', 'CREATE TABLE cup (size integer)');
    expect(await pending()).toEqual(['0001-create-cup', '0002-fill-cup']);
    expect(await run()).toEqual(['0001-create-cup', '0002-fill-cup']);
    expect(await run()).toEqual([]);
    expect(await pending()).toEqual([]);
    expect(await query('TABLE cup')).toEqual([{ size: 2 }]);
  });

  it('run once when two programs start at the same moment', async () => {
    write('0001-create-cup', 'CREATE TABLE cup (size integer)');
    const ran = await Promise.all([run(), run(), run()]);
    expect(ran.flat()).toEqual(['0001-create-cup']);
  });

  it('do not mind how their line ends were checked out', async () => {
    write('0001-create-cup', 'CREATE TABLE cup (\n  size integer\n)');
    await run();
    write('0001-create-cup', 'CREATE TABLE cup (\r\n  size integer\r\n)');
    expect(await run()).toEqual([]);
  });

  it('undo the one that fails, keep those before it, and name the file and the line', async () => {
    write('0001-create-cup', 'CREATE TABLE cup (size integer)');
    write(
      '0002-create-plate',
      'CREATE TABLE plate (size integer);\nINSERT INTO\n  saucer VALUES (1)',
    );
    await expect(run()).rejects.toMatchObject({
      kind: 'migration-refused',
      message: expect.stringMatching(/"0002-create-plate" không thành ở dòng 3: .*saucer/),
    });
    expect(await pending()).toEqual(['0002-create-plate']);
    expect(await query(`SELECT to_regclass('plate') AS plate`)).toEqual([{ plate: null }]);
  });
});

describe('a database this program does not fit', () => {
  beforeEach(async () => {
    write('0001-create-cup', 'CREATE TABLE cup (size integer)');
    write('0002-create-plate', 'CREATE TABLE plate (size integer)');
    await run();
  });

  it('has run a migration that was changed since: it is named', async () => {
    write('0001-create-cup', 'CREATE TABLE cup (size numeric)');
    await expect(run()).rejects.toThrow('"0001-create-cup.sql" đã bị sửa sau khi chạy');
    await expect(pending()).rejects.toThrow('0001-create-cup');
  });

  it('has run a migration that was renamed since', async () => {
    rmSync(path.join(folder, '0002-create-plate.sql'));
    write('0002-make-plate', 'CREATE TABLE plate (size integer)');
    await expect(run()).rejects.toThrow('khi chạy tên là "0002-create-plate"');
  });

  it('is newer than the program: nothing is changed', async () => {
    rmSync(path.join(folder, '0002-create-plate.sql'));
    await expect(run()).rejects.toThrow(
      'mới hơn chương trình (đã có "0002-create-plate", chương trình chỉ biết đến 0001-create-cup)',
    );
  });
});

describe('a folder of migrations', () => {
  it.each(['0002-create-cup', '1-create-cup', '0001_create_cup', '0001-Cup'])(
    'is refused with the file %s',
    async (name) => {
      write(name, '');
      await expect(run()).rejects.toThrow(`"${name}.sql" đặt tên sai`);
    },
  );

  it('may hold other files', async () => {
    mkdirSync(path.join(folder, 'notes'));
    write('0001-create-cup', 'CREATE TABLE cup ()');
    expect(await pending()).toEqual(['0001-create-cup']);
  });
});
