import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, monthOf, yearOf } from '../../core/kernel/plain-date.ts';
import {
  changeCalendarLinkRoute,
  drawSpotChecksRoute,
  listSpotChecksRoute,
  recordSpotCheckRoute,
  showWorkScoreRoute,
} from '../../contract/task/work-score.ts';
import { listNoticesRoute } from '../../contract/notice.ts';
import { showTaskRoute } from '../../contract/task/task.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { inRead } from '../database/test-database.ts';
import { ask } from '../round/test-rounds.ts';
import { remind } from '../round/remind.ts';
import { problemOf } from '../test-demonstration.ts';
import { today } from '../today.ts';
import { remindOfTasks } from './remind-of-tasks.ts';
import { ago, caiDan, city, doing, draftOf, moChe } from './test-tasks.ts';

const lastYear = `${yearOf(today()) - 1}-Q1`;

let installation: Installation;
let planner: Browser;
let reporter: Browser;
const ids: number[] = [];

/** The quarter in which the tasks were due. */
const dueOn = ago(40);
const quarter = `${yearOf(dueOn)}-Q${Math.ceil(monthOf(dueOn) / 3)}`;

beforeAll(async () => {
  installation = await openWithPeople();
  planner = await installation.signedIn('ke-hoach');
  reporter = await installation.signedIn('mo-che');
  for (const title of ['Việc một', 'Việc hai', 'Việc ba']) {
    const { id } = await doing.order(planner, draftOf({ title, dueOn }), { on: ago(50) });
    await doing.act(reporter, 'work', id, { act: 'accept', on: ago(50) });
    ids.push(id);
  }
  for (const id of ids.slice(0, 2)) {
    const evidenceIds = await doing.attach(reporter, id);
    await doing.act(reporter, 'work', id, {
      act: 'report-done',
      on: id === ids[0] ? dueOn : ago(38),
      productOn: dueOn,
      text: null,
      evidenceIds,
    });
    await doing.act(planner, 'closing', id, { act: 'close', on: ago(35), words: null });
  }
}, 120_000);
afterAll(() => installation.database.close());

describe('spot checks', () => {
  it('are drawn by the system among what was closed, with a seed that is kept', async () => {
    const order = { unitId: city, from: ago(60), to: today(), count: 5 };
    const draw = await ask(planner, drawSpotChecksRoute, '/api/spot-checks', order);
    expect(draw.drawnFrom).toBe(2);
    expect(draw.checks.map(({ taskId }) => taskId).toSorted((a, b) => a - b)).toEqual(
      ids.slice(0, 2),
    );
    const again = await planner.post('/api/spot-checks', order);
    expect(again.status).toBe(409);
  });

  it('are recorded once, and not by the unit that did it', async () => {
    const { draws } = await ask(planner, listSpotChecksRoute, '/api/spot-checks');
    const check = draws[0]?.checks.find(({ taskId }) => taskId === ids[0]);
    const result = { outcome: 'failed', words: 'Bản đồ không khớp', cause: { kind: 'subjective' } };
    const path = `/api/spot-checks/${check?.id}/result`;
    const head = await installation.signedIn('mo-che-ct');
    expect((await head.post(path, result)).status).toBe(404);
    const draw = await ask(planner, recordSpotCheckRoute, path, result);
    expect(draw.checks.find(({ id }) => id === check?.id)?.result?.outcome).toBe('failed');
    expect((await planner.post(path, result)).status).toBe(409);
  });

  it('that failed are shown and told to the unit whose score they lower', async () => {
    const page = await ask(reporter, showTaskRoute, `/api/tasks/${ids[0]}`);
    expect(page.spotChecks).toMatchObject([
      { outcome: 'failed', words: 'Bản đồ không khớp', checkedOn: today() },
    ]);
    const before = await ask(reporter, showTaskRoute, `/api/tasks/${ids[0]}?asOf=${ago(1)}`);
    expect(before.spotChecks).toEqual([]);
    const { notices } = await ask(reporter, listNoticesRoute, '/api/notices');
    expect(notices.map(({ text }) => text.vi)).toContain(
      'Kiểm tra lại, không đạt: Việc một: Bản đồ không khớp',
    );
  });
});

