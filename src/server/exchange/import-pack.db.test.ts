import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../core/kernel/refusal.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { type Actor, localActor, everywhere } from '../../core/permission/actor.ts';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import { inRead, inWrite, openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { listVintages } from '../figure/figure.views.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { exportPack } from './export-pack.ts';
import { loadContents } from './exchange.views.ts';
import { type CurrentFigure, listCurrentFigures } from './figure-export.ts';
import { type ImportProgress, importPack, type ImportResult } from './import-pack.ts';
import { readPack } from './read-pack.ts';
import { smallPack, smallPackWith } from './small-pack.fixture.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const load = (files: readonly PackFile[], actor: Actor = localActor): Promise<ImportResult> =>
  inWrite(database.db, (tx) => importPack(tx, actor, { files }));
const vintages = (): Promise<Vintage[]> => inRead(database.db, (tx) => listVintages(tx, {}));
const current = (): Promise<CurrentFigure[]> => inRead(database.db, listCurrentFigures);
const logged = async (): Promise<{ act: string; subject: string; actor: string }[]> =>
  inRead(database.db, (tx) =>
    tx.selectFrom('change_log').select(['act', 'subject', 'actor']).execute(),
  );
const ledger = async (): Promise<number> =>
  (
    await inRead(database.db, (tx) =>
      tx.selectFrom('figure_vintage').select('vintage_id').execute(),
    )
  ).length;

const told = (figures: readonly CurrentFigure[]): unknown[] =>
  figures.map(({ indicator_code: code, period_id: period, scope, value }) => [
    code,
    period,
    scope,
    value,
  ]);

describe('loading a pack', () => {
  it('saves all of it, and makes figures of the claims that tell one', async () => {
    const result = await load(smallPack());
    expect(result.counts.units).toEqual({ total: 4, added: 4, changed: 0 });
    expect(result.counts.claims).toEqual({ total: 4, added: 4, changed: 0 });
    expect(result.newFigures).toBe(3);
    expect(told(await current())).toEqual([
      ['output', '2020', 'unstated', '350.5'],
      ['output', '2021', 'unstated', '402'],
      ['output-growth', '2021', 'unstated', '14.7'],
    ]);
  });

  it('ties each figure to its sentence and to the act that recorded it', async () => {
    await load(smallPack());
    const [first] = await vintages();
    expect(first).toMatchObject({
      grade: 'preliminary',
      knownSince: '2021-01-10',
      source: { kind: 'document', documentId: 'bc1', claimId: 'c1' },
      recordedBy: localActor.office,
    });
    expect(await logged()).toEqual([
      { act: 'import-pack', subject: 'pack', actor: localActor.office },
    ]);
  });

  it('numbers parents before their children', async () => {
    await load(
      smallPackWith('units.csv', '19@2010-01-01,2025-07-01,Tỉnh Cũ,province\n', '').map((file) =>
        file.fileName === 'units.csv'
          ? { ...file, text: `${file.text}19@2010-01-01,2025-07-01,Tỉnh Cũ,province\n` }
          : file,
      ),
    );
    const { units } = await inRead(database.db, loadContents);
    const place = (id: string): number => units.findIndex((unit) => unit.id === id);
    expect(place('19@2010-01-01')).toBeLessThan(place('05518@2015-01-01'));
  });

  it('tells how far it is, up to the end', async () => {
    const steps: ImportProgress[] = [];
    await inWrite(database.db, (tx) =>
      importPack(tx, localActor, { files: smallPack(), onProgress: (step) => steps.push(step) }),
    );
    const done = steps.map((step) => step.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
  });

  it('is refused to whoever may not import, and saves nothing', async () => {
    const inspector: Actor = {
      id: 'i',
      office: 'Ủy ban Kiểm tra',
      accountId: null,
      grants: everywhere(['inspector']),
    };
    await expect(load(smallPack(), inspector)).rejects.toMatchObject({ kind: 'not-allowed' });
    const ward = UnitId.parse('05512@2020-01-01');
    const ofOneUnit: Actor = {
      ...inspector,
      grants: [{ role: 'planner', unitId: ward, covers: [ward], fields: ['figures'] }],
    };
    await expect(load(smallPack(), ofOneUnit)).rejects.toMatchObject({ kind: 'not-allowed' });
    expect(await current()).toEqual([]);
  });

  it('saves nothing when one cell of it is wrong, and says where', async () => {
    const files = smallPackWith('claims.csv', '2020,350.5', '2020,nhiều');
    const refusal = await load(files).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      kind: 'not-valid',
      faults: [{ place: ['claims.csv', 2, 'value'] }],
    });
    const known = await inRead(database.db, loadContents);
    expect(Object.values(known).every((list) => list.length === 0)).toBe(true);
    expect(await logged()).toEqual([]);
  });
});

