import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningPostmaster, readPostmaster } from './embedded-postmaster.ts';

let cluster: string;
beforeAll(() => {
  cluster = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-pid-'));
});
afterAll(() => rmSync(cluster, { recursive: true }));

const file = (): string => path.join(cluster, 'postmaster.pid');
const write = (pid: number, socketFolder = '/run/x'): void =>
  writeFileSync(
    file(),
    [pid, cluster, 1_700_000_000, 5432, socketFolder, '', 'ready', ''].join('\n'),
  );

describe('postmaster.pid', () => {
  it('tells process, port and socket folder', () => {
    write(123);
    expect(readPostmaster(cluster)).toEqual({ pid: 123, port: 5432, socketFolder: '/run/x' });
  });

  it('has no socket folder on the loopback address', () => {
    write(123, '');
    expect(readPostmaster(cluster)?.socketFolder).toBe('');
  });

  it('says nothing while it is half-written', () => {
    writeFileSync(file(), '123\n');
    expect(readPostmaster(cluster)).toBeUndefined();
  });

  it('is not believed, and removed, when its pid now belongs to another program', () => {
    write(process.pid);
    expect(findRunningPostmaster(cluster)).toBeUndefined();
    expect(existsSync(file())).toBe(false);
  });

  it('is left for PostgreSQL to replace when its process is gone', () => {
    write(2 ** 22 - 1);
    expect(findRunningPostmaster(cluster)).toBeUndefined();
    expect(existsSync(file())).toBe(true);
  });
});
