import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import type { TaskRates } from '../../core/task/rates.ts';
import { listNoticesRoute } from '../../contract/notice.ts';
import { rateTasksRoute, type TaskSummary } from '../../contract/task/task-lists.ts';
import { showTaskRoute } from '../../contract/task/task.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { inRead } from '../database/test-database.ts';
import { ask } from '../round/test-rounds.ts';
import { today } from '../today.ts';
import { ago, doing, draftOf, moChe } from './test-tasks.ts';

/*
 * A directive of a meeting on its whole way: task, acceptance, interim report, one extension, report with evidence, one
 * refusal, closing by the second body. Beside it an older task of the same ward that is overdue from the 49th day on.
 */

let installation: Installation;
let planner: Browser;
let reporter: Browser;
let taskId = 0;
/** Rates of the ward on the day of each step, as they were right after it. */
const seen = new Map<PlainDate, TaskRates>();

async function summaryOn(day: PlainDate): Promise<TaskSummary> {
  const { units } = await ask(planner, rateTasksRoute, `/api/task-rates?asOf=${day}&months=0`);
  const own = units.find(({ unitId }) => unitId === moChe);
  if (own === undefined) throw new Error(`nothing of the ward on ${day}`);
  return own.summary;
}

const completionOn = async (day: PlainDate): Promise<string> => {
  const { completion } = (await summaryOn(day)).rates;
  return completion.kind === 'rate' ? `${completion.done}/${completion.of}` : completion.kind;
};

const remember = async (day: PlainDate): Promise<void> => {
  seen.set(day, (await summaryOn(day)).rates);
};

beforeAll(async () => {
  installation = await openWithPeople();
  planner = await installation.signedIn('ke-hoach');
  reporter = await installation.signedIn('mo-che');
  const old = draftOf({ title: 'Báo cáo thu ngân sách', dueOn: ago(50) });
  await doing.order(planner, old, { on: ago(140) });
}, 120_000);
afterAll(() => installation.database.close());