describe('loading a pack again', () => {
  beforeEach(() => load(smallPack()));

  it('adds nothing and leaves no line in the log', async () => {
    const again = await load(smallPack());
    expect(again).toMatchObject({ isUnchanged: true, newFigures: 0 });
    expect(Object.values(again.counts).map(({ added, changed }) => added + changed)).toEqual(
      Array.from({ length: 19 }, () => 0),
    );
    expect(await logged()).toHaveLength(1);
    expect(await ledger()).toBe(3);
  });

  it('with a corrected number adds a vintage beside the old one', async () => {
    const result = await load(smallPackWith('claims.csv', '2021,402,', '2021,403.5,'));
    expect(result).toMatchObject({ newFigures: 1, isUnchanged: false });
    expect(result.counts.claims).toEqual({ total: 4, added: 0, changed: 1 });
    const of2021 = (await vintages()).filter(
      ({ key }) => key.indicatorCode === 'output' && key.periodId === '2021',
    );
    expect(of2021.map(({ content }) => content)).toEqual([
      { kind: 'value', value: '402', qualifier: 'over' },
      { kind: 'value', value: '403.5', qualifier: 'over' },
    ]);
    expect(bestVintage(of2021, null)?.content).toMatchObject({ value: '403.5' });
    expect(told(await current())).toContainEqual(['output', '2021', 'unstated', '403.5']);
    expect(await logged()).toHaveLength(2);
  });

  it('with a corrected scope moves the figure, and keeps the old vintage in the ledger', async () => {
    const scoped = smallPack().map((file) =>
      file.fileName === 'claims.csv'
        ? {
            ...file,
            text: file.text
              .split('\n')
              .map((line, at) =>
                at === 0
                  ? `${line},scope`
                  : line === ''
                    ? ''
                    : `${line},${at === 2 ? 'territory' : ''}`,
              )
              .join('\n'),
          }
        : file,
    );
    await load(scoped);
    const output = (await vintages()).filter(({ key }) => key.indicatorCode === 'output');
    expect(output.map(({ key }) => [key.periodId, key.scope])).toEqual([
      ['2020', 'unstated'],
      ['2021', 'territory'],
    ]);
    expect(told(await current())).toEqual([
      ['output', '2020', 'unstated', '350.5'],
      ['output', '2021', 'territory', '402'],
      ['output-growth', '2021', 'unstated', '14.7'],
    ]);
    expect(await ledger()).toBe(4);
  });

  it('with a version of a plan line more changes that line', async () => {
    const more = smallPack().map((file) =>
      file.fileName === 'plan-lines.csv'
        ? {
            ...file,
            text: `${file.text}kh21,output,05518,2021,unstated,unstated,billion-vnd,people-council,supplement,420,2022-01-20,bc2,trang 5\n`,
          }
        : file,
    );
    const { counts } = await load(more);
    expect(counts.planLines).toEqual({ total: 1, added: 0, changed: 1 });
    const { planLines } = await inRead(database.db, loadContents);
    expect(planLines[0]?.versions.map(({ value }) => value)).toEqual(['400', '410', '420']);
  });

  it('with targets more puts them behind the known ones', async () => {
    const one = smallPack({
      'targets.csv': `id,resolution_id,wording,name_vi,name_en
t0,nq,Mục tiêu mới,Mục tiêu mới,New aim
`,
      'target-parts.csv': `target_id,kind,unit_id,scope,price_basis,measure_unit,bound,direction
t0,qualitative,05518,unstated,not-monetary,item,exactly,none
`,
      'evidence.csv': null,
    });
    await load(one);
    const { targets } = await inRead(database.db, loadContents);
    expect(targets.map(({ id }) => id)).toEqual(['t1', 't2', 't0']);
  });

  it('says anew where an old unit went, in place of what was known', async () => {
    const text = `succession,date,kind,document,from_unit_id,to_unit_id,share,allocation
b,2025-07-01,merged,Nghị quyết 1,05521,05518,1,by-list
`;
    await load([{ fileName: 'successions.csv', text }]);
    const { successions } = await inRead(database.db, loadContents);
    const parts = successions.flatMap((one) => one.parts);
    expect(parts.map(({ fromUnit, allocation }) => `${fromUnit} ${allocation}`).toSorted()).toEqual(
      ['05518@2015-01-01 exact', '05521@2015-01-01 by-list'],
    );
  });
});

describe('writing out what an installation knows', () => {
  it('gives a pack that says the same, and that changes nothing when it is loaded', async () => {
    await load(smallPack());
    const { files } = await inRead(database.db, (tx) => exportPack(tx, localActor));
    const { pack, faults } = readPack(files);
    expect(faults).toEqual([]);
    const { name: _, title: __, ...contents } = pack;
    expect(contents).toEqual(await inRead(database.db, loadContents));
    expect((await load(files)).isUnchanged).toBe(true);
  });

  it('gives the current figures with the letter of CL_OBS_STATUS', async () => {
    await load(smallPack());
    const { figures } = await inRead(database.db, (tx) => exportPack(tx, localActor));
    const [header, first] = figures.text.split('\n');
    expect(header?.split(',').slice(0, 2)).toEqual(['indicator_code', 'indicator_version']);
    expect(first).toContain(',350.5,,billion-vnd,none,preliminary,,2021-01-10,bc1,c1,P');
  });

  it('is refused to the public', async () => {
    const visitor: Actor = {
      id: 'v',
      office: 'Công chúng',
      accountId: null,
      grants: everywhere(['public']),
    };
    const act = inRead(database.db, (tx) => exportPack(tx, visitor));
    await expect(act).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
