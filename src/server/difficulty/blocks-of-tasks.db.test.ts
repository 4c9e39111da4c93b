import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actOnDifficultyRoute,
  raiseDifficultyRoute,
  showDifficultyRoute,
  showTaskBlocksRoute,
} from '../../contract/difficulty.ts';
import { askForExplanationRoute } from '../../contract/explanation.ts';
import { makeTaskRoute } from '../../contract/task/task-acts.ts';
import { showTaskRoute } from '../../contract/task/task.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { ask } from '../round/test-rounds.ts';
import { ago, city, doing, draftOf, moChe } from '../task/test-tasks.ts';

const province = '19@2010-01-01';
let installation: Installation;
let planner: Browser;
let leader: Browser;
let ward: Browser;
let task: number;
beforeAll(async () => {
  installation = await openWithPeople();
  planner = await installation.signedIn('ke-hoach');
  leader = await installation.signedIn('lanh-dao');
  ward = await installation.signedIn('mo-che');
  ({ id: task } = await doing.order(planner, draftOf(), { on: ago(30) }));
});
afterAll(() => installation.database.close());

const difficulty = (about: object) => ({
  unitId: moChe,
  text: 'Chưa có bản đồ địa chính',
  about,
  owner: { level: 'city', unitId: city },
  on: ago(20),
});
const blocks = (who: Browser) => ask(who, showTaskBlocksRoute, `/api/tasks/${task}/blocks`);

describe('a task that something blocks', () => {
  it('shows the difficulty under the name of the task, and the days blocked', async () => {
    expect((await blocks(ward)).raise.isOpen).toBe(true);
    const about = { kind: 'task', taskId: task };
    await ask(ward, raiseDifficultyRoute, '/api/difficulties', difficulty(about));
    const { daysBlocked, difficulties } = await blocks(planner);
    expect(daysBlocked).toBe(20);
    expect(difficulties).toMatchObject([
      { about: { kind: 'task', name: 'Lập danh mục khu đất đấu giá' } },
    ]);
  });
  it('is not there for a ward without a part in it: neither its blocks nor a difficulty about it', async () => {
    const other = await installation.signedIn('ba-xuyen');
    expect((await other.get(`/api/tasks/${task}/blocks`)).status).toBe(404);
    const about = { kind: 'task', taskId: task };
    const sent = { ...difficulty(about), unitId: '05528@2020-01-01' };
    expect([403, 404]).toContain((await other.post('/api/difficulties', sent)).status);
    const unknown = difficulty({ kind: 'task', taskId: 9999 });
    expect((await ward.post('/api/difficulties', unknown)).status).toBe(404);
  });
  it.each(['/api/tasks/9999999999', '/api/difficulties/9999999999'])(
    'is not found at %s, a number that is never given out',
    async (path) => {
      expect((await planner.get(path)).status).toBe(404);
    },
  );
  it('is to be explained by a unit that works on it, to the question of a leader', async () => {
    expect((await blocks(leader)).askToExplain.isOpen).toBe(true);
    const elsewhere = { unitId: '05528@2020-01-01', about: { kind: 'task', taskId: task } };
    const sent = await leader.post('/api/explanations', { ...elsewhere, question: 'Vì sao?' });
    expect(sent.status).toBe(422);
    await ask(leader, askForExplanationRoute, '/api/explanations', {
      unitId: moChe,
      about: { kind: 'task', taskId: task },
      question: 'Vì sao chưa có danh mục?',
    });
    expect((await blocks(ward)).explanations).toMatchObject([{ isWaiting: true }]);
  });
});

describe('a task made of the answer to a recommendation', () => {
  const make = (origin: object) =>
    planner.post('/api/tasks', { draft: draftOf(), origin, issuesNow: false });

  it('is found on the page of the difficulty, and leads back to it', async () => {
    const { id } = await ask(
      ward,
      raiseDifficultyRoute,
      '/api/difficulties',
      difficulty({ kind: 'unit' }),
    );
    const source = { words: 'Công văn số 12/UBND ngày 05/3' };
    const raised = await ask(planner, actOnDifficultyRoute, `/api/difficulties/${id}/acts`, {
      kind: 'escalate',
      text: 'Đề nghị tỉnh cấp bản đồ',
      owner: { level: 'province', unitId: province },
      source,
    });
    const recommendationId = raised.steps.at(-1)?.recommendationId;
    const made = await ask(planner, makeTaskRoute, '/api/tasks', {
      draft: draftOf(),
      origin: { kind: 'recommendation', recommendationId },
      issuesNow: true,
    });
    const page = await ask(planner, showDifficultyRoute, `/api/difficulties/${id}`);
    expect(page.tasks.map((row) => row.id)).toEqual([made.id]);
    expect(page.order.isOpen).toBe(true);
    const { row } = await ask(planner, showTaskRoute, `/api/tasks/${made.id}`);
    expect(row.origin).toMatchObject({ title: 'Chưa có bản đồ địa chính', within: id });
  });
  it.each([
    { kind: 'recommendation', recommendationId: 9999 },
    { kind: 'conclusion', conclusionId: 9999 },
    { kind: 'programme', programmeId: 'khong-co' },
  ])('is refused where $kind is not there', async (origin) => {
    expect((await make(origin)).status).toBe(422);
  });
});
