import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import * as path from 'node:path';
import { folderFault } from '../startup-fault.ts';
import type { Account } from './embedded-account.ts';

/** The places inside a data folder. Everything the product keeps lies under it. */
export interface DataLayout {
  readonly folder: string;
  /** The PostgreSQL cluster itself. */
  readonly cluster: string;
  /** Socket and marks of the running server; may be deleted while nothing runs. */
  readonly run: string;
  readonly log: string;
  /** Generated secret of the database's own account, for the loopback connection. */
  readonly password: string;
  /** Says where the cluster lies, if it could not stay in this folder. */
  readonly relocation: string;
}

/** The places of a data folder, whether they exist or not. */
export function describeLayout(dataFolder: string): DataLayout {
  const absolute = path.resolve(dataFolder);
  const folder = existsSync(absolute) ? realpathSync(absolute) : absolute;
  const relocation = path.join(folder, 'postgres-location');
  const home = existsSync(relocation) ? readFileSync(relocation, 'utf8').trim() : folder;
  return {
    folder,
    cluster: path.join(home, 'postgres'),
    run: path.join(home, 'run'),
    log: path.join(folder, 'postgres.log'),
    password: path.join(folder, 'postgres-password'),
    relocation,
  };
}

/**
 * Makes the data folder if it is missing.
 *
 * @throws StartupFault when it cannot be made or written to
 */
export function createDataFolder(dataFolder: string): DataLayout {
  try {
    const made = mkdirSync(dataFolder, { recursive: true });
    // Another account (nobody) may pass through to the cluster, which itself is closed to all.
    if (made !== undefined && process.getuid?.() === 0) chmodSync(dataFolder, 0o711);
  } catch (error) {
    throw folderFault(dataFolder, error);
  }
  return describeLayout(dataFolder);
}

/** Makes a folder that only the server's account can enter. */
export function createPrivateFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  giveTo(account, folder);
}

/** Makes the account the owner of a file or folder that we made. */
export function giveTo(account: Account, place: string): void {
  if (account.kind === 'switched' || account.kind === 'relocated') {
    chownSync(place, account.uid, account.gid);
  }
}

// The kernel keeps 108 bytes for a socket's path, the closing zero among them.
const socketPathLimit = 107;

/** Whether PostgreSQL can open its socket in this folder. */
export function fitsSocket(folder: string, port: number): boolean {
  const socket = path.join(folder, `.s.PGSQL.${port}`);
  return process.platform !== 'win32' && Buffer.byteLength(socket) <= socketPathLimit;
}
