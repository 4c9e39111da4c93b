import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callActionProgrammesRoute,
  listCascadesRoute,
  listProgrammesRoute,
  readAnnexRoute,
  showProgrammeRoute,
  takeAnnexRoute,
} from '../../contract/programme.ts';
import { listTasksRoute } from '../../contract/task/task-lists.ts';
import { noContent, type ProgrammeContent } from '../../core/resolution/programme-content.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { problemOf } from '../test-demonstration.ts';

const investment = 'viii-thu-hut-dau-tu';
const city = '165@2010-01-01';
const ward = '05528@2020-01-01';

let installation: Installation;
let planner: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  planner = await installation.signedIn('ke-hoach');
}, 60_000);
afterAll(() => installation.database.close());

const pageOf = async (browser: Browser, query = '') =>
  showProgrammeRoute.output.parse(
    await (await browser.get(`/api/programmes/${investment}${query}`)).json(),
  );

const keep = (browser: Browser, content: Partial<Record<keyof ProgrammeContent, unknown>>) =>
  browser.post(`/api/programmes/${investment}/content`, {
    content: { ...noContent, ...content },
    reason: null,
  });

describe('programmes and schemes', () => {
  it('stand under their resolutions as the articles name them', async () => {
    const { rows } = listProgrammesRoute.output.parse(
      await (await planner.get('/api/programmes')).json(),
    );
    expect(rows.map(({ programme }) => programme.id).toSorted()).toEqual([
      'ix-tai-co-cau-nong-nghiep',
      'viii-cai-cach-hanh-chinh',
      'viii-ha-tang',
      'viii-tai-co-cau-nong-nghiep',
      investment,
    ]);
  });

  it('are kept whole by a planner, who is told every fault', async () => {
    const objectives = [{ wording: 'Thu hút vốn đầu tư', targetId: null }];
    const refused = await problemOf(
      await keep(planner, {
        leadUnitId: 'khong-co@2020-01-01',
        objectives,
        budget: [{ year: 2031, source: 'people', planned: '-1' }],
      }),
    );
    expect(refused.faults.map(({ place }) => place.join('.')).toSorted()).toEqual([
      'content.budget.0.planned',
      'content.budget.0.year',
      'content.leadUnitId',
    ]);
    const budget = [
      { year: 2016, source: 'city-budget', planned: '20' },
      { year: 2017, source: 'city-budget', planned: '30' },
    ];
    const kept = await keep(planner, { leadUnitId: city, objectives, budget });
    expect(kept.status).toBe(200);
    const page = await pageOf(planner);
    expect(page.leadUnit?.unitName).toBe('Thành phố Sông Công');
    expect(page.content.objectives).toEqual(objectives);
  });

  it('have money paid stated, never changed; the latest day counts', async () => {
    const state = (dataThrough: string, amount: string) =>
      planner.post(`/api/programmes/${investment}/disbursements`, {
        year: 2016,
        source: 'city-budget',
        dataThrough,
        amount,
        documentId: null,
        note: null,
      });
    expect((await state('2016-12-31', '15')).status).toBe(200);
    expect((await state('2016-06-30', '5')).status).toBe(200);
    const wrong = await problemOf(await state('2017-01-31', '16'));
    expect(wrong.faults.map(({ place }) => place.join('.'))).toEqual(['dataThrough']);
    const page = await pageOf(planner);
    expect(page.budget[0]).toMatchObject({
      paid: { value: '15' },
      share: { value: '75' },
      dataThrough: '2016-12-31',
    });
    expect(page.total).toMatchObject({ paid: { value: '15' }, coverage: { done: 1, of: 2 } });
    expect(page.disbursements).toHaveLength(2);
    const before = await pageOf(planner, '?asOf=2020-01-01');
    expect(before.disbursements).toEqual([]);
  });

  it('are seen, and not written, by a ward that carries them out or was asked for its own', async () => {
    const reporter = await installation.signedIn('bach-quang');
    const address = `/api/programmes/${investment}`;
    expect((await reporter.get(address)).status).toBe(404);
    const before = (await pageOf(planner)).content;
    expect((await keep(planner, { ...before, coUnitIds: [ward] })).status).toBe(200);
    const page = await pageOf(reporter);
    expect(page.programme.id).toBe(investment);
    expect(page.resolutionTitle).toBeNull();
    expect(page.manage.isOpen).toBe(false);
    const { rows } = listProgrammesRoute.output.parse(
      await (await reporter.get('/api/programmes')).json(),
    );
    expect(rows.map(({ programme }) => programme.id)).toEqual([investment]);
    const other = await installation.signedIn('mo-che');
    expect((await other.get(address)).status).toBe(404);
    expect((await keep(reporter, before)).status).toBe(403);
    expect((await keep(planner, before)).status).toBe(200);
    expect((await reporter.get(address)).status).toBe(404);
    const call = await planner.post('/api/action-programmes', {
      title: 'Chương trình hành động thu hút đầu tư',
      resolutionId: 'dai-hoi-viii',
      programmeId: investment,
      unitId: city,
      documentId: null,
      calledOn: '2016-09-01',
      dueOn: null,
      units: [ward],
    });
    expect(call.status).toBe(200);
    const asked = await pageOf(reporter);
    expect(asked.cascades.flatMap(({ rows: units }) => units.map(({ unitId }) => unitId))).toEqual([
      ward,
    ]);
    expect((await other.get(address)).status).toBe(404);
  });

  it('are not changed by a reporter of a ward', async () => {
    const reporter = await installation.signedIn('bach-quang');
    const answer = await keep(reporter, {});
    expect([403, 404]).toContain(answer.status);
  });
});

