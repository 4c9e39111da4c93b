import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { randomUUID } from 'node:crypto';

/** Lets go of the watch; call it after the server has stopped. */
export type StopWatch = () => void;

const secondsForAnHeir = 2;

/**
 * A small shell process that stops the server if this process dies without doing so (kill -9,
 * lack of memory). It notices by the end of its standard input, then waits a few seconds: a new
 * start may adopt the running server, and writes its own mark over ours.
 *
 * @param runFolder where the mark is kept
 * @param cluster the data of the server
 * @param pid the server's main process
 */
export function watchParent(runFolder: string, cluster: string, pid: number): StopWatch {
  const mark = path.join(runFolder, 'owner');
  const token = `${process.pid} ${randomUUID()}`;
  writeFileSync(mark, token);
  const script = `
    while read -r ignored; do :; done
    sleep ${secondsForAnHeir}
    [ "$(cat "$1")" = "$2" ] || exit 0
    [ "$(head -n 1 "$3/postmaster.pid")" = "$4" ] && kill -INT "$4"`;
  const watcher = spawn(
    '/bin/sh',
    ['-c', script, 'thuocdo-watch', mark, token, cluster, `${pid}`],
    {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  watcher.on('error', () => undefined);
  watcher.unref();
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref();
  return () => {
    watcher.kill('SIGKILL');
  };
}
