import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../core/permission/actor.ts';
import { localActor } from '../../core/permission/actor.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { listVintages } from '../figure/figure.views.ts';
import { demonstrationFolder, loadDemonstrationIfEmpty } from './demonstration.ts';
import { exportPack } from './export-pack.ts';
import { listCurrentFigures } from './figure-export.ts';
import { importPack, type ImportResult } from './import-pack.ts';
import { readPackFolder } from './pack-folder.ts';
import { readPack } from './read-pack.ts';
import type { PackFile } from './csv-table.ts';

let database: TestDatabase;
let demo: PackFile[];
beforeAll(async () => {
  database = await openTestDatabase();
  demo = await readPackFolder(demonstrationFolder);
});
afterAll(() => database.close());

const load = (files: readonly PackFile[], actor: Actor = localActor): Promise<ImportResult> =>
  inWrite(database.db, (tx) => importPack(tx, actor, { files }));

describe('import', () => {
  it('x', async () => {
    const r = await loadDemonstrationIfEmpty(database.db);
    console.log(r);
    const again = await load(demo);
    console.log(again);
    const out = await inRead(database.db, (tx) => exportPack(tx, localActor));
    const again2 = await load(out.files);
    console.log(again2.isUnchanged, again2);
    const back = readPack(out.files);
    expect(back.faults).toEqual([]);
    console.log((await inRead(database.db, listCurrentFigures)).length);
    void sql;
    void Refusal;
    void plainDate;
    void listVintages;
  });
});
