import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { withClient } from './owned-database.ts';

let folder: string;
let dataFolder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-embedded-'));
  chmodSync(folder, 0o711);
  dataFolder = path.join(folder, 'thư mục dữ liệu');
  await (await startEmbedded({ dataFolder })).stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const postmasterPid = (): number =>
  Number.parseInt(readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
const isRunning = (): boolean => existsSync(path.join(dataFolder, 'postgres/postmaster.pid'));

/** Another program that starts the server on the same data folder, and then does something. */
function runElsewhere(thenDo: string): ChildProcess & { stdout: Readable } {
  const launcher = JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'));
  const script = `
    const { startEmbedded } = await import(${launcher});
    const started = startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)} });
    ${thenDo}`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Another program that starts the server and never stops it. */
async function startElsewhere(): Promise<ChildProcess> {
  const child = runElsewhere(`await started; console.log('ready'); setInterval(() => {}, 1000);`);
  await once(child.stdout, 'data');
  return child;
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the embedded server', () => {
  it('runs in a path with spaces and Vietnamese letters, and leaves nothing running', async () => {
    const server = await startEmbedded({ dataFolder });
    const answer = await withClient(server.url, (client) =>
      client.query(
        `SELECT current_user AS role, current_setting('jit') AS jit, 'Đ' COLLATE "vi-x-icu" < 'E' AS sorted`,
      ),
    );
    expect(answer.rows).toEqual([{ role: 'thuocdo_app', jit: 'off', sorted: true }]);
    await server.stop();
    expect(isRunning()).toBe(false);
  });

  it('refuses a second instance on its data folder, and goes on undisturbed', async () => {
    const first = await startElsewhere();
    await expect(startEmbedded({ dataFolder })).rejects.toMatchObject({
      kind: 'already-running',
      message: expect.stringContaining(`tiến trình ${first.pid}`),
    });
    expect(isRunning()).toBe(true);
    await killHard(first);
  });

  it('is taken over after its program was killed, with every acknowledged row', async () => {
    const killed = await startElsewhere();
    const pid = postmasterPid();
    await killHard(killed);
    const server = await startEmbedded({ dataFolder });
    expect(postmasterPid()).toBe(pid);
    await withClient(server.ownerUrl, (client) =>
      client.query('CREATE TABLE kept AS SELECT 1 AS a'),
    );
    process.kill(pid, 'SIGKILL');
    await expect(server.ended).resolves.toContain('dừng ngoài ý muốn');
    await server.stop();
    const again = await startEmbedded({ dataFolder });
    const { rows } = await withClient(again.ownerUrl, (client) => client.query('TABLE kept'));
    expect(rows).toEqual([{ a: 1 }]);
    await again.stop();
  });

  it('does not stay for ever when its program was killed and nobody comes', async () => {
    await killHard(await startElsewhere());
    expect(isRunning()).toBe(true);
    await wait(3_000);
    expect(isRunning()).toBe(false);
  });

  it('does not stay when its program ended in the middle of the start', async () => {
    const file = JSON.stringify(path.join(dataFolder, 'postgres/postmaster.pid'));
    const child = runElsewhere(`
      const { existsSync } = await import('node:fs');
      const end = () => (existsSync(${file}) ? process.exit(7) : setImmediate(end));
      end();`);
    expect(await once(child, 'exit')).toEqual([7, null]);
    await wait(3_500);
    expect(isRunning()).toBe(false);
  });

  it('stays when a second program took it over before that', async () => {
    await killHard(await startElsewhere());
    const server = await startEmbedded({ dataFolder });
    await wait(3_000);
    expect(isRunning()).toBe(true);
    await server.stop();
  });

  it('starts beside the pid file of a machine that was switched off', async () => {
    const file = path.join(dataFolder, 'postgres/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${dataFolder}/postgres\n1\n5432\n/x\n\nready\n`);
    const server = await startEmbedded({ dataFolder });
    expect(postmasterPid()).not.toBe(process.pid);
    await server.stop();
  });

  it('starts once when two programs start at the same moment', async () => {
    const both = await Promise.allSettled([
      startEmbedded({ dataFolder }),
      startEmbedded({ dataFolder }),
    ]);
    const started = both.filter((one) => one.status === 'fulfilled');
    expect(started).toHaveLength(1);
    await started[0]?.value.stop();
  });

  it('listens on the loopback address with a password where the path is too long for a socket', async () => {
    const long = path.join(folder, 'a'.repeat(100));
    const server = await startEmbedded({ dataFolder: long });
    expect(server.url).toMatch(/^postgres:\/\/thuocdo_app:.{32}@127\.0\.0\.1:/);
    const withoutPassword = server.url.replace(/:[^:@]{32}@/, ':wrong@');
    await expect(withClient(withoutPassword, (client) => client.query('SELECT 1'))).rejects.toThrow(
      'password authentication failed',
    );
    await withClient(server.url, (client) => client.query('SELECT 1'));
    await server.stop();
  });
});

describe('a data folder that cannot be used', () => {
  it('holds data of another PostgreSQL: nothing is touched', async () => {
    const cluster = path.join(folder, 'older/postgres');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(path.join(cluster, 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataFolder: path.dirname(cluster) })).rejects.toMatchObject({
      kind: 'database-version',
      message: expect.stringContaining('PostgreSQL 17'),
    });
  });

  it('is a file', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    for (const place of [file, path.join(file, 'data')]) {
      await expect(startEmbedded({ dataFolder: place })).rejects.toMatchObject({
        kind: 'folder-not-writable',
      });
    }
  });
});
