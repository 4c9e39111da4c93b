import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { StartupFault, folderFault, systemCode } from '../startup-fault.ts';
import { asAccount } from './embedded-account.ts';
import type { Account } from './embedded-account.ts';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { createPrivateFolder, giveTo } from './embedded-layout.ts';
import type { DataLayout } from './embedded-layout.ts';
import { isAlive } from './embedded-postmaster.ts';

export const postgresMajor = '18';

/** The account that owns the database and runs the migrations. */
export const ownerRole = 'thuocdo';

const bytesForNewCluster = 250 * 1024 * 1024;

/**
 * Makes the PostgreSQL cluster of a data folder unless it is there. It is built aside and moved
 * into place whole, so that an interrupted first start leaves nothing half-made.
 *
 * @throws StartupFault on a full disk, missing rights, or data of another PostgreSQL version
 */
export async function ensureCluster(
  layout: DataLayout,
  binaries: PostgresBinaries,
  account: Account,
): Promise<void> {
  if (existsSync(layout.cluster)) {
    refuseOtherVersion(layout.cluster);
    return;
  }
  refuseFullDisk(layout.folder);
  removeHalfMade(layout.cluster);
  const half = `${layout.cluster}.new-${process.pid}-${randomBytes(3).toString('hex')}`;
  const passwordFile = `${half}-password`;
  try {
    const password = keepPassword(layout.password);
    createPrivateFolder(half, account);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(account, passwordFile);
    await initialise(half, passwordFile, binaries, account);
    putInPlace(half, layout.cluster);
  } catch (error) {
    throw folderFault(layout.folder, error);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

async function initialise(
  folder: string,
  passwordFile: string,
  binaries: PostgresBinaries,
  account: Account,
): Promise<void> {
  const command = asAccount(account, binaries.initdb, [
    `--pgdata=${folder}`,
    `--username=${ownerRole}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
  ]);
  const child = spawn(command.program, command.args, {
    ...command.identity,
    cwd: binaries.folder,
    env: serverEnvironment(binaries),
    // Ctrl-C reaches the terminal's whole group; half a cluster would be told as a broken one.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (code === 0) return;
  if (said.includes('No space left')) {
    throw folderFault(folder, Object.assign(new Error(said), { code: 'ENOSPC' }));
  }
  throw new StartupFault('database-broken', `Không tạo được cơ sở dữ liệu: ${said.trim()}`);
}

/** Clears away what first starts that were killed have left. */
function removeHalfMade(cluster: string): void {
  const folder = path.dirname(cluster);
  const prefix = `${path.basename(cluster)}.new-`;
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isAlive(pid)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

// Two first starts at once: the first to move its cluster into place wins, the other joins it.
function putInPlace(half: string, cluster: string): void {
  try {
    renameSync(half, cluster);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  }
}

function keepPassword(file: string): string {
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

function refuseOtherVersion(cluster: string): void {
  const file = path.join(cluster, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : '?';
  if (version === postgresMajor) return;
  throw new StartupFault(
    'database-version',
    `Dữ liệu trong "${cluster}" thuộc PostgreSQL ${version}, chương trình này kèm PostgreSQL ${postgresMajor}: không mở để tránh làm hỏng; xem docs/operate/database.md.`,
  );
}

/** @throws StartupFault `disk-full` when a new database would not fit */
function refuseFullDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytesForNewCluster) return;
  const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw new StartupFault(
    'disk-full',
    `Ổ đĩa chứa "${folder}" chỉ còn ${megabytes(free)}, cần ít nhất ${megabytes(bytesForNewCluster)} để tạo cơ sở dữ liệu: hãy giải phóng dung lượng rồi chạy lại.`,
  );
}

/** The environment of the server's programs: ours, without settings meant for other clients. */
export function serverEnvironment(binaries: PostgresBinaries): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    ...(binaries.extraLibraries && { LD_LIBRARY_PATH: binaries.extraLibraries }),
  };
}
