import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { localActor } from '../../core/permission/actor.ts';
import { whatIsNotClear } from '../../core/task/six-clear.ts';
import { makeDemonstrationAccounts } from '../account/demonstration-accounts.ts';
import {
  asSystem,
  inRead,
  inWrite,
  openTestDatabase,
  type TestDatabase,
} from '../database/test-database.ts';
import { makeDemonstrationDifficulties } from '../difficulty/demonstration-difficulties.ts';
import { exportPack } from '../exchange/export-pack.ts';
import { loadDemonstrationIfEmpty } from '../exchange/demonstration.ts';
import { importPack } from '../exchange/import-pack.ts';
import { makeDemonstrationProgrammes } from '../programme/demonstration-programmes.ts';
import { listCalls } from '../programme/programme.views.ts';
import { makeDemonstrationTasks } from '../task/demonstration-tasks.ts';
import { findTasks } from '../task/task-filter.ts';
import { today } from '../today.ts';
import { makeDemonstrationMeetings } from './demonstration-meetings.ts';
import { listMeetings, readPack } from './meeting.views.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await asSystem(() => loadDemonstrationIfEmpty(database.db));
  await inWrite(database.db, makeDemonstrationAccounts);
  await inWrite(database.db, (tx) => makeDemonstrationTasks(tx, today()));
  await inWrite(database.db, (tx) => makeDemonstrationDifficulties(tx, today()));
  await inWrite(database.db, (tx) => makeDemonstrationProgrammes(tx, today()));
  await inWrite(database.db, (tx) => makeDemonstrationMeetings(tx, today()));
}, 60_000);
afterAll(() => database.close());

const meetingsInOrder = async () => (await inRead(database.db, listMeetings)).toReversed();

async function papersOf(at: number) {
  const meeting = (await meetingsInOrder())[at];
  const pack = meeting && (await inRead(database.db, (tx) => readPack(tx, meeting.id)));
  if (meeting === undefined || pack === undefined || pack === null) throw new Error('no papers');
  return { meeting, pack };
}

describe('the meetings of the demonstration', () => {
  it('are two of the articles, over, and two invented ones, of which the second is to come to an end', async () => {
    expect(
      (await meetingsInOrder()).map(({ terms, state }) => [terms.documentId, terms.kind, state]),
    ).toEqual([
      ['a3', 'final-review', 'over'],
      ['a1', 'interim-review', 'over'],
      [null, 'regular', 'over'],
      [null, 'regular', 'prepared'],
    ]);
    const invented = (await meetingsInOrder()).filter(({ terms }) => terms.documentId === null);
    for (const { terms } of invented) expect(terms.title).toContain('ví dụ minh họa');
  });

  it('have papers as known on their day: the review of the first year has the figures of 2021', async () => {
    const { pack } = await papersOf(1);
    expect(pack.asOf).toBe('2022-01-31');
    const growth = pack.content.targets.find(
      ({ targetId }) => targetId === 'ix-gross-output-growth',
    );
    expect(growth?.latest.map((one) => one?.vi)).toEqual(['13.090\u202Ftỷ đồng, năm 2021']);
    expect(pack.content.targets).toHaveLength(5);
    const earlier = (await papersOf(0)).pack;
    expect(earlier.asOf).toBe('2021-03-23');
    expect(JSON.stringify(earlier.content.targets)).not.toContain('2021');
  });

  it('let the first year’s review look back on four directives, of which two are drafts', async () => {
    const { pack } = await papersOf(1);
    expect(pack.content.conclusions.map(({ number, fate }) => [number, fate])).toEqual([
      [1, 'not-issued'],
      [2, 'no-task'],
      [3, 'not-issued'],
      [4, 'no-task'],
    ]);
    expect(pack.content.recommendations).toHaveLength(2);
  });

  it('make no task out of what an article leaves open: every draft says what is not clear', async () => {
    const { found } = await inRead(database.db, (tx) => findTasks(tx, { step: 'draft' }));
    const drafts = found.filter(({ task }) => task.origin.kind === 'conclusion');
    const unclear = drafts.map(({ task: { acts } }) =>
      acts[0]?.content.kind === 'draft' ? whatIsNotClear(acts[0].content.terms) : [],
    );
    expect(unclear).toHaveLength(6);
    for (const faults of unclear)
      expect(faults).toEqual(expect.arrayContaining(['person', 'time']));
  });

  it('show in the papers of the latest what became of the conclusions before it', async () => {
    const { pack } = await papersOf(3);
    expect(pack.content.conclusions.map(({ fate }) => fate)).toEqual([
      'under-way',
      'done',
      'no-task',
      'note',
    ]);
  });

  it('are not held twice', async () => {
    await inWrite(database.db, (tx) => makeDemonstrationMeetings(tx, today()));
    expect(await meetingsInOrder()).toHaveLength(4);
  });

  it('do not hinder a pack that is written out from being loaded again', async () => {
    const { files } = await inRead(database.db, (tx) => exportPack(tx, localActor));
    const again = await inWrite(database.db, (tx) => importPack(tx, localActor, { files }));
    expect(again.isUnchanged).toBe(true);
  });
});

describe('the cascade of the demonstration', () => {
  it('has one order of the articles, issued, and one that is invented: seven of ten issued', async () => {
    const calls = await inRead(database.db, (tx) => listCalls(tx));
    expect(
      calls.map(({ documentId, asked }) => [
        documentId,
        asked.filter(({ issued }) => issued !== null).length,
        asked.length,
      ]),
    ).toEqual([
      [null, 7, 10],
      ['a2', 1, 1],
    ]);
    const then = await inRead(database.db, (tx) => listCalls(tx, { day: plainDate('2022-01-01') }));
    expect(then.map(({ documentId }) => documentId)).toEqual(['a2']);
  });
});
