import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listRoundsRoute, previewRoundRoute } from '../../contract/round/round.ts';
import { listVacanciesRoute, type RoundVacancy } from '../../contract/vacancy.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { inWrite } from '../database/test-database.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let planner: Browser;
let addressOfOpen: string;
beforeAll(async () => {
  installation = await openWithRounds();
  planner = await installation.signedIn('ke-hoach');
  const { rounds } = await ask(planner, listRoundsRoute, '/api/rounds');
  addressOfOpen = `/api/rounds/${rounds.find(({ state }) => state === 'open')?.id}/vacancies`;
});
afterEach(() =>
  inWrite(installation.database.db, (tx) =>
    tx.updateTable('account').set({ state: 'active' }).execute(),
  ),
);
afterAll(() => installation.database.close());

const moChe = '05512@2020-01-01';
/** Begun, not sent. */
const bachQuang = '05528@2020-01-01';
const city = '165@2010-01-01';

const inWords = ({ office, unitName, why, holdsUp }: RoundVacancy): string =>
  `${office} ${unitName}: ${why}, ${holdsUp.length}`;

async function vacanciesFor(browser: Browser): Promise<string[]> {
  return (await ask(browser, listVacanciesRoute, addressOfOpen)).vacancies.map(inWords);
}

/** As if whoever holds the role there had left, or had not come in yet. */
async function put(state: 'invited' | 'suspended', role: string, unitId: string) {
  await inWrite(installation.database.db, (tx) =>
    tx
      .updateTable('account')
      .set({ state })
      .where('account_id', 'in', (held) =>
        held
          .selectFrom('account_grant')
          .select('account_id')
          .where('role', '=', role)
          .where('unit_id', '=', unitId),
      )
      .execute(),
  );
}

const draft = {
  title: 'Báo cáo sáu tháng đầu năm 2024 (số minh họa)',
  periodId: '2024-H1',
  calendar: 'administrative',
  unitId: city,
  fields: [{ kind: 'indicator', indicatorCode: 'new-jobs', isRequired: true }],
  units: [{ unitId: moChe }],
  levels: ['head', 'city'],
  workingDays: [2, 1, 2],
};

describe('offices of a round that nobody holds', () => {
  it('are none where everybody is there', async () => {
    expect(await vacanciesFor(planner)).toEqual([]);
  });

  it('are told to the planner, to the unit that stands still, and to no other unit', async () => {
    await put('suspended', 'approver', bachQuang);
    const ofHead = 'head Phường Bách Quang: nobody, 1';
    expect(await vacanciesFor(planner)).toEqual([ofHead]);
    expect(await vacanciesFor(await installation.signedIn('bach-quang'))).toEqual([ofHead]);
    expect(await vacanciesFor(await installation.signedIn('mo-che'))).toEqual([]);
  });

  it('are no matter any more where a submission has its approval: of ten units four have it', async () => {
    await put('suspended', 'approver', city);
    expect(await vacanciesFor(planner)).toEqual(['city Thành phố Sông Công: nobody, 6']);
  });

  it('are said before a round is opened; who was invited is not there yet', async () => {
    await put('invited', 'reporter', moChe);
    const { vacancies } = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft);
    expect(vacancies.map(inWords)).toEqual(['reporter Phường Mỏ Chè: invited-only, 1']);
  });

  it('never say who holds the others', async () => {
    await put('suspended', 'approver', moChe);
    const answer = await planner.get(addressOfOpen);
    expect(await answer.text()).not.toMatch(/account|Chủ tịch|mo-che/);
  });
});
