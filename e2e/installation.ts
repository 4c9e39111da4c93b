import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const program = path.join(import.meta.dirname, '../bin/thuocdo.js');

export interface InstallationOptions {
  /** A folder of the caller's, which stays; else a temporary one. */
  readonly dataFolder?: string;
  /** 0, for any free one, unless said otherwise. */
  readonly port?: number;
  /** Settings beside those of the caller's own environment. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** The real product, started as `npm start` does. */
export interface RunningInstallation {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  /** Stops it as Ctrl-C does, and removes its data. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the product and waits until it serves.
 *
 * @throws Error with what it printed, when it ends before that
 */
export async function startInstallation(
  options: InstallationOptions = {},
): Promise<RunningInstallation> {
  const temporary = options.dataFolder
    ? undefined
    : mkdtempSync(path.join(os.tmpdir(), 'thuocdo-'));
  const dataFolder = options.dataFolder ?? path.join(temporary ?? '', 'data');
  const tidy = (): void => {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  };
  const child = launchProduct(dataFolder, options.port ?? 0, options.environment);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
    tidy();
  };
  for (;;) {
    const url = /đang chạy tại (\S+)/.exec(printed)?.[1];
    if (url !== undefined) return { url, process: child, printed: () => printed, stop };
    await Promise.race([once(child.stdout, 'data'), ended]);
    if (child.exitCode !== null) {
      tidy();
      throw new Error(`the product ended with ${child.exitCode}:\n${printed}`);
    }
  }
}

/**
 * Loads a pack into a data folder, as a person does before the first start; the product then brings no demonstration.
 *
 * @throws Error with what the command printed, when it fails
 */
export async function importInto(dataFolder: string, packFolder: string): Promise<void> {
  const child = spawn(process.execPath, [program, 'import', packFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', THUOCDO_DATA: dataFolder },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`import ended with ${child.exitCode}:\n${printed}`);
}

/** Starts the product in a process group of its own, as a shell does. */
export function launchProduct(
  dataFolder: string,
  port: number,
  environment: NodeJS.ProcessEnv = {},
) {
  const flags = ['start', '--port', String(port), '--data', dataFolder];
  return spawn(process.execPath, [program, ...flags], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', HOST: '', PORT: '', ...environment },
  });
}

/** The link for the first administrator, which is printed a moment after the address. */
export async function printedLink({ printed }: RunningInstallation): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const link = /http\S+\/links\/[\w-]{43}/.exec(printed())?.[0];
    if (link !== undefined) return link;
    await setTimeout(100);
  }
  throw new Error(`no link was printed:\n${printed()}`);
}
