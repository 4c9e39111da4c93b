import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arrangeMeetingRoute,
  concludeRoute,
  listMeetingsRoute,
  type MeetingPage,
  showMeetingRoute,
} from '../../contract/meeting.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { today } from '../today.ts';
import { problemOf } from '../test-demonstration.ts';

const city = '165@2010-01-01';
const ward = '05528@2020-01-01';

let installation: Installation;
let planner: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  planner = await installation.signedIn('ke-hoach');
}, 60_000);
afterAll(() => installation.database.close());

const terms = (heldOn: string, more: object = {}) => ({
  kind: 'interim-review',
  title: `Hội nghị sơ kết ${heldOn}`,
  unitId: city,
  resolutionId: 'dai-hoi-ix',
  heldOn,
  previousMeetingId: null,
  documentId: null,
  participations: [],
  ...more,
});

async function arrange(heldOn: string, more: object = {}): Promise<number> {
  const answer = await planner.post('/api/meetings', terms(heldOn, more));
  return arrangeMeetingRoute.output.parse(await answer.json()).id;
}

const freeze = (id: number, asOf: string, reason: string | null = null) =>
  planner.post(`/api/meetings/${id}/pack`, { asOf, reason });

const pageOf = async (id: number, browser = planner, query = ''): Promise<MeetingPage> =>
  showMeetingRoute.output.parse(await (await browser.get(`/api/meetings/${id}${query}`)).json());

const task = {
  title: 'Rà soát quỹ đất sạch khu công nghiệp Sông Công II',
  orderingUnitId: city,
  leadUnitId: ward,
  coUnits: [],
  head: { office: 'Chủ tịch UBND phường Bách Quang', accountId: null },
  startOn: null,
  dueOn: '2022-03-31',
  product: { kind: 'document', name: 'Báo cáo quỹ đất' },
  responsibility: 'Rà soát, lập danh mục',
  authority: { unitId: city, words: 'Thường trực Thành ủy xem xét' },
  priority: 'key',
  closingUnitId: city,
  targetIds: [],
};

const part = {
  place: 'Điểm cầu phường Bách Quang',
  unitId: ward,
  attendees: 'Cán bộ chủ chốt của phường',
  headcount: null,
  isOnline: true,
};

