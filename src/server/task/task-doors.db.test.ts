import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import {
  acceptTasksRoute,
  checkTaskRoute,
  manageTasksRoute,
} from '../../contract/task/task-acts.ts';
import { listTaskChoicesRoute, showTaskRoute } from '../../contract/task/task.ts';
import {
  listTasksRoute,
  listTaskSourcesRoute,
  myWorkRoute,
  showTaskBoardRoute,
  showTaskCalendarRoute,
  showTaskTimelineRoute,
} from '../../contract/task/task-lists.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { inWrite } from '../database/test-database.ts';
import { ask } from '../round/test-rounds.ts';
import { problemOf } from '../test-demonstration.ts';
import { today } from '../today.ts';
import { makeDemonstrationTasks } from './demonstration-tasks.ts';
import { ago, caiDan, city, doing, draftOf, moChe } from './test-tasks.ts';

let installation: Installation;
let planner: Browser;
let reporter: Browser;

beforeAll(async () => {
  installation = await openWithPeople();
  await inWrite(installation.database.db, (tx) => makeDemonstrationTasks(tx, today()));
  planner = await installation.signedIn('ke-hoach');
  reporter = await installation.signedIn('mo-che');
}, 120_000);
afterAll(() => installation.database.close());

describe('the illustrative tasks', () => {
  it('say that they are, stand at every step but two, and are made once', async () => {
    const { rows, total } = await ask(planner, listTasksRoute, '/api/tasks');
    expect(rows.every(({ title }) => title.includes('ví dụ minh họa'))).toBe(true);
    expect(new Set(rows.map(({ step }) => step))).toEqual(
      new Set(['draft', 'new', 'accepted', 'returned', 'awaiting-closure', 'closed']),
    );
    await inWrite(installation.database.db, (tx) => makeDemonstrationTasks(tx, today()));
    expect((await ask(planner, listTasksRoute, '/api/tasks')).total).toBe(total);
  });

  it('fill the heaps of a ward’s day', async () => {
    const { heaps, units } = await ask(reporter, myWorkRoute, '/api/my-work');
    expect(units).toEqual([{ unitId: moChe, unitName: 'Phường Mỏ Chè' }]);
    expect(heaps.map(({ heap }) => heap)).toEqual(['to-accept', 'interim-due', 'as-lead']);
  });

  it('fill the heaps of who ordered them', async () => {
    const { heaps } = await ask(planner, myWorkRoute, '/api/my-work');
    expect(heaps.map(({ heap }) => heap)).toEqual([
      'to-close',
      'extension-asked',
      'returned-to-us',
    ]);
  });

  it('lie on the head’s own heap', async () => {
    const head = await installation.signedIn('mo-che-ct');
    const { heaps } = await ask(head, myWorkRoute, '/api/my-work');
    expect(heaps.map(({ heap }) => heap)).toContain('as-head');
  });

  it('stand on the board, in the timeline and in the calendar', async () => {
    const { columns } = await ask(planner, showTaskBoardRoute, '/api/task-board');
    expect(columns.find(({ step }) => step === 'draft')?.total).toBe(1);
    const { bars, withoutDays, span } = await ask(
      planner,
      showTaskTimelineRoute,
      '/api/task-timeline',
    );
    expect(bars.length).toBeGreaterThan(5);
    expect(withoutDays.map(({ step }) => step)).toEqual(['draft']);
    expect(span?.from).toBe(ago(200));
    const path = `/api/task-calendar?from=${ago(40)}&to=${addDays(today(), 40)}`;
    const { days } = await ask(planner, showTaskCalendarRoute, path);
    expect(days).toHaveLength(81);
    expect(days.flatMap(({ entries }) => entries).length).toBeGreaterThan(5);
  });

  it('are grouped by what ordered them', async () => {
    const { sources } = await ask(planner, listTaskSourcesRoute, '/api/task-sources');
    expect(sources.map(({ kind }) => kind)).toEqual(['own']);
  });
});

describe('a list', () => {
  it.each([
    [`unit=${moChe}&part=lead`, 2],
    [`unit=${caiDan}`, 2],
    [`unit=${caiDan}&part=coordinating`, 1],
    ['overdue=yes', 1],
    ['official=done-on-time', 1],
    ['official=done-late', 1],
    ['step=returned', 1],
    ['words=khu%20dat', 2],
    ['priority=crucial', 2],
    [`asOf=${ago(100)}`, 1],
    ['target=viii-grain', 0],
    ['target=ix-exports-growth', 1],
    ['target=ix-urban-class', 3],
    ['target=ix-urban-class&overdue=yes', 1],
  ])('%s: %i', async (query, total) => {
    expect((await ask(planner, listTasksRoute, `/api/tasks?${query}`)).total).toBe(total);
  });
});

