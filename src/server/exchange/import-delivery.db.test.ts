import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localActor } from '../../core/permission/actor.ts';
import {
  inRead,
  inWrite,
  openFilledDatabase,
  type TestDatabase,
} from '../database/test-database.ts';
import { exportPack } from './export-pack.ts';
import { loadContents } from './exchange.views.ts';
import { importPack, type ImportResult } from './import-pack.ts';
import { readPack } from './read-pack.ts';
import { smallDelivery } from './small-delivery.fixture.ts';
import { smallPack } from './small-pack.fixture.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openFilledDatabase('a small pack with programmes and meetings', load);
});
afterEach(() => database.close());

const load = (
  { db }: Pick<TestDatabase, 'db'>,
  changed: Record<string, string> = {},
): Promise<ImportResult> =>
  inWrite(db, (tx) =>
    importPack(tx, localActor, { files: smallPack({ ...smallDelivery, ...changed }) }),
  );
const contents = () => inRead(database.db, loadContents);
const acts = () =>
  inRead(database.db, (tx) =>
    tx
      .selectFrom('change_log')
      .select(['change_log.change_no', 'change_log.detail'])
      .orderBy('change_log.change_no')
      .execute(),
  );

describe('programmes and meetings of a pack', () => {
  it('are saved under the act that told them, which says how many there were', async () => {
    const [act] = await acts();
    expect(act?.detail).toMatchObject({
      'programmeContents added': 1,
      'disbursements added': 1,
      'calls added': 1,
      'meetings added': 2,
    });
    const rows = await inRead(database.db, (tx) =>
      tx.selectFrom('conclusion').select('conclusion.change_no').execute(),
    );
    expect(rows.map((row) => row.change_no)).toEqual([act?.change_no, act?.change_no]);
  });

  it('add nothing when they are loaded again', async () => {
    expect((await load(database)).isUnchanged).toBe(true);
    expect(await acts()).toHaveLength(1);
  });

  it('are written out as they were, and change nothing when that is loaded', async () => {
    const { files } = await inRead(database.db, (tx) => exportPack(tx, localActor));
    const { pack, faults } = readPack(files);
    expect(faults).toEqual([]);
    const { programmeContents, disbursements, calls, meetings } = await contents();
    expect(pack).toMatchObject({ programmeContents, disbursements, calls, meetings });
    const again = await inWrite(database.db, (tx) => importPack(tx, localActor, { files }));
    expect(again.isUnchanged).toBe(true);
  });

  it('let the rows of a programme stand for all that was kept of it', async () => {
    const rows = smallDelivery['programme-parts.csv'].split('\n');
    const less = rows.filter((row) => !row.includes('co-unit')).join('\n');
    const { counts } = await load(database, { 'programme-parts.csv': less });
    expect(counts.programmeContents).toEqual({ total: 1, added: 0, changed: 1 });
    expect((await contents()).programmeContents[0]?.content.coUnitIds).toEqual([]);
  });

  it('add a statement of money paid and keep the earlier one', async () => {
    const text = smallDelivery['disbursements.csv'].replace(',4.2,', ',4.5,');
    const { counts } = await load(database, { 'disbursements.csv': text });
    expect(counts.disbursements).toEqual({ total: 1, added: 1, changed: 0 });
    expect((await contents()).disbursements.map(({ amount }) => amount)).toEqual(['4.2', '4.5']);
  });

  it('take nothing back that was issued, and tell what was issued since', async () => {
    const text = smallDelivery['action-programmes.csv']
      .replace('2021-03-01,Chương trình hành động số 1,1/CTr,bc1', ',,,')
      .replace(/05521@2015-01-01,,,,\n$/, '05521@2015-01-01,2021-04-02,Chương trình số 2,,\n');
    const { counts } = await load(database, { 'action-programmes.csv': text });
    expect(counts.calls).toEqual({ total: 1, added: 0, changed: 1 });
    const [call] = (await contents()).calls;
    expect(call?.asked.map(({ issued }) => issued?.title)).toEqual([
      'Chương trình hành động số 1',
      'Chương trình số 2',
    ]);
  });

  it('add a conclusion to a meeting, and keep those that the file leaves out', async () => {
    const text = `meeting,number,kind,text,said_by,place,on\nm1,3,note,Ghi nhận thêm,Bí thư,,\n`;
    const { counts } = await load(database, { 'conclusions.csv': text });
    expect(counts.meetings).toEqual({ total: 2, added: 0, changed: 1 });
    const [meeting] = (await contents()).meetings;
    expect(meeting?.conclusions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('do not bring back a conclusion that was taken back here', async () => {
    await inWrite(database.db, (tx) =>
      tx
        .updateTable('conclusion')
        .set({ withdrawn_because: 'Ghi nhầm' })
        .where('conclusion.number', '=', 2)
        .execute(),
    );
    const { isUnchanged, warnings } = await load(database);
    expect(isUnchanged).toBe(true);
    expect(warnings.map(({ place }) => place)).toContainEqual(['conclusions.csv', 'Tổng kết', 2]);
    expect((await contents()).meetings[0]?.conclusions).toHaveLength(1);
  });
});
