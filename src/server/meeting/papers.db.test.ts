import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arrangeMeetingRoute,
  type MeetingPage,
  showMeetingRoute,
  showSincePapersRoute,
  showSlideRoute,
} from '../../contract/meeting.ts';
import { askForExplanationRoute } from '../../contract/explanation.ts';
import { raiseDifficultyRoute } from '../../contract/difficulty.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { localActor } from '../../core/permission/actor.ts';
import { saveRights } from '../account/rights.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { withClient } from '../database/owned-database.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { exportPack } from '../exchange/export-pack.ts';
import { importPack } from '../exchange/import-pack.ts';
import { ask } from '../round/test-rounds.ts';
import { today } from '../today.ts';

const city = '165@2010-01-01';
const [bachQuang, moChe] = ['05528@2020-01-01', '05512@2020-01-01'];
const growth = 'ix-gross-output-growth';

let installation: Installation;
let planner: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  planner = await installation.signedIn('ke-hoach');
}, 60_000);
afterAll(() => installation.database.close());

async function arrange(by: Browser, more: object): Promise<number> {
  const { id } = await ask(by, arrangeMeetingRoute, '/api/meetings', {
    kind: 'regular',
    title: `Giao ban ${JSON.stringify(more)}`.slice(0, 200),
    unitId: city,
    resolutionId: 'dai-hoi-ix',
    heldOn: today(),
    previousMeetingId: null,
    documentId: null,
    participations: [],
    ...more,
  });
  return id;
}

const freeze = (by: Browser, id: number, asOf: string, reason: string | null = null) =>
  by.post(`/api/meetings/${id}/pack`, { asOf, reason });
const pageOf = (id: number, by = planner): Promise<MeetingPage> =>
  ask(by, showMeetingRoute, `/api/meetings/${id}`);

/** Bách Quang gets a planner of its own: whoever held the right over the city sees the same papers as one of the ward. */
async function plannerOfWard(): Promise<Browser> {
  await inWrite(installation.database.db, async (tx) => {
    const { account_id: account } = await tx
      .selectFrom('account')
      .select('account_id')
      .where('sign_in_name', '=', 'bach-quang-ct')
      .executeTakeFirstOrThrow();
    const { change_no: changeNo } = await tx
      .selectFrom('account_grant')
      .select('change_no')
      .executeTakeFirstOrThrow();
    const right = { unitId: UnitId.parse(bachQuang), fields: ['figures' as const] };
    await saveRights(tx, account, [{ ...right, role: 'planner' }], changeNo);
  });
  return installation.signedIn('bach-quang-ct');
}

