import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from '../startup-fault.ts';

/** The main process of a PostgreSQL server, as its own file postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty when it listens on the loopback address instead. */
  readonly socketFolder: string;
}

/** Reads postmaster.pid of a data cluster; undefined when there is none or it is half-written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(pidFile(cluster), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  // Lines: pid, data folder, start time, port, socket folder, listen address, …
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (Number.isNaN(pid) || Number.isNaN(port)) return undefined;
  return { pid, port, socketFolder: lines[4]?.trim() ?? '' };
}

/**
 * The server that runs on this cluster, or undefined. A pid that now belongs to another program
 * (the machine was switched off hard and counted anew) is not believed; its file is removed,
 * because PostgreSQL itself would refuse to start beside it.
 */
export function findRunningPostmaster(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster);
  if (found === undefined) return undefined;
  switch (recogniseProcess(found.pid, cluster)) {
    case 'ours':
    case 'unknown':
      return found;
    case 'other':
      rmSync(pidFile(cluster), { force: true });
      return undefined;
    case 'gone':
      return undefined;
  }
}

/** Asks a server to disconnect everyone and stop; waits until it has, at most `patienceMs`. */
export async function stopPostmaster(
  cluster: string,
  pid: number,
  patienceMs = 20_000,
): Promise<void> {
  const hasStopped = async (milliseconds: number): Promise<boolean> => {
    const deadline = performance.now() + milliseconds;
    while (performance.now() < deadline) {
      if (readPostmaster(cluster)?.pid !== pid) return true;
      if (recogniseProcess(pid, cluster) === 'gone') return true;
      await wait(20);
    }
    return false;
  };
  // PostgreSQL: SIGINT is the fast shutdown, SIGQUIT leaves without a checkpoint (recovery later).
  if (!signal(pid, 'SIGINT') || (await hasStopped(patienceMs))) return;
  signal(pid, 'SIGQUIT');
  await hasStopped(5_000);
}

/** Whether there is a process of that number on this machine, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
    throw error;
  }
}

type Recognition = 'ours' | 'other' | 'gone' | 'unknown';

function recogniseProcess(pid: number, cluster: string): Recognition {
  if (!isAlive(pid)) return 'gone';
  const command = readCommand(pid);
  if (command === undefined) return 'unknown';
  // A process that ended but was not yet reaped has an empty command line.
  if (command === '') return 'gone';
  return command.includes('postgres') && command.includes(cluster) ? 'ours' : 'other';
}

function readCommand(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.error === undefined ? answer.stdout.trim() : undefined;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? '' : undefined;
  }
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
