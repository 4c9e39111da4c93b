import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { StartupFault, folderFault, systemCode } from '../startup-fault.ts';
import { stampSources } from './source-stamp.ts';

export interface WebsiteState {
  /** The built pages. */
  readonly folder: string;
  readonly isBuilt: boolean;
  /** Whether sources have changed since. */
  readonly isStale: boolean;
}

const stampName = '.stamp';

/** Looks at the built web application without changing anything. */
export function inspectWebsite(root: string): WebsiteState {
  const folder = path.join(root, 'dist/web');
  const stamp = path.join(folder, stampName);
  const isBuilt = existsSync(stamp);
  return {
    folder,
    isBuilt,
    isStale: !isBuilt || readFileSync(stamp, 'utf8') !== stampSources(root),
  };
}

/**
 * Builds the web application if its sources have changed since the last time.
 *
 * @param root the repository
 * @param say told, in Vietnamese, that this takes a while
 * @param signal gives the build up
 * @returns the folder of the built pages
 * @throws StartupFault `web-build` when the build fails
 */
export async function ensureWebsite(
  root: string,
  say: (sentence: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const { folder, isStale } = inspectWebsite(root);
  if (!isStale) return folder;
  say('Đang dựng giao diện web (lần đầu, hoặc khi mã nguồn đổi)…');
  const start = performance.now();
  const fresh = `${folder}.new-${process.pid}`;
  const stamp = stampSources(root);
  try {
    mkdirSync(fresh, { recursive: true });
    await build(root, fresh, signal);
    writeFileSync(path.join(fresh, stampName), stamp);
    putInPlace(fresh, folder);
  } catch (error) {
    throw folderFault(path.dirname(folder), error);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  say(`Đã dựng xong giao diện web sau ${seconds} giây.`);
  return folder;
}

// In a process of its own: the server answers meanwhile, and the memory is given back.
async function build(root: string, outDir: string, signal: AbortSignal): Promise<void> {
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const flags = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, [vite, ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  child.on('error', () => undefined);
  const [printed, complaint] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode ?? once(child, 'exit'),
  ]);
  if (child.exitCode === 0) return;
  throw new StartupFault(
    'web-build',
    `Không dựng được giao diện web: ${(complaint || printed).trim() || 'tiến trình dựng bị dừng'}`,
  );
}

function putInPlace(fresh: string, folder: string): void {
  const old = `${folder}.old-${process.pid}`;
  try {
    renameSync(folder, old);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another start has just put its own build there; both are made of the same sources.
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}