describe('a draft', () => {
  it('is seen by who ordered it and by nobody else, until it is issued', async () => {
    const draft = draftOf({ coUnits: [{ unitId: caiDan, mustAnswer: 'Ranh giới' }] });
    const { id } = await doing.order(planner, draft, { issuesNow: false });
    const other = await installation.signedIn('cai-dan');
    expect((await reporter.get(`/api/tasks/${id}`)).status).toBe(404);
    expect((await other.get(`/api/tasks/${id}`)).status).toBe(404);
    await doing.act(planner, 'manage', id, { act: 'issue' });
    expect((await ask(reporter, showTaskRoute, `/api/tasks/${id}`)).open.accept.isOpen).toBe(true);
    const { open } = await ask(other, showTaskRoute, `/api/tasks/${id}`);
    expect([open.answerPart.isOpen, open.accept.isOpen]).toEqual([true, false]);
    expect((await (await installation.signedIn('pho-co')).get(`/api/tasks/${id}`)).status).toBe(
      404,
    );
  });

  it('is checked while it is written: what is not clear, and what asks for the same', async () => {
    const draft = draftOf({ dueOn: addDays(today(), 65), authority: null });
    const { notClear, overlaps } = await ask(planner, checkTaskRoute, '/api/task-checks', {
      draft,
    });
    expect(notClear).toEqual(['authority']);
    expect(overlaps.length).toBeGreaterThan(0);
    expect(overlaps[0]?.likenessPercent).toBeGreaterThanOrEqual(60);
    expect(overlaps.map(({ row }) => row.title)).toContain(
      'Lập danh mục khu đất đấu giá của phường (ví dụ minh họa)',
    );
  });

  it('with a mark of secrecy, or for a unit that is not there, is refused', async () => {
    await expect(doing.order(planner, draftOf({ title: 'TỐI MẬT: phương án' }))).rejects.toThrow(
      /bí mật nhà nước/,
    );
    const unitId = UnitId.parse('00000@2020-01-01');
    const nowhere = draftOf({ coUnits: [{ unitId, mustAnswer: 'Ranh giới' }] });
    await expect(doing.order(planner, nowhere)).rejects.toThrow(/422/);
  });

  it('is not changed to name what is not there, or not in sight: both are told alike', async () => {
    const head = await installation.signedIn('mo-che-ct');
    const own = { orderingUnitId: moChe, leadUnitId: moChe, closingUnitId: caiDan };
    const { id } = await doing.order(head, draftOf(own), { issuesNow: false });
    const told = async (targetId: string): Promise<[number, string | undefined]> => {
      const draft = { ...draftOf(own), targetIds: [targetId] };
      const order = { act: 'edit', version: 1, draft };
      const answer = await head.post(`/api/tasks/${id}/manage`, order);
      return [answer.status, (await problemOf(answer)).faults[0]?.message.en];
    };
    const unknown = [422, 'There is no such thing, or it is not for you to see.'];
    expect(await told('khong-co')).toEqual(unknown);
    expect(await told('ix-gross-output-growth')).toEqual(unknown);
  });

  it('may be ordered only for units that the right reaches', async () => {
    const head = await installation.signedIn('mo-che-ct');
    const upward = draftOf({ orderingUnitId: moChe, leadUnitId: city, closingUnitId: moChe });
    await expect(doing.order(head, upward)).rejects.toThrow(/403/);
    const { units } = await ask(planner, listTaskChoicesRoute, '/api/task-choices');
    expect(units.find(({ unitId }) => unitId === moChe)?.heads[0]?.office).toBe(
      'Chủ tịch UBND Phường Mỏ Chè',
    );
  });
});

describe('whoever sees only some units', () => {
  it('is offered theirs although they ended, with the day, beside those of today', async () => {
    const leader = await installation.signedIn('lanh-dao');
    const { units } = await ask(leader, listTaskChoicesRoute, '/api/task-choices');
    const ofDay = (endedOn: string | null) => units.filter((unit) => unit.endedOn === endedOn);
    expect(ofDay('2025-07-01').map(({ unitId }) => unitId)).toEqual(
      expect.arrayContaining([city, moChe]),
    );
    expect(units.find(({ unitId }) => unitId === moChe)?.mayOrder).toBe(true);
    expect(ofDay(null).length).toBeGreaterThan(0);
  });
  it('orders in the name of theirs, and another body of theirs closes', async () => {
    const leader = await installation.signedIn('lanh-dao');
    const { id } = await doing.order(leader, draftOf({ title: 'Việc của Thường trực' }));
    await doing.act(reporter, 'work', id, { act: 'accept' });
    const evidenceIds = await doing.attach(reporter, id);
    const report = { act: 'report-done', productOn: today(), text: null, evidenceIds };
    await doing.act(reporter, 'work', id, report);
    const deputy = await installation.signedIn('thanh-pho');
    const closed = await doing.act(deputy, 'closing', id, { act: 'close', words: null });
    expect(closed.official).toBe('done-on-time');
  });
});

