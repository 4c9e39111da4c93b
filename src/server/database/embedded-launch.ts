import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  statfsSync,
} from 'node:fs';
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
import { watchParent } from './embedded-watch.ts';
import type { ParentWatch } from './embedded-watch.ts';

/** All that is needed to run programs of the server on one data folder. */
export interface EmbeddedPlace {
  readonly layout: DataLayout;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
}

export interface RunningServer {
  readonly pid: number;
  readonly address: EmbeddedAddress;
  /** The watch over our own process, if the server was launched by it. */
  readonly watch: ParentWatch | undefined;
}

interface LaunchedServer {
  readonly child: ChildProcess;
  readonly watch: ParentWatch;
  /** Where this server's own words begin in the log. */
  readonly logStart: number;
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
  let launched: LaunchedServer | undefined;
  let said = false;
  for (;;) {
    const waited = performance.now() - start;
    const running = findRunningPostmaster(layout.cluster);
    if (running !== undefined) {
      const address = addressOf(running, layout);
      if (await answers(address)) {
        return { pid: running.pid, address, watch: launched?.watch };
      }
    } else if (launched === undefined) {
      launched = await launch(place, settings);
    } else if (hasEnded(launched.child)) {
      // Another start may have been quicker: then its server is found on the next round.
      const log = readLog(layout.log, launched.logStart);
      launched.watch.end();
      if (!log.includes('postmaster.pid') || waited > patienceMilliseconds) {
        throw deathFault(layout, log);
      }
      launched = undefined;
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
): Promise<LaunchedServer> {
  const address = await chooseAddress(layout);
  const all = { ...standingSettings, ...memorySettings(), ...listenSettings(address), ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = asAccount(account, binaries.postgres, ['-D', layout.cluster, ...flags]);
  const log = openLog(layout, account);
  const logStart = fstatSync(log).size;
  const watch = watchParent(layout.run, layout.cluster);
  try {
    const child = spawn(command.program, command.args, {
      ...command.identity,
      cwd: binaries.folder,
      env: serverEnvironment(binaries),
      // Ctrl-C reaches the terminal's whole group; the server must outlive our last write.
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    await once(child, 'spawn');
    return { child, watch, logStart };
  } catch (error) {
    watch.end();
    throw error;
  } finally {
    closeSync(log);
  }
}

// Containers often get 64 MB of /dev/shm; parallel queries would fail there, so they use files.
function memorySettings(): Record<string, string> {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return {};
  const { blocks, bsize } = statfsSync(folder);
  return blocks * bsize < 256 * 1024 * 1024 ? { dynamic_shared_memory_type: 'mmap' } : {};
}

function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1024 * 1024;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
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

function readLog(log: string, start: number): string {
  return existsSync(log) ? readFileSync(log).subarray(start).toString() : '';
}

function deathFault(layout: DataLayout, log: string): unknown {
  // On a full disk the server may not even have been able to write why it ended.
  if (log.includes('No space left') || isDiskFull(layout.folder)) {
    return folderFault(layout.folder, Object.assign(new Error(log), { code: 'ENOSPC' }));
  }
  const line = log.split('\n').findLast((one) => /FATAL|PANIC|error while loading/.test(one));
  const reason = line?.replace(/^.*(FATAL|PANIC): +/, '') ?? 'không rõ lý do';
  return new StartupFault(
    'database-broken',
    `Cơ sở dữ liệu không khởi động được (${reason}); chi tiết trong "${layout.log}".`,
  );
}
