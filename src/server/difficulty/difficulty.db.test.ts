import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actOnDifficultyRoute,
  type DifficultyPage,
  listBlockedTargetsRoute,
  listDifficultiesRoute,
  listDifficultyChoicesRoute,
  raiseDifficultyRoute,
  readAttachmentRoute,
  showDifficultyRoute,
  showTargetBlocksRoute,
} from '../../contract/difficulty.ts';
import { Problem } from '../../contract/problem.ts';
import { listNoticesRoute } from '../../contract/notice.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { ask } from '../round/test-rounds.ts';
import { pathOf } from '../test-demonstration.ts';
import { today } from '../today.ts';

const city = '165@2010-01-01';
const province = '19@2010-01-01';
const moChe = '05512@2020-01-01';
const target = 'ix-exports-growth';
const ago = (days: number) => addDays(today(), -days);

let installation: Installation;
let ward: Browser;
let planner: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  ward = await installation.signedIn('mo-che');
  planner = await installation.signedIn('ke-hoach');
});
afterAll(() => installation.database.close());

const raise = async (by: Browser, more: object = {}): Promise<number> => {
  const { id } = await ask(by, raiseDifficultyRoute, '/api/difficulties', {
    unitId: moChe,
    text: 'Chưa có đường vào khu sản xuất',
    about: { kind: 'target', targetId: target },
    owner: { level: 'city', unitId: city },
    on: ago(40),
    ...more,
  });
  return id;
};
const act = (by: Browser, id: number, order: object): Promise<DifficultyPage> =>
  ask(by, actOnDifficultyRoute, `/api/difficulties/${id}/acts`, order);
const refused = async (by: Browser, id: number, order: object) => {
  const answer = await by.post(`/api/difficulties/${id}/acts`, order);
  return { status: answer.status, problem: Problem.parse(await answer.json()) };
};
const blocks = (on?: string) =>
  ask(
    planner,
    showTargetBlocksRoute,
    `${pathOf(showTargetBlocksRoute, { id: target })}${on === undefined ? '' : `?asOf=${on}`}`,
  );
const letter = { words: 'Công văn số 12/UBND ngày 05/3' };

describe('a difficulty from a ward to the province and back', () => {
  let id: number;

  it('is raised by the ward on a target of the city, which it knows by name alone', async () => {
    const choices = await ask(ward, listDifficultyChoicesRoute, '/api/difficulty-choices');
    expect(choices.units).toEqual([{ unitId: moChe, name: 'Phường Mỏ Chè', usualOwner: city }]);
    expect(choices.targets.map(({ targetId }) => targetId)).toContain(target);
    expect((await ward.get(`/api/targets/${target}`)).status).toBe(404);
    id = await raise(ward);
    const page = await ask(ward, showDifficultyRoute, `/api/difficulties/${id}`);
    expect(page.row).toMatchObject({ unitName: 'Phường Mỏ Chè', ownerName: 'Thành phố Sông Công' });
    expect(page.isAboutInSight).toBe(false);
    expect(page.acts.escalate.isOpen).toBe(false);
  });

  it('is told to the city, and to no other ward', async () => {
    const deputy = await installation.signedIn('thanh-pho');
    const { notices } = await ask(deputy, listNoticesRoute, '/api/notices');
    expect(notices[0]).toMatchObject({ kind: 'difficulty', link: `/difficulties/${id}` });
    const other = await installation.signedIn('pho-co');
    expect((await other.get(`/api/difficulties/${id}`)).status).toBe(404);
    await act(deputy, id, { kind: 'take-on', on: ago(38) });
  });

  it('goes up only with its document, and only upward', async () => {
    const order = { kind: 'escalate', text: 'Đề nghị tỉnh bố trí vốn', on: ago(30) };
    const up = { level: 'province', unitId: province };
    const bare = await refused(planner, id, { ...order, owner: up });
    expect(bare.problem.faults.map(({ place }) => place)).toEqual([['body', 'source']]);
    const unseen = { documentId: 'khong-co', words: null, place: null };
    const unproven = await refused(planner, id, { ...order, owner: up, source: unseen });
    expect(unproven.problem.faults.map(({ place }) => place)).toEqual([
      ['body', 'source', 'documentId'],
    ]);
    const sideways = { ...order, owner: { level: 'city', unitId: city }, source: letter };
    expect((await refused(planner, id, sideways)).status).toBe(422);
    const mistaken = { ...order, owner: { level: 'central', unitId: province }, source: letter };
    expect((await refused(planner, id, mistaken)).problem.faults[0]?.place).toEqual([
      'body',
      'owner',
      'level',
    ]);
    const page = await act(planner, id, { ...order, owner: up, source: letter });
    expect(page.row).toMatchObject({
      state: { step: 'raised-upward', isRecommendation: true },
      ownerName: 'Tỉnh Thái Nguyên',
    });
    expect(page.steps.at(-1)?.recommendationId).toBeGreaterThan(0);
  });

  it('the answer of the province is written down by the city, from its document', async () => {
    const given = {
      kind: 'assign-route',
      from: 'Bí thư Tỉnh ủy',
      to: 'Ban Cán sự đảng UBND tỉnh',
      text: 'Nghiên cứu phương án',
      reportTo: 'Ban Thường vụ Tỉnh ủy',
      on: ago(20),
    };
    expect((await refused(planner, id, given)).problem.faults[0]?.place).toEqual([
      'body',
      'source',
    ]);
    await act(planner, id, { ...given, source: letter });
    const answer = { kind: 'answer', from: 'UBND tỉnh', outcome: 'granted', text: 'Bố trí đủ vốn' };
    const early = await refused(planner, id, { ...answer, source: letter, on: ago(25) });
    expect(early.problem.faults[0]?.place).toEqual(['body', 'on']);
    const files = [{ name: 'cv.pdf', mediaType: 'application/pdf', content: 'JVBERi0xLjc=' }];
    const page = await act(planner, id, { ...answer, on: ago(10), files });
    const [file] = page.steps.at(-1)?.attachments ?? [];
    const kept = await ward.get(pathOf(readAttachmentRoute, { attachment: String(file?.id) }));
    expect(kept.headers.get('content-type')).toBe('application/pdf');
    expect(kept.headers.get('x-content-type-options')).toBe('nosniff');
    const { notices } = await ask(ward, listNoticesRoute, '/api/notices');
    expect(notices[0]?.text.vi).toContain('Trả lời');
  }, 60_000);

  it('counts the days blocked on the page of the target, as they were known on each day', async () => {
    expect((await blocks()).daysBlocked).toBe(40);
    await act(ward, id, { kind: 'resolve', text: 'Đã có vốn', on: ago(5) });
    expect(await blocks()).toMatchObject({
      daysBlocked: 35,
      spans: [{ from: ago(40), to: ago(5) }],
    });
    expect((await blocks(ago(30))).daysBlocked).toBe(10);
    expect((await blocks(ago(41))).difficulties).toEqual([]);
  });

  it('a second one over the same days adds only the days that are its own', async () => {
    const second = await raise(ward, { text: 'Thiếu điện ba pha', on: ago(15) });
    expect((await blocks()).daysBlocked).toBe(40);
    const { targets } = await ask(planner, listBlockedTargetsRoute, '/api/blocked-targets');
    expect(targets).toEqual([{ targetId: target, open: 1, daysBlocked: 40 }]);
    await act(ward, second, { kind: 'withdraw', text: 'Nêu nhầm' });
    expect((await blocks()).daysBlocked).toBe(35);
  });

  it('a past day shows the state of that day', async () => {
    const path = `/api/difficulties/${id}?asOf=${ago(25)}`;
    const then = await ask(ward, showDifficultyRoute, path);
    expect(then.row.state).toMatchObject({ step: 'raised-upward', answeredOn: null });
    expect(then.steps.map(({ deed }) => deed.kind)).toEqual(['raise', 'take-on', 'escalate']);
    const before = await ward.get(`/api/difficulties/${id}?asOf=${ago(41)}`);
    expect(before.status).toBe(404);
  });
});