describe('many at once', () => {
  const two = async () => {
    const first = await doing.order(planner, draftOf({ title: 'Việc một' }));
    const second = await doing.order(planner, draftOf({ title: 'Việc hai' }));
    return [first, second].map(({ id, version }) => ({ taskId: id, version }));
  };

  it('are all accepted', async () => {
    const tasks = await two();
    const answer = await ask(reporter, acceptTasksRoute, '/api/task-bulk/accept', { tasks });
    expect(answer.standings.map(({ step }) => step)).toEqual(['accepted', 'accepted']);
  });

  it('are none of them extended where one refuses, which is named', async () => {
    const tasks = await two();
    const [first, second] = tasks;
    await doing.act(planner, 'manage', second!.taskId, { act: 'withdraw', reason: 'Trùng' });
    const order = { act: 'extend', dueOn: addDays(today(), 60), reason: 'Dồn việc' };
    const stale = await planner.post('/api/task-bulk/manage', { ...order, tasks });
    expect(stale.status).toBe(409);
    expect((await problemOf(stale)).faults.map(({ place }) => place)).toEqual([
      ['tasks', second!.taskId],
    ]);
    const { row } = await ask(planner, showTaskRoute, `/api/tasks/${first!.taskId}`);
    expect(row.extensions).toBe(0);
    const rest = { ...order, tasks: [first] };
    const { standings } = await ask(planner, manageTasksRoute, '/api/task-bulk/manage', rest);
    expect(standings[0]?.dueOn).toBe(order.dueOn);
  });
});

describe('the head of many', () => {
  it('is changed at once where one unit leads them all; who was it before stays in the history', async () => {
    const ours = await doing.order(planner, draftOf({ title: 'Việc sáu' }));
    const next = await doing.order(planner, draftOf({ title: 'Việc bảy' }));
    const other = await doing.order(planner, draftOf({ title: 'Việc tám', leadUnitId: caiDan }));
    const seen = ({ id, version }: { id: number; version: number }) => ({ taskId: id, version });
    const order = {
      act: 'change-head',
      leadUnitId: moChe,
      head: { office: 'Phó Chủ tịch UBND Phường Mỏ Chè', accountId: null },
      reason: 'Chủ tịch chuyển công tác',
    };
    const mixed = { ...order, tasks: [ours, other].map(seen) };
    const refused = await planner.post('/api/task-bulk/manage', mixed);
    expect((await problemOf(refused)).faults.map(({ place }) => place)).toEqual([
      ['tasks', other.id],
    ]);
    const both = { ...order, tasks: [ours, next].map(seen) };
    const { standings } = await ask(planner, manageTasksRoute, '/api/task-bulk/manage', both);
    expect(standings.map(({ step }) => step)).toEqual(['new', 'new']);
    const { heads, row } = await ask(planner, showTaskRoute, `/api/tasks/${next.id}`);
    expect(heads.map(({ head }) => head.office)).toEqual([
      'Chủ tịch UBND Phường Mỏ Chè',
      'Phó Chủ tịch UBND Phường Mỏ Chè',
    ]);
    expect(row.head?.office).toBe('Phó Chủ tịch UBND Phường Mỏ Chè');
  });
});

