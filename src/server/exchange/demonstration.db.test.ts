import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { localActor } from '../../core/permission/actor.ts';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import {
  asSystem,
  inRead,
  inWrite,
  openTestDatabase,
  type TestDatabase,
} from '../database/test-database.ts';
import { listVintages } from '../figure/figure.views.ts';
import { demonstrationFolder, loadDemonstrationIfEmpty } from './demonstration.ts';
import { exportPack } from './export-pack.ts';
import { importPack, type ImportResult } from './import-pack.ts';
import { readPackFolder } from './pack-folder.ts';
import { readPack } from './read-pack.ts';

const city = UnitId.parse('165@2010-01-01');
let database: TestDatabase;
let first: ImportResult | null;
beforeAll(async () => {
  database = await openTestDatabase();
  first = await asSystem(() => loadDemonstrationIfEmpty(database.db));
});
afterAll(() => database.close());

const known = (asOf?: string): Promise<Vintage[]> =>
  inRead(database.db, (tx) =>
    listVintages(tx, { asOf: asOf === undefined ? undefined : plainDate(asOf) }),
  );
const of = (vintages: Vintage[], code: string, periodId: string): Vintage[] =>
  vintages.filter(
    ({ key }) => key.unitId === city && key.indicatorCode === code && key.periodId === periodId,
  );

describe('the demonstration', () => {
  it('is loaded into an empty installation, and not a second time', async () => {
    expect(first).toMatchObject({ name: 'song-cong', newFigures: 175 });
    expect(await asSystem(() => loadDemonstrationIfEmpty(database.db))).toBeNull();
  });

  it('adds nothing when it is imported by hand as well', async () => {
    const files = await readPackFolder(demonstrationFolder);
    const again = await inWrite(database.db, (tx) => importPack(tx, localActor, { files }));
    expect(again).toMatchObject({ isUnchanged: true, newFigures: 0 });
  });

  it('as known on 1 August 2021 has the half-year figures of 2021 and no year figure', async () => {
    const then = await known('2021-08-01');
    const [exports] = of(then, 'exports', '2021-H1');
    expect(exports?.content).toMatchObject({ value: '75.3' });
    expect(
      then
        .filter(({ key }) => key.unitId === city && key.periodId === '2021')
        .map(({ key }) => key.indicatorCode)
        .toSorted(),
    ).toEqual([
      'deputies-city',
      'deputies-city-rate',
      'deputies-commune',
      'deputies-commune-rate',
      'deputies-national-assembly',
      'deputies-province',
      'election-turnout',
    ]);
  });

  it.each([
    ['gross-output-growth', '16.5'],
    ['exports-growth', '13.1'],
    ['budget-revenue-growth', '25'],
    ['gross-output', '13090'],
  ])('knows %s of 2021 as %s once the year was told', async (code, value) => {
    const best = bestVintage(of(await known(), code, '2021'), null);
    expect(best).toMatchObject({ content: { value }, grade: 'estimate', knownSince: '2022-01-31' });
  });

  it('keeps every telling of one figure, in the order in which it came to be known', async () => {
    const told = of(await known(), 'gross-output-growth', '2016/2020');
    expect(told.map(({ source, content, grade }) => [source, content, grade])).toEqual([
      [
        {
          kind: 'document',
          documentId: 'p1',
          claimId: 'p1.gross-output.2016-2020.per-year-growth',
        },
        { kind: 'value', value: '19.39', qualifier: 'none' },
        'estimate',
      ],
      [
        {
          kind: 'document',
          documentId: 'a0',
          claimId: 'a0.gross-output.2016-2020.per-year-growth',
        },
        { kind: 'value', value: '19', qualifier: 'over' },
        'estimate',
      ],
      [
        {
          kind: 'document',
          documentId: 'a3',
          claimId: 'a3.gross-output.2016-2020.per-year-growth',
        },
        { kind: 'value', value: '19.39', qualifier: 'none' },
        'preliminary',
      ],
      [
        {
          kind: 'document',
          documentId: 'a2',
          claimId: 'a2.gross-output.2016-2020.per-year-growth',
        },
        { kind: 'value', value: '19', qualifier: 'over' },
        'preliminary',
      ],
    ]);
  });

  it('counts poverty of 2020 and of 2023 by two definitions', async () => {
    const vintages = await known();
    const versions = ['2020', '2023'].map(
      (year) => of(vintages, 'poor-household-rate', year)[0]?.key.indicatorVersion,
    );
    expect(versions).toEqual([1, 2]);
  });

  it('is written out as the pack that it was', async () => {
    const { files } = await inRead(database.db, (tx) => exportPack(tx, localActor));
    const { pack } = readPack(files);
    const { pack: given } = readPack(await readPackFolder(demonstrationFolder));
    for (const kind of [
      'claims',
      'targets',
      'planLines',
      'documents',
      'resolutions',
      'indicators',
      'difficulties',
      'programmes',
      'programmeContents',
      'calls',
      'meetings',
    ] as const) {
      const byText = (list: readonly unknown[]): string[] =>
        list.map((item) => JSON.stringify(item)).toSorted();
      expect(byText(pack[kind]), kind).toEqual(byText(given[kind]));
    }
  });
});