describe('the papers of a meeting of one ward', () => {
  let ofCity: MeetingPage;
  let ofWard: MeetingPage;
  let ofWardByItself: MeetingPage;

  beforeAll(async () => {
    for (const leadUnitId of [bachQuang, moChe]) {
      const id = await arrange(planner, { heldOn: '2022-02-01', title: `Họp ${leadUnitId}` });
      const answer = await planner.post(`/api/meetings/${id}/conclusions`, {
        terms: { kind: 'directive', text: 'Rà soát quỹ đất', saidBy: 'Bí thư', place: null },
        task: {
          isIssued: true,
          draft: {
            title: `Rà soát quỹ đất của ${leadUnitId}`,
            orderingUnitId: city,
            leadUnitId,
            coUnits: [],
            head: { office: 'Chủ tịch UBND phường', accountId: null },
            startOn: null,
            dueOn: '2022-03-31',
            product: { kind: 'document', name: 'Báo cáo' },
            responsibility: 'Rà soát',
            authority: { unitId: city, words: 'Thường trực Thành ủy' },
            priority: 'ordinary',
            closingUnitId: city,
            targetIds: [],
          },
        },
      });
      expect(answer.status).toBe(200);
      const { id: difficulty } = await ask(planner, raiseDifficultyRoute, '/api/difficulties', {
        unitId: leadUnitId,
        text: `Thiếu vốn ở ${leadUnitId}`,
        about: { kind: 'unit' },
        owner: { level: 'city', unitId: city },
        on: addDays(today(), -20),
      });
      const up = await planner.post(`/api/difficulties/${difficulty}/acts`, {
        kind: 'escalate',
        text: 'Đề nghị tỉnh bố trí vốn',
        on: addDays(today(), -10),
        owner: { level: 'province', unitId: '19@2010-01-01' },
        source: { words: 'Công văn số 12/UBND' },
      });
      expect(up.status).toBe(200);
      await ask(planner, askForExplanationRoute, '/api/explanations', {
        unitId: leadUnitId,
        about: { kind: 'target', targetId: growth },
        question: `Vì sao chậm ở ${leadUnitId}?`,
      });
    }
    const ward = { unitId: bachQuang, resolutionId: 'bach-quang-2025' };
    const [whole, part, own] = [
      await arrange(planner, { title: 'Giao ban thành phố' }),
      await arrange(planner, { ...ward, title: 'Giao ban phường' }),
      await arrange(planner, { ...ward, title: 'Giao ban phường, phường tự chốt' }),
    ];
    const byItself = await plannerOfWard();
    expect((await freeze(planner, whole, today())).status).toBe(200);
    expect((await freeze(planner, part, today())).status).toBe(200);
    expect((await freeze(byItself, own, today())).status).toBe(200);
    ofCity = await pageOf(whole);
    ofWard = await pageOf(part);
    ofWardByItself = await pageOf(own, byItself);
  });

  const told = ({ pack }: MeetingPage) => {
    if (pack === null) throw new Error('no papers');
    const { overdueTasks, recommendations, explanations } = pack.content;
    return {
      tasks: overdueTasks.map(({ title }) => title).toSorted(),
      recommendations: recommendations.map(({ text }) => text).filter((one) => one.includes('@')),
      explanations: explanations.map(({ question }) => question),
    };
  };

  it('hold what is its own, however far the sight of whoever freezes them reaches', () => {
    expect(told(ofWard)).toEqual({
      tasks: [`Rà soát quỹ đất của ${bachQuang}`],
      recommendations: [`Thiếu vốn ở ${bachQuang}`],
      explanations: [`Vì sao chậm ở ${bachQuang}?`],
    });
    expect(JSON.stringify(ofWard.pack?.content)).not.toContain(moChe);
  });

  it('are the same as the ward freezes for itself', () => {
    expect(ofWardByItself.pack?.content).toEqual(ofWard.pack?.content);
  });

  it('are part of those of the city, which take up the wards below it', () => {
    const { tasks, recommendations, explanations } = told(ofCity);
    expect(tasks).toEqual([`Rà soát quỹ đất của ${moChe}`, `Rà soát quỹ đất của ${bachQuang}`]);
    expect(recommendations).toHaveLength(2);
    expect(explanations).toHaveLength(2);
    expect(ofCity.pack?.content.contradictions.length).toBeGreaterThan(0);
  });
});