describe('raising', () => {
  it('is refused for another unit, a day to come, a target of elsewhere, secret matter, all named', async () => {
    const draft = {
      unitId: moChe,
      text: 'Phương án (TỐI MẬT)',
      about: { kind: 'target', targetId: 'tinh-khac' },
      owner: { level: 'city', unitId: city },
      on: addDays(today(), 1),
    };
    const faultsOf = async (given: object): Promise<string[]> => {
      const answer = await ward.post('/api/difficulties', given);
      const { faults } = Problem.parse(await answer.json());
      return faults.map(({ place }) => place.slice(1).join('.'));
    };
    // Secret matter is refused at the door, before anything else is looked at.
    expect(await faultsOf(draft)).toEqual(['text']);
    const open = { ...draft, text: 'Phương án' };
    expect(await faultsOf(open)).toEqual(['on', 'about.targetId']);
    const foreign = await ward.post('/api/difficulties', { ...open, unitId: city });
    expect(foreign.status).toBe(403);
  });
});

describe('the recommendations of the articles', () => {
  it('lie with the province, given on by its secretary, and nobody said that they were answered', async () => {
    const { rows } = await ask(planner, listDifficultiesRoute, '/api/difficulties?asOf=2022-03-01');
    const funds = rows.find(({ text }) => text.startsWith('Kinh phí'));
    expect(funds).toMatchObject({
      state: { step: 'assigned', answeredOn: null },
      ownerName: 'Bí thư Tỉnh ủy',
      clock: { state: 'no-deadline', daysWithOwner: 29 },
    });
    const page = await ask(planner, showDifficultyRoute, `/api/difficulties/${funds?.id}`);
    expect(
      page.steps.flatMap(({ deed }) =>
        deed.kind === 'assign-route' ? [[deed.from, deed.to]] : [],
      ),
    ).toEqual([
      ['Bí thư Tỉnh ủy', 'Ban Cán sự đảng UBND tỉnh'],
      ['Ban Cán sự đảng UBND tỉnh', 'UBND tỉnh, các cơ quan chuyên môn'],
    ]);
    expect(page.steps[1]?.source).toMatchObject({ documentId: 'a1', place: 'đoạn 5' });
  });
});
