import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localActor, type Actor } from '../../core/permission/actor.ts';
import { openTestDatabase, type TestDatabase, inRead, inWrite } from '../database/test-database.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { loadContents } from './exchange.views.ts';
import { exportPack } from './export-pack.ts';
import { importPack, type ImportResult } from './import-pack.ts';
import { readPack } from './read-pack.ts';
import { registerPack as pack } from './register-pack.fixture.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const load = (files: readonly PackFile[], actor: Actor = localActor): Promise<ImportResult> =>
  inWrite(database.db, (tx) => importPack(tx, actor, { files }));
const exported = async (actor: Actor): Promise<string> => {
  const { files } = await inRead(database.db, (tx) => exportPack(tx, actor));
  return files.map(({ text }) => text).join('\n');
};

describe('registers in a pack', () => {
  it('come out as they went in, and add nothing when they are loaded again', async () => {
    const files = pack();
    const { pack: read, faults } = readPack(files);
    expect(faults).toEqual([]);
    const first = await load(files);
    expect(first.counts.registers).toEqual({ total: 1, added: 1, changed: 0 });
    expect(first.counts.records).toEqual({ total: 2, added: 2, changed: 0 });
    const { registers, records } = await inRead(database.db, loadContents);
    expect(registers).toEqual(read.registers);
    expect(records).toEqual(read.records);
    const out = await inRead(database.db, (tx) => exportPack(tx, localActor));
    expect((await load(out.files)).counts.records).toEqual({ total: 2, added: 0, changed: 0 });
    expect(readPack(out.files).pack.records).toEqual(read.records);
  });

  it('leave without what is about persons, for whoever has no right to that', async () => {
    await load(pack());
    const grants = localActor.grants.map((grant) => ({ ...grant, fields: ['figures' as const] }));
    expect(await exported(localActor)).toContain('Một đảng viên');
    const plain = await exported({ ...localActor, grants });
    expect(plain).toContain('Cầu Bà');
    expect(plain).not.toContain('Một đảng viên');
  });

  it('take further acts, and never others in the place of those that are here', async () => {
    await load(pack());
    const more = pack(
      'record-acts.csv',
      'cho,1,',
      'cau,4,close,2023-01-01,Xong,,,2023-01-02,Văn phòng\ncho,1,',
    );
    expect((await load(more)).counts.records).toEqual({ total: 2, added: 0, changed: 1 });
    const rewritten = pack('record-values.csv', '12.5', '13');
    await expect(load(rewritten)).rejects.toMatchObject({
      faults: [{ place: ['records.csv', 2, 'id'] }],
    });
  });
});
