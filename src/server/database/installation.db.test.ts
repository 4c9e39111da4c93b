import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinInstallation, openInstallation } from './installation.ts';
import type { Installation } from './installation.ts';

let folder: string;
let installation: Installation;
const said: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-installation-'));
  chmodSync(folder, 0o711);
  installation = await openInstallation({
    dataFolder: path.join(folder, 'data'),
    databaseUrl: undefined,
    say: (sentence) => said.push(sentence),
  });
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

const countMigrations = async ({ connection }: Installation): Promise<number> =>
  (await connection.db.selectFrom('schema_migration').select('number').execute()).length;

describe('an installation', () => {
  it('is created and migrated by its first start, which says so', async () => {
    expect(said[0]).toBe('Đang tạo cơ sở dữ liệu lần đầu…');
    expect(said).toContain('Nâng cấp cơ sở dữ liệu: 0001-create-territory');
    expect(await countMigrations(installation)).toBe(said.length - 1);
  });

  it('can be joined by a command while it runs, and goes on after that', async () => {
    const guest = await joinInstallation(path.join(folder, 'data'));
    if (guest === undefined) throw new Error('no running installation was found');
    expect(await countMigrations(guest)).toBeGreaterThan(0);
    await guest.close();
    expect(await countMigrations(installation)).toBeGreaterThan(0);
  });

  it('is not found where none runs', async () => {
    expect(await joinInstallation(path.join(folder, 'elsewhere'))).toBeUndefined();
  });

  it.each(['TABLE', 'TEMPORARY TABLE'])(
    'lets the application that uses it make none: %s',
    async (kind) => {
      const act = installation.connection.pool.query(`CREATE ${kind} mine ()`);
      await expect(act).rejects.toThrow('permission denied');
    },
  );
});