describe('the cascade', () => {
  it('says who issued its action programme, who is late, and who not yet, on any day', async () => {
    const call = {
      title: 'Chương trình hành động thực hiện Nghị quyết Đại hội IX',
      resolutionId: 'dai-hoi-ix',
      programmeId: null,
      unitId: city,
      documentId: null,
      calledOn: '2020-09-01',
      dueOn: '2020-12-31',
      units: [ward, '05530@2020-01-01', '05533@2020-01-01'],
    };
    const answer = await planner.post('/api/action-programmes', call);
    const { id } = callActionProgrammesRoute.output.parse(await answer.json());
    const issue = (browser: Browser, unitId: string, issuedOn: string | null, reason?: string) =>
      browser.post(`/api/action-programmes/${id}/issued`, {
        unitId,
        issued:
          issuedOn === null
            ? null
            : {
                title: 'Chương trình hành động',
                documentNumber: '01-CTr/ĐU',
                issuedOn,
                documentId: null,
              },
        reason: reason ?? null,
      });
    const reporter = await installation.signedIn('bach-quang');
    expect((await issue(reporter, ward, '2020-12-15')).status).toBe(200);
    expect((await issue(reporter, '05530@2020-01-01', '2020-12-15')).status).toBe(404);
    expect((await issue(planner, '05530@2020-01-01', '2021-01-20')).status).toBe(200);

    const statesOn = async (day: string): Promise<string[]> => {
      const read = await planner.get(`/api/action-programmes?asOf=${day}`);
      const { cascades } = listCascadesRoute.output.parse(await read.json());
      return cascades
        .filter((cascade) => cascade.id === id)
        .flatMap(({ rows }) => rows.map(({ state }) => state))
        .toSorted();
    };
    expect(await statesOn('2020-12-20')).toEqual(['awaited', 'awaited', 'issued-in-time']);
    expect(await statesOn('2021-01-10')).toEqual(['issued-in-time', 'overdue', 'overdue']);
    expect(await statesOn('2021-02-01')).toEqual(['issued-in-time', 'issued-late', 'overdue']);

    expect((await issue(planner, ward, null)).status).toBe(422);
    expect((await issue(planner, ward, null, 'Ghi nhầm đơn vị')).status).toBe(200);
    expect(await statesOn('2021-02-01')).toEqual(['issued-late', 'overdue', 'overdue']);
    const own = listCascadesRoute.output.parse(
      await (await reporter.get('/api/action-programmes')).json(),
    );
    const asked = own.cascades.flatMap(({ rows }) => rows.map(({ unitId }) => unitId));
    expect(new Set(asked)).toEqual(new Set([ward]));
  });
});

