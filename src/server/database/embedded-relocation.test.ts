import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeLayout } from './embedded-layout.ts';
import { relocate } from './embedded-relocation.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { kind: 'relocated', uid: 65534, gid: 65534 } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-moving-'));
  for (const place of ['native/bin', 'data/postgres/base']) {
    mkdirSync(path.join(folder, place), { recursive: true });
  }
  writeFileSync(path.join(folder, 'native/bin/postgres'), '', { mode: 0o755 });
  writeFileSync(path.join(folder, 'data/postgres/PG_VERSION'), '18', { mode: 0o600 });
  chmodSync(path.join(folder, 'data/postgres'), 0o700);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Only root can give files away, and only root ever needs to.
describe.runIf(isRoot)('data that root has to move out of its own folder', () => {
  const move = (): ReturnType<typeof relocate> => {
    const native = path.join(folder, 'native');
    const programs = { initdb: `${native}/bin/initdb`, postgres: `${native}/bin/postgres` };
    const binaries = { folder: native, extraLibraries: undefined, ...programs };
    const layout = describeLayout(path.join(folder, 'data'));
    return relocate(layout, binaries, nobody, path.join(folder, 'elsewhere'));
  };

  it('go with their rights to the account that serves them, and are found again', () => {
    const first = move();
    const { uid, mode } = statSync(first.layout.cluster);
    expect({ uid, mode: mode & 0o777 }).toEqual({ uid: nobody.uid, mode: 0o700 });
    expect(statSync(path.join(first.layout.cluster, 'PG_VERSION')).uid).toBe(nobody.uid);
    expect(statSync(first.binaries.postgres).mode & 0o111).toBe(0o111);
    expect(describeLayout(path.join(folder, 'data')).cluster).toBe(first.layout.cluster);
    expect(move()).toEqual(first);
  });
});