describe('a directive', () => {
  it('becomes a task when all six are clear, and is refused while one is not', async () => {
    const unclear = draftOf({ head: null, product: null });
    await expect(doing.order(planner, unclear, { on: ago(130) })).rejects.toThrow(
      /rõ người.*rõ sản phẩm/s,
    );
    const dueOn = ago(30);
    const made = await doing.order(planner, draftOf({ dueOn }), { on: ago(130) });
    taskId = made.id;
    expect(made.step).toBe('new');
    await remember(ago(130));
    expect(await completionOn(ago(130))).toBe('not-yet-applicable');
  });

  it('is accepted, and reported on between', async () => {
    await doing.act(reporter, 'work', taskId, { act: 'accept', on: ago(128) });
    await doing.act(reporter, 'work', taskId, {
      act: 'report-interim',
      on: ago(60),
      text: 'Đã rà soát 12 trên 20 khu đất.',
      evidenceIds: [],
    });
    const page = await ask(planner, showTaskRoute, `/api/tasks/${taskId}`);
    expect(page.interimReports).toMatchObject([{ state: 'given', givenOn: ago(60) }]);
    await remember(ago(60));
    // The other task is in time until its deadline and overdue on the next day.
    expect(await completionOn(ago(50))).toBe('not-yet-applicable');
    expect(await completionOn(ago(49))).toBe('0/1');
    await remember(ago(49));
  });

  it('is extended once, with the reason; the first deadline stays', async () => {
    await doing.act(reporter, 'work', taskId, {
      act: 'ask-extension',
      on: ago(36),
      dueOn: ago(5),
      reason: 'Mưa lũ',
    });
    const order = { act: 'extend', on: ago(35), dueOn: ago(10), reason: 'Mưa lũ ngập khu đất' };
    await doing.act(planner, 'manage', taskId, order);
    const { row, askedExtension } = await ask(planner, showTaskRoute, `/api/tasks/${taskId}`);
    expect(row).toMatchObject({ firstDueOn: ago(30), dueOn: ago(10), extensions: 1 });
    expect(askedExtension).toBeNull();
    await remember(ago(20));
    expect((await summaryOn(ago(20))).counts).toMatchObject({ openInTime: 1, openOverdue: 1 });
  });

  it('is reported done with evidence only, and refused once', async () => {
    const report = { act: 'report-done', on: ago(12), productOn: ago(13), text: null };
    await expect(
      doing.act(reporter, 'work', taskId, { ...report, evidenceIds: [] }),
    ).rejects.toThrow(/minh chứng/);
    const evidenceIds = await doing.attach(reporter, taskId);
    await doing.act(reporter, 'work', taskId, { ...report, evidenceIds });
    expect((await summaryOn(ago(12))).counts).toMatchObject({ openInTime: 1, openOverdue: 1 });
    await remember(ago(12));
    const refused = await doing.act(planner, 'closing', taskId, {
      act: 'refuse-done',
      on: ago(11),
      reason: 'Thiếu bản đồ kèm theo',
      failure: { kind: 'subjective' },
    });
    expect(refused.step).toBe('accepted');
    const again = { ...report, on: ago(10), evidenceIds };
    await doing.act(reporter, 'work', taskId, again);
    await remember(ago(10));
  });

  it('is closed by the second body, not by who did it', async () => {
    const close = { act: 'close', on: ago(8), words: null };
    const own = await reporter.post(`/api/tasks/${taskId}/closing`, { ...close, version: 9 });
    expect(own.status).toBe(403);
    const head = await installation.signedIn('mo-che-ct');
    await expect(doing.act(head, 'closing', taskId, close)).rejects.toThrow(/403/);
    const closed = await doing.act(planner, 'closing', taskId, close);
    expect(closed).toMatchObject({ step: 'closed', official: 'done-on-time' });
    expect(await completionOn(ago(9))).toBe('0/1');
    expect(await completionOn(ago(8))).toBe('1/2');
    expect((await summaryOn(today())).rates).toMatchObject({
      completion: { percent: '50' },
      onTime: { done: 1, of: 1, percent: '100' },
      doneOfAll: { done: 1, of: 2 },
    });
  });

  it('left the rates of every past day as they were when that day’s step was done', async () => {
    for (const [day, rates] of seen)
      expect([day, (await summaryOn(day)).rates]).toEqual([day, rates]);
    expect(seen.size).toBeGreaterThan(5);
    const rated = await ask(planner, rateTasksRoute, `/api/task-rates?asOf=${ago(60)}&months=0`);
    expect(rated.enteredLater).toBe(2);
    const now = await ask(planner, rateTasksRoute, '/api/task-rates?months=0');
    expect(now.enteredLater).toBe(0);
  });

  it.each([
    [129, 'new'],
    [128, 'accepted'],
    [12, 'awaiting-closure'],
    [11, 'accepted'],
    [10, 'awaiting-closure'],
    [8, 'closed'],
  ])('stood %i days ago as %s', async (days, step) => {
    const path = `/api/tasks/${taskId}?asOf=${ago(days)}`;
    const { row, open, acts } = await ask(planner, showTaskRoute, path);
    expect(row.step).toBe(step);
    expect(Object.values(open).some(({ isOpen }) => isOpen)).toBe(false);
    expect(acts.every(({ on }) => on <= ago(days))).toBe(true);
  });

  it('told the unit and its head, then the second body, what waited for them', async () => {
    const kindsOf = async (who: Browser): Promise<string[]> => {
      const { notices } = await ask(who, listNoticesRoute, '/api/notices');
      const own = notices.filter(({ link }) => link === `/tasks/${taskId}`);
      return own.map(({ kind }) => kind).toReversed();
    };
    expect(await kindsOf(reporter)).toEqual([
      'task-issued',
      'task-extended',
      'task-refused',
      'task-closed',
    ]);
    expect(await kindsOf(planner)).toContain('task-reported');
    expect(await kindsOf(await installation.signedIn('mo-che-ct'))).toContain('task-issued');
    expect(await kindsOf(await installation.signedIn('cai-dan'))).toEqual([]);
  });

  it('left a line of every act', async () => {
    const lines = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('change_log')
        .select(['change_log.act', 'change_log.reason'])
        .where('change_log.subject', '=', `task ${taskId}`)
        .orderBy('change_log.change_no')
        .execute(),
    );
    expect(lines.map(({ act }) => act)).toEqual([
      'issue-task',
      'accept-task',
      'report-interim-task',
      'ask-extension-task',
      'extend-task',
      'attach-task-evidence',
      'report-done-task',
      'refuse-done-task',
      'report-done-task',
      'close-task',
    ]);
    expect(lines.find(({ act }) => act === 'extend-task')?.reason).toBe('Mưa lũ ngập khu đất');
  });

  it('is not made timely by a day that its unit names, but by one that the second body confirms', async () => {
    const { id } = await doing.order(planner, draftOf({ dueOn: ago(3) }), { on: ago(20) });
    await doing.act(reporter, 'work', id, { act: 'accept', on: ago(19) });
    const evidenceIds = await doing.attach(reporter, id);
    const { row } = await ask(planner, showTaskRoute, `/api/tasks/${id}`);
    const report = { act: 'report-done', version: row.version, text: null, evidenceIds };
    const path = `/api/tasks/${id}/work`;
    const back = { ...report, on: ago(4), productOn: ago(4) };
    expect((await reporter.post(path, back)).status).toBe(422);
    const extend = { act: 'extend', on: ago(4), dueOn: addDays(today(), 9), reason: 'Mưa lũ' };
    const manage = `/api/tasks/${id}/manage`;
    const extended = await planner.post(manage, { ...extend, version: row.version });
    expect(extended.status).toBe(422);
    expect((await reporter.post(path, { ...report, productOn: ago(4) })).status).toBe(200);
    const close = { act: 'close', words: null };
    const unproven = { ...close, delivery: { on: ago(5), proof: 'Công văn số 12' } };
    await expect(doing.act(planner, 'closing', id, unproven)).rejects.toThrow(/422/);
    const closed = await doing.act(planner, 'closing', id, {
      ...close,
      delivery: { on: ago(4), proof: 'Công văn số 12, có dấu đến' },
    });
    expect(closed.official).toBe('done-on-time');
    const yesterday = await ask(planner, showTaskRoute, `/api/tasks/${id}?asOf=${ago(1)}`);
    expect(yesterday.row).toMatchObject({ official: 'open-overdue', daysOverdue: 2 });
  });

  it('cannot be dated ahead, nor before what was recorded', async () => {
    const late = draftOf({ dueOn: addDays(today(), 3) });
    const { id } = await doing.order(planner, late, { on: ago(5) });
    const accept = (on: PlainDate) => doing.act(reporter, 'work', id, { act: 'accept', on });
    await expect(accept(ago(6))).rejects.toThrow(/422/);
    await expect(accept(addDays(today(), 1))).rejects.toThrow(/422/);
    expect((await accept(ago(5))).step).toBe('accepted');
  });
});
