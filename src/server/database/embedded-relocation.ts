import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { StartupFault, folderFault } from '../startup-fault.ts';
import type { Account } from './embedded-account.ts';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { describeLayout } from './embedded-layout.ts';
import type { DataLayout } from './embedded-layout.ts';

/** Where root's data may lie when the account `nobody` cannot reach the project's own folder. */
const reachableFolder = '/var/lib/thuocdo';

/**
 * Copies the server's programs, and data if there is any, to a folder that the account may enter,
 * and leaves a note in the data folder. From then on the cluster lies there.
 */
export function relocate(
  layout: DataLayout,
  binaries: PostgresBinaries,
  account: Account & { kind: 'relocated' },
  base = reachableFolder,
): { layout: DataLayout; binaries: PostgresBinaries } {
  const mark = createHash('sha256').update(layout.folder).digest('hex').slice(0, 12);
  const home = path.join(base, mark);
  mkdirSync(home, { recursive: true });
  chmodSync(base, 0o711);
  chmodSync(home, 0o711);
  const programs = path.join(home, 'programs');
  const inPrograms = (program: string): string =>
    path.join(programs, path.relative(binaries.folder, program));
  // A server may be running from the copy: it is replaced only by another version.
  if (!isSameFile(binaries.postgres, inPrograms(binaries.postgres))) {
    rmSync(programs, { recursive: true, force: true });
    copyExactly(binaries.folder, programs);
  }
  if (!existsSync(layout.relocation)) {
    moveCluster(layout.cluster, path.join(home, 'postgres'), account);
    writeFileSync(layout.relocation, `${home}\n`);
  }
  return {
    layout: describeLayout(layout.folder),
    binaries: {
      ...binaries,
      folder: programs,
      initdb: inPrograms(binaries.initdb),
      postgres: inPrograms(binaries.postgres),
    },
  };
}

function moveCluster(from: string, to: string, account: Account & { kind: 'relocated' }): void {
  if (!existsSync(from)) return;
  if (existsSync(to)) {
    throw new StartupFault(
      'database-broken',
      `Có hai bản dữ liệu, "${from}" và "${to}": hãy dời một trong hai đi rồi chạy lại.`,
    );
  }
  copyExactly(from, to);
  changeOwner(to, `${account.uid}:${account.gid}`);
  rmSync(from, { recursive: true });
}

function isSameFile(original: string, copy: string): boolean {
  const [one, other] = [original, copy].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && one.size === other?.size && one.mtimeMs === other.mtimeMs;
}

// PostgreSQL refuses data that others may read: rights must come along, which cpSync forgets.
function copyExactly(from: string, to: string): void {
  runOrRefuse('cp', ['-a', from, to], `Không chép được "${from}" sang "${to}"`);
}

/** Gives a whole folder to an account ("uid:gid"). Only root can. */
export function changeOwner(folder: string, owner: string): void {
  runOrRefuse('chown', ['-R', '-h', owner, folder], `Không đổi được chủ của "${folder}"`);
}

function runOrRefuse(program: string, args: readonly string[], sentence: string): void {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  if (result.status === 0) return;
  const code = result.stderr.includes('No space left') ? 'ENOSPC' : undefined;
  if (code !== undefined)
    throw folderFault(args.at(-1) ?? '', Object.assign(new Error(), { code }));
  throw new StartupFault('folder-not-writable', `${sentence}: ${result.stderr.trim()}`);
}