describe('a review meeting', () => {
  let first: number;

  it('is arranged by a planner, who is told every fault; not by a reporter', async () => {
    const wrong = await planner.post(
      '/api/meetings',
      terms('2021-07-15', { documentId: 'khong-co', previousMeetingId: 999 }),
    );
    expect((await problemOf(wrong)).faults.map(({ place }) => place.join('.'))).toEqual([
      'documentId',
      'previousMeetingId',
    ]);
    const reporter = await installation.signedIn('bach-quang');
    expect((await reporter.post('/api/meetings', terms('2021-07-15'))).status).toBe(403);
    first = await arrange('2021-07-15', { participations: [part] });
    expect((await pageOf(first)).state).toBe('arranged');
  });

  it('freezes its papers as known on a day: later figures do not change them', async () => {
    expect((await freeze(first, '2999-01-01')).status).toBe(422);
    expect((await freeze(first, '2021-07-15')).status).toBe(200);
    const { pack } = await pageOf(first);
    const growth = pack?.content.targets.find((one) => one.targetId === 'ix-gross-output-growth');
    expect(growth).toMatchObject({ change: 'same', colourBefore: null });
    expect(JSON.stringify(pack?.content)).not.toContain('13.090');
    expect((await freeze(first, '2021-07-16')).status).toBe(422);
    // The papers know no more than the day of the meeting; first it is put off.
    expect((await freeze(first, '2021-07-16', 'Đổi ngày họp')).status).toBe(422);
    const change = (more: object) =>
      planner.post(
        `/api/meetings/${first}/terms`,
        terms('2021-07-16', { title: 'Sơ kết', ...more }),
      );
    expect((await change({ participations: [part] })).status).toBe(200);
    expect((await freeze(first, '2021-07-16', 'Đổi ngày họp')).status).toBe(200);
    expect((await pageOf(first)).pack?.asOf).toBe('2021-07-16');
    const faults = async (more: object) =>
      (await problemOf(await change(more))).faults.map(({ place }) => place.join('.'));
    expect(await faults({ resolutionId: 'dai-hoi-viii', heldOn: '2021-07-15' })).toEqual([
      'resolutionId',
      'heldOn',
    ]);
    expect(await faults({ unitId: ward })).toEqual(['unitId']);
  });

  it('makes a directive a task on the spot, both or nothing', async () => {
    const say = (given: object) =>
      planner.post(`/api/meetings/${first}/conclusions`, {
        terms: {
          kind: 'directive',
          text: 'Chuẩn bị quỹ đất cho nhà đầu tư',
          saidBy: 'Bí thư Thành ủy',
          place: null,
        },
        ...given,
      });
    const unclear = await say({ task: { draft: { ...task, product: null }, isIssued: true } });
    expect(unclear.status).toBe(422);
    expect((await pageOf(first)).conclusions).toEqual([]);
    const kept = await say({ task: { draft: task, isIssued: true } });
    expect(kept.status).toBe(200);
    expect(concludeRoute.output.parse(await kept.json()).taskId).not.toBeNull();
    expect((await say({ task: null })).status).toBe(200);
    const { conclusions } = await pageOf(first, planner, '?asOf=2021-08-01');
    expect(
      conclusions.map(({ conclusion, fate, tasks }) => [
        conclusion.number,
        fate,
        tasks.map(({ step }) => step),
      ]),
    ).toEqual([
      [1, 'under-way', ['new']],
      [2, 'no-task', []],
    ]);
    // The task names its conclusion by number and day.
    expect(conclusions[0]?.tasks[0]?.origin.title).toBe('Kết luận 1, Sơ kết (16/07/2021)');
    const later = await pageOf(first, planner, '?asOf=2022-05-01');
    expect(later.conclusions.map(({ fate }) => fate)).toEqual(['overdue', 'no-task']);
  });

  it('does not take back a conclusion that became a task', async () => {
    const { conclusions } = await pageOf(first);
    const withdraw = (at: number) =>
      planner.post(`/api/conclusions/${conclusions[at]?.conclusion.id}/withdraw`, {
        reason: 'Ghi nhầm',
      });
    expect((await withdraw(0)).status).toBe(409);
    expect((await withdraw(1)).status).toBe(200);
    expect((await pageOf(first)).conclusions).toHaveLength(1);
  });

  it('is seen by those who take part, and is closed to change when it is over', async () => {
    const reporter = await installation.signedIn('bach-quang');
    const seen = await pageOf(first, reporter);
    expect(seen.open.conclude.isOpen).toBe(false);
    const stranger = await installation.signedIn('binh-son');
    expect((await stranger.get(`/api/meetings/${first}`)).status).toBe(404);
    const end = (body: object) => planner.post(`/api/meetings/${first}/end`, body);
    expect((await end({ to: 'over' })).status).toBe(200);
    const minute = { targetId: null, text: 'Ghi thêm' };
    expect((await planner.post(`/api/meetings/${first}/minutes`, minute)).status).toBe(409);
    expect((await end({ to: 'open', reason: 'Ghi thiếu một ý' })).status).toBe(200);
    expect((await planner.post(`/api/meetings/${first}/minutes`, minute)).status).toBe(200);
    const ofOther = { targetId: 'viii-gross-output-growth', text: 'Ghi thêm' };
    expect((await planner.post(`/api/meetings/${first}/minutes`, ofOther)).status).toBe(422);
    expect((await pageOf(first)).minutes.map(({ text }) => text)).toEqual(['Ghi thêm']);
    await end({ to: 'over' });
  });

  it('opens the next one with what became of its conclusions, and what changed since', async () => {
    const next = await arrange('2022-05-01', { previousMeetingId: first });
    expect((await freeze(next, '2022-05-01')).status).toBe(200);
    const { pack, previous } = await pageOf(next);
    expect(previous?.id).toBe(first);
    expect(pack?.content.conclusions.map(({ number, fate }) => [number, fate])).toEqual([
      [1, 'overdue'],
    ]);
    expect(pack?.content.overdueTasks.map(({ daysOverdue }) => daysOverdue)).toEqual([31]);
    expect(pack?.content.targets.some(({ change }) => change !== 'same')).toBe(true);
    const { meetings } = listMeetingsRoute.output.parse(
      await (await planner.get('/api/meetings?asOf=2022-05-01')).json(),
    );
    const arranged = meetings.filter(({ id }) => id === next || id === first);
    expect(arranged.map(({ id, carriedOut }) => [id, carriedOut])).toEqual([
      [next, { done: 0, of: 0 }],
      [first, { done: 0, of: 1 }],
    ]);
  });

  it('makes tasks of its conclusions for whoever orders in the name of its unit, for no ward that takes part', async () => {
    const { conclusions } = await pageOf(first);
    const head = await installation.signedIn('bach-quang-ct');
    const own = { ...task, orderingUnitId: ward, closingUnitId: null, leadUnitId: ward };
    const path = `/api/conclusions/${conclusions[0]?.conclusion.id}/tasks`;
    expect((await head.post(path, { draft: own, isIssued: false })).status).toBe(403);
    expect((await planner.post(path, { draft: task, isIssued: false })).status).toBe(200);
  });

  it('is not concluded or ended before it is held', async () => {
    const ahead = await arrange(addDays(today(), 3));
    expect((await freeze(ahead, today())).status).toBe(200);
    const page = await pageOf(ahead);
    expect([page.open.conclude.isOpen, page.open.end.isOpen]).toEqual([false, false]);
    const note = { kind: 'note', text: 'Ghi nhận', saidBy: 'Bí thư Thành ủy', place: null };
    const conclude = (id: number) =>
      planner.post(`/api/meetings/${id}/conclusions`, { terms: note, task: null });
    expect((await conclude(ahead)).status).toBe(409);
    expect((await planner.post(`/api/meetings/${ahead}/end`, { to: 'over' })).status).toBe(409);
    const span = { heldFrom: addDays(today(), -3), dateNote: 'Giấy mời chỉ ghi tuần' };
    const begun = await arrange(addDays(today(), 4), span);
    expect((await conclude(begun)).status).toBe(200);
    expect((await pageOf(begun)).conclusions[0]?.conclusion.on).toBe(today());
  });
});
