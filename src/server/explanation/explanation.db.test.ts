import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actOnExplanationRoute,
  askForExplanationRoute,
  listExplanationChoicesRoute,
  listExplanationsRoute,
} from '../../contract/explanation.ts';
import { listNoticesRoute } from '../../contract/notice.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { inWrite } from '../database/test-database.ts';
import { makeDemonstrationDifficulties } from '../difficulty/demonstration-difficulties.ts';
import { remind } from '../round/remind.ts';
import { ask } from '../round/test-rounds.ts';
import { today } from '../today.ts';

const moChe = '05512@2020-01-01';
let installation: Installation;
let leader: Browser;
let ward: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  leader = await installation.signedIn('lanh-dao');
  ward = await installation.signedIn('mo-che');
});
afterAll(() => installation.database.close());

const list = (by: Browser) => ask(by, listExplanationsRoute, '/api/explanations');

describe('a leader asks about things that are there', () => {
  const asking = (about: object) =>
    leader.post('/api/explanations', { unitId: moChe, about, question: 'Vì sao?' });

  it('is told that a task or an indicator is not there', async () => {
    expect((await asking({ kind: 'task', taskId: 9999 })).status).toBe(404);
    const figure = { kind: 'figure', periodId: '2024', name: 'Thu ngân sách' };
    expect((await asking({ ...figure, indicatorCode: 'khong-co' })).status).toBe(404);
  });
  it('brings in no secret matter with the name of a figure', async () => {
    const figure = { kind: 'figure', periodId: '2024', indicatorCode: 'gross-output' };
    expect((await asking({ ...figure, name: 'TUYỆT MẬT: số liệu' })).status).toBe(422);
  });
});

describe('a leader asks a ward about a target', () => {
  let id: number;
  const act = (by: Browser, order: object) =>
    ask(by, actOnExplanationRoute, `/api/explanations/${id}/acts`, order);

  it('asks the units below, and the ward gets a clock', async () => {
    const choices = await ask(leader, listExplanationChoicesRoute, '/api/explanation-choices');
    expect(choices.units.map(({ unitId }) => unitId)).toContain(moChe);
    const asked = await ask(leader, askForExplanationRoute, '/api/explanations', {
      unitId: moChe,
      about: { kind: 'target', targetId: 'ix-exports-growth' },
      question: 'Vì sao xuất khẩu chậm?',
    });
    id = asked.id;
    const { rows, silence } = await list(ward);
    expect(rows).toMatchObject([
      { id, askedBy: 'Thường trực Thành ủy', state: { step: 'waiting', dueOn: choices.dueOn } },
    ]);
    expect(silence).toMatchObject([{ unitName: 'Phường Mỏ Chè', asked: 1, waiting: 1 }]);
    const { notices } = await ask(ward, listNoticesRoute, '/api/notices');
    expect(notices[0]).toMatchObject({ kind: 'explanation', link: '/explanations' });
  });

  it('is nothing to another ward, and no task for the leader to answer', async () => {
    expect((await list(await installation.signedIn('pho-co'))).rows).toEqual([]);
    const own = await leader.post(`/api/explanations/${id}/acts`, { kind: 'answer', text: 'x' });
    expect(own.status).toBe(403);
  });

  it('is answered with evidence, asked again, answered again and accepted', async () => {
    const files = [{ name: 'bc.pdf', mediaType: 'application/pdf', content: 'JVBERi0xLjc=' }];
    const answered = await act(ward, { kind: 'answer', text: 'Thiếu đơn hàng', files });
    expect(answered.history.at(-1)?.attachments).toMatchObject([{ name: 'bc.pdf' }]);
    await act(leader, { kind: 'ask-again', question: 'Phường đã làm gì?' });
    await act(ward, { kind: 'answer', text: 'Đã gặp ba doanh nghiệp' });
    const accepted = await act(leader, { kind: 'accept' });
    expect(accepted.state).toMatchObject({ step: 'accepted', timesAsked: 2 });
    const late = await ward.post(`/api/explanations/${id}/acts`, { kind: 'answer', text: 'x' });
    expect(late.status).toBe(409);
  });
});

describe('the demonstration', () => {
  it('has one unit that is silent past its deadline, on top of the list, and reminded once', async () => {
    const { db } = installation.database;
    await inWrite(db, (tx) => makeDemonstrationDifficulties(tx, today()));
    // A request was made above: the demonstration leaves an installation in use alone.
    expect((await list(leader)).rows).toHaveLength(1);
    const fresh = await openWithPeople();
    await inWrite(fresh.database.db, (tx) => makeDemonstrationDifficulties(tx, today()));
    const { silence } = await list(await fresh.signedIn('lanh-dao'));
    expect(silence[0]).toMatchObject({ unitName: 'Xã Bá Xuyên', overdue: 1, longestDays: 12 });
    await remind(fresh.database.db, today());
    const again = await remind(fresh.database.db, today());
    const silent = await fresh.signedIn('ba-xuyen');
    const { notices } = await ask(silent, listNoticesRoute, '/api/notices');
    const told = notices.map(({ text }) => text.vi.split(':')[0]);
    expect(told.filter((text) => text?.startsWith('Đã quá hạn trả lời'))).toHaveLength(1);
    expect(again).toBe(0);
    await fresh.database.close();
  });
});
