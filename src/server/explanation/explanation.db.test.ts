import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  actOnExplanationRoute,
  askForExplanationRoute,
  listExplanationChoicesRoute,
  listExplanationsRoute,
} from '../../contract/explanation.ts';
import { listNoticesRoute } from '../../contract/notice.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { addWorkingDays, plainWeek } from '../../core/period/working-days.ts';
import { saveRights } from '../account/rights.ts';
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
  }, 60_000);
});

describe('a ward that has a leader of its own', () => {
  const caiDan = '05515@2020-01-01';
  const question = { targetId: 'ix-exports-growth', kind: 'target' };
  let head: Browser;
  beforeAll(async () => {
    await inWrite(installation.database.db, async (tx) => {
      const { account_id: account } = await tx
        .selectFrom('account')
        .select('account_id')
        .where('sign_in_name', '=', 'cai-dan-ct')
        .executeTakeFirstOrThrow();
      const change = await tx
        .selectFrom('account_grant')
        .select('change_no')
        .executeTakeFirstOrThrow();
      await saveRights(
        tx,
        account,
        (['leader', 'approver'] as const).map((role) => ({
          role,
          unitId: UnitId.parse(caiDan),
          fields: ['figures' as const],
        })),
        change.change_no,
      );
    });
    head = await installation.signedIn('cai-dan-ct');
  });

  it.each(['lanh-dao', 'ke-hoach'])(
    'cannot put aside what %s asked, nor accept its own answer; it answers',
    async (asker) => {
      const above = await installation.signedIn(asker);
      const { id } = await ask(above, askForExplanationRoute, '/api/explanations', {
        unitId: caiDan,
        about: question,
        question: 'Vì sao chậm?',
      });
      const act = (by: Browser, order: object) =>
        by.post(`/api/explanations/${id}/acts`, order).then(({ status }) => status);
      expect(await act(head, { kind: 'withdraw', text: 'Không cần' })).toBe(403);
      expect(await act(head, { kind: 'answer', text: 'Do chưa có mặt bằng' })).toBe(200);
      expect(await act(head, { kind: 'accept' })).toBe(403);
      const seen = (await list(head)).rows.find((row) => row.id === id);
      expect(seen?.acts.accept.isOpen).toBe(false);
      expect(await act(ward, { kind: 'answer', text: 'Việc của phường khác' })).toBe(404);
      expect(await act(above, { kind: 'accept' })).toBe(200);
    },
  );
});

describe('an answer after the deadline', () => {
  afterEach(() => vi.useRealTimers());

  it('keeps how late it came, even when it is asked again and then answered in time', async () => {
    const { id } = await ask(leader, askForExplanationRoute, '/api/explanations', {
      unitId: '05509@2020-01-01',
      about: { kind: 'target', targetId: 'ix-exports-growth' },
      question: 'Vì sao chậm?',
    });
    const asked = (await list(leader)).rows.find((row) => row.id === id);
    const due = asked?.state.dueOn ?? today();
    const day = addWorkingDays(due, 4, plainWeek);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T03:00:00Z`) });
    const late = await installation.signedIn('chau-son');
    const above = await installation.signedIn('lanh-dao');
    const act = (by: Browser, order: object) =>
      ask(by, actOnExplanationRoute, `/api/explanations/${id}/acts`, order);
    const answered = await act(late, { kind: 'answer', text: 'Do chưa có mặt bằng', files: [] });
    expect(answered.silence.workingDaysLate).toBeGreaterThan(0);
    await act(above, { kind: 'ask-again', question: 'Đã làm gì?' });
    const content = Buffer.from('%PDF-1.7').toString('base64');
    const file = { name: 'Biên bản.pdf', mediaType: 'application/pdf', content };
    const again = await act(late, { kind: 'answer', text: 'Đã họp dân', files: [file] });
    expect(again.history.at(-1)?.attachments).toMatchObject([
      { name: 'Biên bản.pdf', scan: 'unreadable' },
    ]);
    expect(again.silence.workingDaysLate).toBe(0);
    expect(again.history.map(({ workingDaysLate }) => workingDaysLate)).toEqual([
      null,
      answered.silence.workingDaysLate,
      null,
      0,
    ]);
    const { silence } = await list(above);
    expect(silence.find(({ unitName }) => unitName === 'Phường Châu Sơn')).toMatchObject({
      answeredLate: 1,
      mostDaysLate: answered.silence.workingDaysLate,
    });
  });
});

describe('the demonstration', () => {
  it('has one unit that is silent past its deadline, on top of the list, and reminded once as its leader is', async () => {
    const { db } = installation.database;
    await inWrite(db, (tx) => makeDemonstrationDifficulties(tx, today()));
    // A request was made above: the demonstration leaves an installation in use alone.
    const before = await list(leader);
    expect(before.rows.some(({ unitName }) => unitName === 'Xã Bá Xuyên')).toBe(false);
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
    const above = await ask(await fresh.signedIn('lanh-dao'), listNoticesRoute, '/api/notices');
    expect(above.notices.filter(({ text }) => text.vi.includes('im lặng 12 ngày'))).toHaveLength(1);
    await fresh.database.close();
  });
});
