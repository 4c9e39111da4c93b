import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkLibraries } from './embedded-binaries.ts';

let packageFolder: string;
beforeAll(() => {
  packageFolder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-links-'));
  mkdirSync(path.join(packageFolder, 'native/lib'), { recursive: true });
  writeFileSync(path.join(packageFolder, 'native/lib/libpq.so.5.18'), '');
  writeFileSync(
    path.join(packageFolder, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
});
afterAll(() => rmSync(packageFolder, { recursive: true }));

describe('the links between shared libraries', () => {
  it('are made where the install script did not run, and made once', () => {
    const native = path.join(packageFolder, 'native');
    const link = path.join(native, 'lib/libpq.so.5');
    for (const _ of ['first start', 'second start']) {
      expect(linkLibraries(native, path.join(packageFolder, 'spare'))).toBeUndefined();
      expect(readlinkSync(link)).toBe('libpq.so.5.18');
    }
  });
});