describe('papers that are frozen', () => {
  const exports = 'ix-exports-growth';
  let id: number;
  const slide = (by = planner) => ask(by, showSlideRoute, `/api/meetings/${id}/slides/${exports}`);
  const since = (query = '', by = planner) =>
    ask(by, showSincePapersRoute, `/api/meetings/${id}/since${query}`);
  const row = async () =>
    (await pageOf(id)).pack?.content.targets.find(({ targetId }) => targetId === exports);

  beforeAll(async () => {
    const part = { place: 'Điểm cầu', attendees: 'Cán bộ', headcount: null, isOnline: true };
    const participations = [{ ...part, unitId: moChe }];
    id = await arrange(planner, { heldOn: '2021-07-15', participations });
    expect((await freeze(planner, id, '2021-07-15')).status).toBe(200);
  });

  it('have the page of each target with them, also for a ward that sees no target of the city', async () => {
    const shown = await slide();
    expect(shown.isFrozen).toBe(true);
    expect(shown.slide.series[0]?.figures.length).toBeGreaterThan(0);
    const ward = await installation.signedIn('mo-che');
    expect((await ward.get(`/api/targets/${exports}`)).status).toBe(404);
    expect(await slide(ward)).toEqual(shown);
    expect((await pageOf(id, ward)).resolutionTitle).toContain('lần thứ IX');
    expect(await since('', ward)).toMatchObject({ isKnown: false, targets: [] });
    const stranger = await installation.signedIn('binh-son');
    expect((await stranger.get(`/api/meetings/${id}/slides/${exports}`)).status).toBe(404);
    expect((await stranger.get(`/api/meetings/${id}/since`)).status).toBe(404);
  });

  it('tell beside them what is otherwise by now, and nothing on their own day', async () => {
    const later = await since('?asOf=2022-02-01');
    const now = later.targets.find(({ targetId }) => targetId === growth);
    expect(now?.latest[0]?.vi).toContain('năm 2021');
    expect(await since('?asOf=2021-07-15')).toMatchObject({ isKnown: true, targets: [] });
    expect((await since('?asOf=2020-01-01')).asOf).toBe('2021-07-15');
  });

  it('do not change by a figure told later of an earlier day; the difference is told', async () => {
    const before = { slide: await slide(), row: await row() };
    const { db } = installation.database;
    const { files } = await inRead(db, (tx) => exportPack(tx, localActor));
    const corrected = files.map((file) => {
      if (file.fileName !== 'claims.csv') return file;
      const [head = '', ...lines] = file.text.split(/\r?\n/);
      const line = lines.find((one) => /^a2\.exports\.2021-h1\.level,/i.test(one)) ?? '';
      expect(line).toContain(',75.3,');
      const told = line.replace(/^[^,]*/, 'a2.exports.2021-h1.corrected');
      const official = told.replace(',75.3,', ',81.7,').replace(',preliminary,', ',official,');
      return { ...file, text: [head, ...lines.filter(Boolean), official, ''].join('\n') };
    });
    await inWrite(db, (tx) => importPack(tx, localActor, { files: corrected }));
    const asKnownThen = await planner.get(`/api/targets/${exports}?asOf=2021-07-15`);
    expect((await asKnownThen.text()).includes('"81.7"')).toBe(true);
    expect(await slide()).toEqual(before.slide);
    expect(await row()).toEqual(before.row);
    const [told] = (await since('?asOf=2021-07-15')).targets;
    expect(told?.targetId).toBe(exports);
    expect(told?.latest[0]?.vi).toContain('81,7');
  });

  it('of before pages were frozen with them still open, and say that the page is worked out', async () => {
    const old = await arrange(planner, { heldOn: '2021-07-15', title: 'Họp cũ' });
    await inWrite(installation.database.db, async (tx) => {
      const kept = await tx
        .selectFrom('meeting_pack')
        .select(['as_of', 'content', 'office', 'change_no'])
        .where('meeting_id', '=', id)
        .executeTakeFirstOrThrow();
      const content = JSON.stringify(kept.content);
      await tx
        .insertInto('meeting_pack')
        .values({ ...kept, content, meeting_id: old })
        .execute();
    });
    expect((await pageOf(old)).pack?.content).toEqual((await pageOf(id)).pack?.content);
    const shown = await ask(planner, showSlideRoute, `/api/meetings/${old}/slides/${exports}`);
    expect(shown.isFrozen).toBe(false);
    expect(shown.slide.row.targetId).toBe(exports);
    const none = await planner.get(`/api/meetings/${old}/slides/khong-co`);
    expect(none.status).toBe(404);
  });
});

describe('papers that all who take part read', () => {
  it('hold nothing that stands on data about Party members, though whoever freezes sees them', async () => {
    const here = installation.browser();
    const id = await arrange(here, { heldOn: '2022-12-31', title: 'Họp toàn thể' });
    const latest = async (reason: string | null): Promise<unknown> => {
      expect((await freeze(here, id, '2022-12-31', reason)).status).toBe(200);
      const { targets } = (await pageOf(id, here)).pack?.content ?? { targets: [] };
      return targets.find(({ targetId }) => targetId === 'ix-exports-growth')?.latest;
    };
    expect(await latest(null)).not.toEqual([null]);
    await withClient(installation.database.ownerUrl, (owner) =>
      owner.query(`
        ALTER TABLE figure_vintage DISABLE TRIGGER USER;
        UPDATE figure_vintage SET field_group = 'party-members';
        UPDATE figure_current SET field_group = 'party-members'`),
    );
    expect(await latest('Chốt lại')).toEqual([null]);
  });
});