describe('an annex', () => {
  it('is read into drafts of tasks with what could not be read, and makes the chosen ones', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'Phụ lục',
          rows: [
            ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian ban hành', 'Thời gian thực hiện'],
            ['1', 'Kế hoạch giải phóng mặt bằng', 'UBND phường Bách Quang', null, 'Quý II/2017'],
            ['2', 'Tổ tiếp nhận dự án', 'Phòng Kinh tế', null, null, 'Thường xuyên'],
            [
              '3',
              'Đề án dùng chung hạ tầng',
              'UBND phường Bách Quang; UBND thành phố Sông Công, Công an tỉnh',
              'Các đoàn thể',
              'Theo chỉ đạo',
              'Quý I/2017 - Quý IV/2018',
            ],
          ],
        },
      ],
    });
    const base64 = Buffer.from(file).toString('base64');
    const unknown = (name: string) =>
      `There is no unit named “${name}”, or there are several of that name.`;
    const path = `/api/programmes/${investment}`;
    const answer = await planner.post(`${path}/annex`, { fileName: 'phu-luc.xlsx', base64 });
    const { rows } = readAnnexRoute.output.parse(await answer.json());
    expect(
      rows.map(({ draft, doubts, isRoutine }) => [
        draft.title,
        draft.leadUnitId,
        draft.dueOn,
        isRoutine,
        doubts.map(({ en }) => en),
      ]),
    ).toEqual([
      ['Kế hoạch giải phóng mặt bằng', ward, '2017-06-30', false, []],
      ['Tổ tiếp nhận dự án', null, null, true, [unknown('Phòng Kinh tế')]],
      [
        'Đề án dùng chung hạ tầng',
        ward,
        '2018-12-31',
        false,
        [
          'Several lead agencies are written (“UBND phường Bách Quang; UBND thành phố Sông Công, Công an tỉnh”): the first leads, the others coordinate.',
          unknown('Công an tỉnh'),
          'Coordinating agency “Các đoàn thể” is no unit known here.',
          'The time of issue “Theo chỉ đạo” names no day: the deadline is that of the period.',
        ],
      ],
    ]);
    expect(rows[2]?.draft.coUnits.map(({ unitId }) => unitId)).toEqual([city]);
    const [first] = rows;
    const taken = await planner.post(`${path}/annex-tasks`, {
      rows: [{ place: first?.place, draft: first?.draft }],
    });
    expect(takeAnnexRoute.output.parse(await taken.json()).taskIds).toHaveLength(1);
    const again = readAnnexRoute.output.parse(
      await (await planner.post(`${path}/annex`, { fileName: 'phu-luc.xlsx', base64 })).json(),
    );
    expect(again.rows.map(({ isKnown }) => isKnown)).toEqual([true, false, false]);
    const tasks = listTasksRoute.output.parse(
      await (await planner.get(`/api/tasks?programme=${investment}`)).json(),
    );
    expect(tasks.rows.map(({ title, step }) => `${title}: ${step}`)).toEqual([
      'Kế hoạch giải phóng mặt bằng: draft',
    ]);
  });

  it('is refused where it holds no table of tasks', async () => {
    const base64 = Buffer.from('Một đoạn văn không có bảng.').toString('base64');
    const answer = await planner.post(`/api/programmes/${investment}/annex`, {
      fileName: 'a.txt',
      base64,
    });
    expect(answer.status).toBe(422);
  });
});
