import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { StartupFault, folderFault, systemCode } from '../startup-fault.ts';
import { asAccount } from './embedded-account.ts';
import type { Account } from './embedded-account.ts';
import { addressOf, chooseAddress, connectionUrl, listenSettings } from './embedded-address.ts';
import type { EmbeddedAddress } from './embedded-address.ts';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { ownerRole, serverEnvironment } from './embedded-cluster.ts';
import { createPrivateFolder } from './embedded-layout.ts';
import type { DataLayout } from './embedded-layout.ts';
import { findRunningPostmaster } from './embedded-postmaster.ts';

/** All that is needed to run programs of the server on one data folder. */
export interface EmbeddedPlace {
  readonly layout: DataLayout;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
}

export interface RunningServer {
  readonly pid: number;
  readonly address: EmbeddedAddress;
}

const standingSettings = {
  jit: 'off',
  shared_buffers: '256MB',
  work_mem: '32MB',
  max_connections: '60',
  log_timezone: 'UTC',
  timezone: 'UTC',
  cluster_name: 'thuocdo',
};

const quietMilliseconds = 5_000;
const patienceMilliseconds = 60_000;

/**
 * Joins the server that runs on this cluster (an orphan of a killed program), or starts one, and
 * waits until it answers. While it recovers after a crash the wait has no end.
 */
export async function joinOrLaunch(
  place: EmbeddedPlace,
  settings: Readonly<Record<string, string>>,
  say: (sentence: string) => void,
): Promise<RunningServer> {
  const { layout } = place;
  const start = performance.now();
  let child: ChildProcess | undefined;
  let said = false;
  for (;;) {
    const waited = performance.now() - start;
    const running = findRunningPostmaster(layout.cluster);
    if (running !== undefined) {
      const address = addressOf(running, layout);
      if (await answers(address)) return { pid: running.pid, address };
    } else if (child === undefined) {
      child = await launch(place, settings);
    } else if (child.exitCode !== null || child.signalCode !== null) {
      // Another start may have been quicker: then its server is found on the next round.
      const log = readLogEnd(layout.log);
      if (!log.includes('postmaster.pid') || waited > patienceMilliseconds)
        throw deathFault(layout, log);
      child = undefined;
    } else if (waited > patienceMilliseconds) {
      throw deathFault(layout, readLogEnd(layout.log));
    }
    if (waited > quietMilliseconds && !said) {
      said = true;
      say('Cơ sở dữ liệu đang tự khôi phục sau lần dừng đột ngột, xin đợi…');
    }
    await wait(20);
  }
}

async function launch(
  { layout, binaries, account }: EmbeddedPlace,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const address = await chooseAddress(layout);
  const all = { ...standingSettings, ...listenSettings(address), ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = asAccount(account, binaries.postgres, ['-D', layout.cluster, ...flags]);
  const log = openLog(layout, account);
  try {
    const child = spawn(command.program, command.args, {
      ...command.identity,
      cwd: binaries.folder,
      env: serverEnvironment(binaries),
      // Ctrl-C reaches every process of the terminal's group; the server must outlive our last write.
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    return child;
  } finally {
    closeSync(log);
  }
}

function openLog(layout: DataLayout, account: Account): number {
  try {
    createPrivateFolder(layout.run, account);
    const bytes = statSync(layout.log, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > 10 * 1024 * 1024) renameSync(layout.log, `${layout.log}.1`);
    return openSync(layout.log, 'a', 0o600);
  } catch (error) {
    throw folderFault(layout.folder, error);
  }
}

/** Whether the server lets its owner in now; false while it starts or stops. */
async function answers(address: EmbeddedAddress): Promise<boolean> {
  const client = new Client({ connectionString: connectionUrl(address, ownerRole, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 57P03: starting up, shutting down or recovering.
    const passing = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'];
    const code = systemCode(error);
    if (code !== undefined && passing.includes(code)) return false;
    if (code === undefined && error instanceof Error && error.message.includes('terminated'))
      return false;
    if (code !== 'EACCES') throw error;
    throw new StartupFault(
      'already-running',
      'Một tài khoản khác đang chạy Thước Đo trên thư mục dữ liệu này: hãy dùng đúng tài khoản đó.',
      error,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readLogEnd(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
}

function deathFault(layout: DataLayout, log: string): unknown {
  if (log.includes('No space left')) {
    return folderFault(layout.folder, Object.assign(new Error(log), { code: 'ENOSPC' }));
  }
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC|error while loading/.test(line));
  return new StartupFault(
    'database-broken',
    `Cơ sở dữ liệu không khởi động được (${fatal ?? 'không rõ lý do'}); chi tiết trong "${layout.log}".`,
  );
}
