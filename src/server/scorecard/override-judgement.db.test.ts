import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRead } from '../database/test-database.ts';
import { localActor } from '../../core/permission/actor.ts';
import { showScorecardRoute, type ScorecardRow } from '../../contract/scorecard.ts';
import { today } from '../today.ts';
import {
  type DemonstrationServer,
  openDemonstration,
  posted,
  problemOf,
} from '../test-demonstration.ts';

const id = 'ix-exports-growth';
let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
});
afterAll(() => server.database.close());

const override = (label: string | null, reason: string, target = id): Promise<Response> =>
  server.request(`/api/targets/${target}/override`, posted({ label, reason }));
const row = async (query = ''): Promise<ScorecardRow | undefined> => {
  const { rows } = await server.read(showScorecardRoute, `/api/scorecard${query}`);
  return rows.find(({ targetId }) => targetId === id);
};
const logged = () =>
  inRead(server.database.db, (tx) =>
    tx
      .selectFrom('change_log')
      .select(['act', 'actor', 'subject', 'detail'])
      .where('subject', '=', id)
      .orderBy('change_no')
      .execute(),
  );

describe('a leader’s label beside the computed one', () => {
  it('cannot be withdrawn before there is one, nor be given to a target nobody knows', async () => {
    const nothing = await override(null, 'rút lại');
    expect(nothing.status).toBe(409);
    expect((await problemOf(nothing)).type).toBe('/problems/not-possible-now');
    expect((await override('met', 'vì', 'nobody-knows')).status).toBe(404);
    expect(await logged()).toEqual([]);
  });

  it('stands beside the computed label, which stays, with office, day and reason', async () => {
    const before = await row();
    const answer = await override('basically-met', 'Thị trường gián đoạn do dịch bệnh');
    expect(await answer.json()).toMatchObject({ targetId: id, computed: before?.judgement });
    const after = await row();
    expect(after?.judgement).toBe(before?.judgement);
    expect(after?.judgementReasoned).toEqual(before?.judgementReasoned);
    expect(after?.colour).toBe(before?.colour);
    expect(after?.override).toEqual({
      label: 'basically-met',
      office: localActor.office,
      decidedOn: today(),
      reason: 'Thị trường gián đoạn do dịch bệnh',
    });
  });

  it('is counted among the labels, and unknown on the days before it was given', async () => {
    const { counts } = await server.read(showScorecardRoute, '/api/scorecard');
    expect(counts.byJudgement['basically-met']).toBe(1);
    expect((await row('?asOf=2022-06-01'))?.override).toBeNull();
  });

  it('is withdrawn by another act; both stay in the log', async () => {
    await override(null, 'Có số liệu chính thức');
    expect((await row())?.override).toBeNull();
    expect(await logged()).toMatchObject([
      { act: 'override-judgement', detail: { before: null, after: 'basically-met' } },
      { act: 'withdraw-override', detail: { before: 'basically-met', after: null } },
    ]);
    const kept = await inRead(server.database.db, (tx) =>
      tx.selectFrom('judgement_override').select('label').orderBy('override_id').execute(),
    );
    expect(kept.map(({ label }) => label)).toEqual(['basically-met', null]);
  });

  it('is closed to whoever looks in over the network', async () => {
    const answer = await server.requestFromAfar(
      `/api/targets/${id}/override`,
      posted({ label: 'met', reason: 'vì' }),
    );
    expect(answer.status).toBe(403);
    expect(await logged()).toHaveLength(2);
  });
});
