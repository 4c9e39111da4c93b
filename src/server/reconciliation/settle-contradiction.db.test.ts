import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import { seeOnly } from '../database/sight.ts';
import { inRead as readTransaction } from '../database/transaction.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { localActor } from '../../core/permission/actor.ts';
import {
  type ContradictionCell,
  listContradictionsRoute,
  settleContradictionRoute,
} from '../../contract/contradiction.ts';
import {
  type DemonstrationServer,
  openDemonstration,
  posted,
  problemOf,
} from '../test-demonstration.ts';

let server: DemonstrationServer;
let id: string;
beforeAll(async () => {
  server = await openDemonstration();
  const { contradictions } = await server.read(listContradictionsRoute, '/api/contradictions');
  id = contradictions[0]?.contradiction.id ?? '';
});
afterAll(() => server.database.close());

const settle = (decision: string, reason: string, contradiction = id): Promise<Response> =>
  server.request(`/api/contradictions/${contradiction}/settlement`, posted({ decision, reason }));
const logged = () =>
  inRead(server.database.db, (tx) =>
    tx
      .selectFrom('change_log')
      .select(['change_no', 'actor', 'act', 'subject', 'detail'])
      .where('act', '=', 'settle-contradiction')
      .orderBy('change_no')
      .execute(),
  );
const kept = () =>
  inRead(server.database.db, (tx) =>
    tx
      .selectFrom('contradiction_settlement')
      .select(['contradiction_id', 'decision', 'reason', 'change_no'])
      .orderBy('settlement_id')
      .execute(),
  );
const shownOnPage = async (): Promise<ContradictionCell | undefined> => {
  const page = await server.read(listContradictionsRoute, '/api/contradictions');
  return page.contradictions.find(({ contradiction }) => contradiction.id === id);
};

describe('settling a contradiction', () => {
  it('is refused before anybody settled it, if it is to be reopened', async () => {
    const answer = await settle('reopened', 'xem lại');
    expect(answer.status).toBe(409);
    expect((await problemOf(answer)).type).toBe('/problems/not-possible-now');
    expect(await logged()).toEqual([]);
  });

  it('is refused without a reason, for a decision there is not, for a contradiction nobody finds', async () => {
    expect((await settle('misprint', '  ')).status).toBe(422);
    expect((await settle('forget-it', 'vì')).status).toBe(422);
    expect((await settle('misprint', 'vì', 'growth-against-levels.0000')).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  it('keeps decision, reason and office, and leaves a line in the log', async () => {
    const answer = await settle('different-scope', 'P2 tính theo cơ cấu kinh tế khác');
    expect(answer.status).toBe(200);
    const cell = await shownOnPage();
    expect(cell?.isSettled).toBe(true);
    expect(cell?.settlements).toMatchObject([
      {
        decision: 'different-scope',
        reason: 'P2 tính theo cơ cấu kinh tế khác',
        office: localActor.office,
      },
    ]);
    const [line] = await logged();
    expect(line).toMatchObject({ actor: localActor.office, subject: id });
    expect(line?.detail).toEqual({
      decision: 'different-scope',
      reason: 'P2 tính theo cơ cấu kinh tế khác',
    });
    expect(await kept()).toMatchObject([{ contradiction_id: id, change_no: line?.change_no }]);
  });

  it('can be reopened; what was decided before stays, newest first', async () => {
    const answer = await settle('reopened', 'có văn bản mới');
    const { settlements, isSettled } = settleContradictionRoute.output.parse(await answer.json());
    expect(isSettled).toBe(false);
    expect(settlements.map(({ decision }) => decision)).toEqual(['reopened', 'different-scope']);
    expect((await shownOnPage())?.isSettled).toBe(false);
    expect(await logged()).toHaveLength(2);
  });

  it('touches no other contradiction', async () => {
    const page = await server.read(listContradictionsRoute, '/api/contradictions');
    const others = page.contradictions.filter(({ contradiction }) => contradiction.id !== id);
    expect(others.every(({ settlements }) => settlements.length === 0)).toBe(true);
  });

  it('cannot be rewritten: the database refuses to change or delete what was decided', async () => {
    const { db } = server.database;
    const rewritten = inWrite(db, (tx) =>
      tx.updateTable('contradiction_settlement').set({ reason: 'khác' }).execute(),
    );
    await expect(rewritten).rejects.toThrow('history');
    const deleted = inWrite(db, (tx) => tx.deleteFrom('contradiction_settlement').execute());
    await expect(deleted).rejects.toThrow('history');
  });

  it('shows the database what was decided only where the unit of the contradiction is in sight', async () => {
    const unitId = UnitId.parse('165@2010-01-01');
    const other = UnitId.parse('05512@2020-01-01');
    const seenFrom = (sight: readonly UnitId[]) =>
      seeOnly({ sight, partyMembers: [], accountId: null, office: null }, () =>
        readTransaction(server.database.db, (tx) =>
          tx.selectFrom('contradiction_settlement').select('unit_id').execute(),
        ),
      );
    expect(await seenFrom([unitId])).toEqual([{ unit_id: unitId }, { unit_id: unitId }]);
    expect(await seenFrom([other])).toEqual([]);
  });

  it('is closed to whoever looks in over the network', async () => {
    const answer = await server.requestFromAfar(
      `/api/contradictions/${id}/settlement`,
      posted({ decision: 'misprint', reason: 'vì' }),
    );
    expect(answer.status).toBe(403);
    expect(await logged()).toHaveLength(2);
  });
});