describe('the work score of a ward', () => {
  it('counts each product once, with the failed check', async () => {
    const path = `/api/work-score?period=${quarter}`;
    const { units, people } = await ask(planner, showWorkScoreRoute, path);
    expect(units).toMatchObject([
      {
        unitId: moChe,
        ledProducts: 3,
        parts: 0,
        score: {
          assigned: 3,
          done: 2,
          doneOnTime: 1,
          failedChecks: 1,
          quantity: { percent: '66.67' },
          quality: '87.5',
          timeliness: { percent: '33.33' },
        },
      },
    ]);
    expect(people).toMatchObject([{ head: { office: 'Chủ tịch UBND Phường Mỏ Chè' } }]);
  });

  it('is a workbook with every product that was counted', async () => {
    const answer = await planner.get(`/api/work-score/export?period=${quarter}`);
    expect(answer.status).toBe(200);
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Đơn vị', 'Người đứng đầu', 'Sản phẩm']);
    const cells = sheets[2]?.rows.flat() ?? [];
    expect(cells).toEqual(expect.arrayContaining(['Việc một', 'Việc hai', 'Việc ba']));
  });

  it('is told for months and quarters only', async () => {
    expect((await planner.get('/api/work-score?period=2024')).status).toBe(422);
  });
});

describe('a calendar to subscribe to', () => {
  const renew = async (): Promise<string> => {
    const body = { act: 'renew' };
    const { path } = await ask(reporter, changeCalendarLinkRoute, '/api/calendar-link', body);
    return path ?? '';
  };

  it('opens by its secret alone, with the deadlines of its owner, and dies when it is renewed', async () => {
    const first = await renew();
    const afar = installation.browser('203.0.113.9');
    const answer = await afar.get(first);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text).toContain('SUMMARY:Hạn: Việc ba');
    expect(text).not.toContain('Việc một');
    const second = await renew();
    expect((await afar.get(first)).status).toBe(404);
    expect((await afar.get(second)).status).toBe(200);
    const revoked = await ask(reporter, changeCalendarLinkRoute, '/api/calendar-link', {
      act: 'revoke',
    });
    expect(revoked).toEqual({ path: null, madeAt: null, lastReadAt: null });
    expect((await afar.get(second)).status).toBe(404);
  });

  it('is empty for whoever has no task', async () => {
    const other = await installation.signedIn('pho-co');
    const { path } = await ask(other, changeCalendarLinkRoute, '/api/calendar-link', {
      act: 'renew',
    });
    expect(await (await other.get(path ?? '')).text()).not.toContain('VEVENT');
  });
});

it('reminds of a deadline once, and writes the e-mail', async () => {
  const { db } = installation.database;
  const soon = draftOf({ title: 'Việc gấp', dueOn: addDays(today(), 1) });
  await doing.order(planner, soon);
  const count = () =>
    inRead(db, (tx) =>
      tx
        .selectFrom('notice')
        .select(['notice.kind', 'notice.role'])
        .where('notice.kind', 'in', ['task-due-soon', 'task-overdue'])
        .execute(),
    );
  await remindOfTasks(db, today());
  const told = await count();
  expect(told.length).toBeGreaterThan(1);
  await remindOfTasks(db, today());
  expect(await count()).toEqual(told);
  expect(await remind(db, today())).toBeGreaterThan(0);
});

describe('coefficients of conversion', () => {
  const first = `${today().slice(0, 7)}-01`;
  const ones = { document: '1', decision: '1', works: '1', figure: '1', event: '1', other: '1' };
  const rule = { unitId: city, from: first, document: 'Quyết định 12/QĐ-UBND' };
  const path = '/api/work-score/coefficients';
  const month = `${today().slice(0, 4)}-M${today().slice(5, 7)}`;

  it('are set by who orders, for no month that is over, each kind with its own', async () => {
    const body = { ...rule, coefficients: { ...ones, document: '2', part: '0.5' } };
    expect((await reporter.post(path, body)).status).toBe(403);
    const leader = await installation.signedIn('mo-che-ct');
    expect((await leader.post(path, body)).status).toBe(403);
    const ended = await problemOf(await planner.post(path, { ...body, from: ago(40) }));
    expect(ended.faults.map(({ place }) => place.join('.'))).toEqual(['from']);
    expect((await planner.post(path, { ...body, coefficients: ones })).status).toBe(422);
    expect((await planner.post(path, body)).status).toBe(200);
  });

  it('weigh what is due from then on, as the unit that is scored sees too', async () => {
    await doing.order(
      planner,
      draftOf({ title: 'Việc quy đổi', leadUnitId: caiDan, dueOn: today() }),
    );
    const scored = await installation.signedIn('cai-dan');
    for (const who of [planner, scored]) {
      const { units, rules } = await ask(
        who,
        showWorkScoreRoute,
        `/api/work-score?period=${month}`,
      );
      expect(rules.map(({ document, unitName }) => [document, unitName])).toEqual([
        ['Quyết định 12/QĐ-UBND', 'Thành phố Sông Công'],
      ]);
      expect(units.find(({ unitId }) => unitId === caiDan)?.score).toMatchObject({
        assigned: 1,
        quantity: { done: '0', of: '2', percent: '0' },
      });
    }
    const before = await ask(planner, showWorkScoreRoute, `/api/work-score?period=${lastYear}`);
    expect(before.rules).toEqual([]);
  });
});