describe('acts on one task', () => {
  it('on a version that has moved on are refused', async () => {
    const { id } = await doing.order(planner, draftOf({ title: 'Việc ba' }));
    await doing.act(reporter, 'work', id, { act: 'accept' });
    const stale = await planner.post(`/api/tasks/${id}/manage`, {
      act: 'withdraw',
      version: 2,
      reason: 'Trùng',
    });
    expect(stale.status).toBe(409);
  });

  it('are undone by a later act, and both stay in the history', async () => {
    const { id } = await doing.order(planner, draftOf({ title: 'Việc bốn' }));
    await doing.act(planner, 'manage', id, { act: 'withdraw', reason: 'Trùng' });
    await doing.act(planner, 'manage', id, { act: 'correct-back', reason: 'Rút nhầm' });
    const { row, acts } = await ask(planner, showTaskRoute, `/api/tasks/${id}`);
    expect(row.step).toBe('new');
    expect(acts.map(({ content, isUndone }) => [content.kind, isUndone])).toEqual([
      ['draft', false],
      ['issue', false],
      ['withdraw', true],
      ['correct-back', false],
    ]);
  });

  it('keep evidence that was named, take off what was not, and show the file', async () => {
    const { id } = await doing.order(planner, draftOf({ title: 'Việc năm' }));
    await doing.act(reporter, 'work', id, { act: 'accept' });
    const fake = await reporter.post(`/api/tasks/${id}/evidence`, {
      act: 'attach',
      name: 'ảnh.png',
      mediaType: 'image/png',
      content: Buffer.from('%PDF-1.4').toString('base64'),
    });
    expect(fake.status).toBe(422);
    const [loose = 0] = await doing.attach(reporter, id);
    const file = await planner.get(`/api/task-evidence/${loose}`);
    expect(await file.text()).toBe('%PDF-1.4 danh mục');
    const report = { act: 'report-interim', text: 'Được nửa', evidenceIds: [loose] };
    await doing.act(reporter, 'work', id, report);
    const takeOff = { act: 'take-off', evidenceId: loose };
    expect((await reporter.post(`/api/tasks/${id}/evidence`, takeOff)).status).toBe(404);
    const [second = 0] = await doing.attach(reporter, id);
    const off = { act: 'take-off', evidenceId: second };
    expect((await reporter.post(`/api/tasks/${id}/evidence`, off)).status).toBe(200);
    const stranger = await installation.signedIn('pho-co');
    expect((await stranger.get(`/api/task-evidence/${loose}`)).status).toBe(404);
  });
});

describe('a ward beside', () => {
  const doneAct = (evidenceIds: number[]) => ({
    act: 'report-done',
    productOn: today(),
    text: null,
    evidenceIds,
  });
  const deeds: [string, Record<string, unknown>][] = [
    ['work', { act: 'accept' }],
    ['work', { act: 'report-interim', text: 'Xong', evidenceIds: [] }],
    ['work', { act: 'ask-extension', dueOn: addDays(today(), 60), reason: 'Bận' }],
    ['work', { act: 'answer-part', coUnitId: caiDan, text: 'Xong', evidenceIds: [] }],
    ['work', doneAct([])],
    ['closing', { act: 'close', words: null }],
    ['manage', { act: 'withdraw', reason: 'Trùng' }],
  ];

  it('reads nothing of a task, its files and its parts, and does nothing to them', async () => {
    const draft = draftOf({ title: 'Việc chín', coUnits: [{ unitId: caiDan, mustAnswer: 'A' }] });
    const { id } = await doing.order(planner, draft);
    await doing.act(reporter, 'work', id, { act: 'accept' });
    const [file = 0] = await doing.attach(reporter, id);
    const { row } = await ask(planner, showTaskRoute, `/api/tasks/${id}`);
    const stranger = await installation.signedIn('pho-co');
    for (const path of [`/api/tasks/${id}`, `/api/task-evidence/${file}`]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    const takeOff = { act: 'take-off', evidenceId: file };
    expect((await stranger.post(`/api/tasks/${id}/evidence`, takeOff)).status).toBe(404);
    for (const [door, deed] of deeds) {
      const answer = await stranger.post(`/api/tasks/${id}/${door}`, {
        ...deed,
        version: row.version,
      });
      expect([403, 404], `${door} ${String(deed['act'])}`).toContain(answer.status);
    }
    const after = await ask(planner, showTaskRoute, `/api/tasks/${id}`);
    expect(after.row.version).toBe(row.version);
  });

  it('that coordinates answers its part alone, and names no file of a task of others', async () => {
    const helper = await installation.signedIn('cai-dan');
    const draft = draftOf({ title: 'Việc mười', coUnits: [{ unitId: caiDan, mustAnswer: 'A' }] });
    const { id } = await doing.order(planner, draft);
    for (const [door, deed] of deeds.filter(([, { act }]) => act !== 'answer-part')) {
      const path = `/api/tasks/${id}/${door}`;
      expect((await helper.post(path, { ...deed, version: 2 })).status).toBe(403);
    }
    const [file = 0] = await doing.attach(helper, id);
    const own = await doing.order(planner, draftOf({ title: 'Việc riêng', leadUnitId: caiDan }));
    await doing.act(helper, 'work', own.id, { act: 'accept' });
    await expect(doing.act(helper, 'work', own.id, doneAct([file]))).rejects.toThrow(/422/);
    const part = { act: 'answer-part', coUnitId: caiDan, text: 'Đã gửi', evidenceIds: [file] };
    await doing.act(helper, 'work', id, part);
    const { row } = await ask(planner, showTaskRoute, `/api/tasks/${id}`);
    expect(row.coUnits.map(({ hasAnswered }) => hasAnswered)).toEqual([true]);
  });
});
