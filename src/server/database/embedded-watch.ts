import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** A watch over this process on behalf of the server it runs. */
export interface ParentWatch {
  /** Marks the server as ours; whoever marked it before no longer stops it. */
  readonly mark: () => void;
  /** Ends the watch; call it after the server has stopped. */
  readonly end: () => void;
}

const secondsForAnHeir = 2;

// Arguments: the mark's file, our mark, the cluster. A process is stopped only if its command line
// names the cluster: the number in postmaster.pid may meanwhile be another program's.
const script = `
  while read -r ignored; do :; done
  sleep ${secondsForAnHeir}
  [ "$(cat "$1")" = "$2" ] || exit 0
  read -r pid < "$3/postmaster.pid" || exit 0
  if [ -d /proc/self ]; then command=$(tr '\\0' ' ' < "/proc/$pid/cmdline")
  else command=$(ps -o args= -p "$pid"); fi
  case "$command" in *"$3"*) kill -INT "$pid" ;; esac`;

/**
 * Starts a small shell process that stops the server if this process dies without doing so
 * (kill -9, lack of memory). It notices by the end of its standard input, then waits a little: a
 * new start may take the running server over, and puts its own mark in place of ours. Start it
 * before the server, so that no moment is left unwatched.
 *
 * @param runFolder where the mark is kept
 * @param cluster the data of the server
 */
export function watchParent(runFolder: string, cluster: string): ParentWatch {
  const file = path.join(runFolder, 'owner');
  const token = `${process.pid} ${randomUUID()}`;
  const mark = (): void => writeFileSync(file, token);
  mark();
  const args = ['-c', script, 'thuocdo-watch', file, token, cluster];
  const watcher = spawn('/bin/sh', args, {
    cwd: '/',
    // Ctrl-C reaches the terminal's whole group; the watch must outlive us.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref();
  return { mark, end: () => watcher.kill('SIGKILL') };
}
