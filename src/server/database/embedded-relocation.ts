import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { StartupFault } from '../startup-fault.ts';
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
  rmSync(programs, { recursive: true, force: true });
  cpSync(binaries.folder, programs, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(layout.relocation)) {
    moveCluster(layout.cluster, path.join(home, 'postgres'), account);
    writeFileSync(layout.relocation, `${home}\n`);
  }
  const inPrograms = (program: string): string =>
    path.join(programs, path.relative(binaries.folder, program));
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
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  changeOwner(to, `${account.uid}:${account.gid}`);
  rmSync(from, { recursive: true });
}

/** Gives a whole folder to an account ("uid:gid"). Only root can. */
export function changeOwner(folder: string, owner: string): void {
  const result = spawnSync('chown', ['-R', '-h', owner, folder], { encoding: 'utf8' });
  if (result.status === 0) return;
  throw new StartupFault(
    'folder-not-writable',
    `Không đổi được chủ của "${folder}": ${result.stderr.trim()}`,
  );
}
