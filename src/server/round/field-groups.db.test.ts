import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { seeOnly } from '../database/sight.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { today } from '../today.ts';
import { remind } from './remind.ts';
import { listAuditRoute } from '../../contract/audit.ts';
import { showSubmissionRoute } from '../../contract/round/submission.ts';
import {
  askForPartyMembers,
  holderOf,
  type PartyMembers,
  partySecrets,
  partySecretsIn,
  withoutPartyMembers,
} from './test-party-members.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let party: PartyMembers;
beforeAll(async () => {
  installation = await openWithRounds();
  party = await askForPartyMembers(installation);
}, 120_000);
afterAll(() => installation.database.close());

const ward = UnitId.parse('05512@2020-01-01');
const city = UnitId.parse('165@2010-01-01');

const doors: readonly [string, (given: PartyMembers) => string][] = [
  ['the submission', ({ submissionId }) => `/api/submissions/${submissionId}`],
  ['a draft', ({ openSubmissionId: id }) => `/api/submissions/${id}?includeUnapproved=yes`],
  ['the history of a cell', ({ submissionId }) => `/api/submissions/${submissionId}/entries/1`],
  ['a file', ({ evidenceId }) => `/api/evidence/${evidenceId}`],
  ['the form as a workbook', ({ submissionId }) => `/api/submissions/${submissionId}/workbook`],
  ['the board', ({ roundId }) => `/api/rounds/${roundId}`],
  ['the board with a form that was returned', ({ openRoundId: id }) => `/api/rounds/${id}`],
  [
    'the consolidation',
    ({ roundId, snapshotId }) =>
      `/api/rounds/${roundId}/consolidation?includeUnapproved=yes&snapshot=${snapshotId}`,
  ],
  ['the desk', () => '/api/approvals'],
  ['figures from above', ({ submissionId: id }) => `/api/submissions/${id}/figures-above`],
  ['proposed values', () => '/api/counter-values'],
  [
    'values proposed for the figure',
    () =>
      '/api/counter-values/of-figure?indicator=new-party-members&unit=05512@2020-01-01&period=2022&scope=unstated&priceBasis=not-monetary',
  ],
  ['notices', () => '/api/notices'],
  ['the audit', () => '/api/audit'],
  ['the audit of the unit', () => '/api/audit?unit=05512@2020-01-01'],
  ['the form that was filled from it', ({ otherSubmissionId: id }) => `/api/submissions/${id}`],
  [
    'the published figure',
    () =>
      '/api/figures/why?indicator=new-party-members&unit=05512@2020-01-01&period=2022&scope=unstated&priceBasis=not-monetary',
  ],
  ['the indicator', () => '/api/indicators/new-party-members?unit=05512@2020-01-01'],
  ['the pack with the table of figures', () => '/api/packs'],
  ['the scorecard as a workbook', () => '/api/scorecard/export?unit=165@2010-01-01&format=xlsx'],
  ['the scorecard as a table', () => '/api/scorecard/export?unit=165@2010-01-01&format=csv'],
];

/** Doors that hold none even for whoever may see them: nothing of it belongs there. */
const withoutAny = new Set([
  'the board',
  'the desk',
  'figures from above',
  'notices',
  'the scorecard as a workbook',
  'the scorecard as a table',
]);

describe.each(withoutPartyMembers)('%s, who as a %s holds figures only', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await installation.signedIn(name);
  });

  it.each(doors)('reads nothing about Party members in %s', async (_, of) => {
    expect(await partySecretsIn(await browser.get(of(party)))).toEqual([]);
  });
});

describe('whoever holds the field', () => {
  it.each(doors)(
    'leaves one line by looking at %s, where such data are in it',
    async (door, of) => {
      const number = doors.findIndex(([name]) => name === door);
      const holder = await holderOf(installation, `nguoi-xem-${number}`);
      const answer = await holder.get(of(party));
      await holder.get(of(party));
      expect(answer.status).toBe(200);
      const isShown = (await partySecretsIn(answer)).length > 0;
      expect(isShown).toBe(!withoutAny.has(door));
      const { lines } = await ask(holder, listAuditRoute, '/api/audit?act=view-party-members');
      const own = lines.filter(({ signInName }) => signInName === `nguoi-xem-${number}`);
      const ofWard = own.filter(({ unitName }) => unitName === 'Phường Mỏ Chè');
      if (isShown) expect(ofWard).toMatchObject([{ actName: { vi: 'Xem dữ liệu đảng viên' } }]);
    },
  );

  it('reads the cells, the answer and the file of their own ward', async () => {
    const { submissionId, evidenceId, reporter } = party;
    const found = await partySecretsIn(await reporter.get(`/api/submissions/${submissionId}`));
    expect(found).toEqual(
      expect.arrayContaining([partySecrets.value, partySecrets.note, partySecrets.answer]),
    );
    expect(await partySecretsIn(await reporter.get(`/api/evidence/${evidenceId}`))).toContain(
      partySecrets.file,
    );
  });

  it('reads in the audit what was sent, by the names of unit, round, indicator and question', async () => {
    const holder = await holderOf(installation, 'nguoi-doc-nhat-ky');
    const { lines } = await ask(holder, listAuditRoute, '/api/audit?act=send-submission');
    const own = lines.filter(({ subject }) => subject === `submission ${party.submissionId}`);
    expect(own).toHaveLength(2);
    expect(new Set(own.map(({ subjectName }) => subjectName.vi))).toEqual(
      new Set(['phiếu của Phường Mỏ Chè, Báo cáo công tác đảng viên']),
    );
    expect(own.flatMap(({ differences }) => differences.map(({ name }) => name.vi))).toEqual([
      'Số đảng viên mới kết nạp',
      'Việc cần lưu ý',
      'Lao động được tạo việc làm mới',
    ]);
    const said = own.flatMap(({ differences }) => differences.map(({ after }) => after?.vi));
    expect(said[0]).toBe(`74.123\u202Fngười, sơ bộ (${partySecrets.note})`);
  });

  it('finds the published figure where others find none', async () => {
    const address =
      '/api/figures/why?indicator=new-party-members&unit=05512@2020-01-01&period=2022&scope=unstated&priceBasis=not-monetary';
    expect(await partySecretsIn(await party.approver.get(address))).toContain(partySecrets.value);
  });
});

describe('a figure of a field about Party members', () => {
  it('holds apart the forecasts that stand on it', async () => {
    const { db } = installation.database;
    await inWrite(db, (tx) =>
      sql`
        INSERT INTO kept_forecast (target_id, part_no, made_on, origin, made, vintage_ids, change_no)
        SELECT 'ix-gross-output-growth', 1, '2024-01-01', 'kept', '{}', ARRAY[vintage_id], change_no
        FROM figure_vintage WHERE field_group = 'party-members'`.execute(tx),
    );
    const shownTo = (partyMembers: readonly string[]) =>
      seeOnly(
        {
          sight: [city, ward],
          partyMembers: partyMembers.map((id) => UnitId.parse(id)),
          accountId: null,
          office: null,
        },
        () =>
          inRead(db, (tx) =>
            tx
              .selectFrom('kept_forecast')
              .select('made_on')
              .where('made_on', '=', '2024-01-01')
              .execute(),
          ),
      );
    expect(await shownTo([])).toEqual([]);
    expect((await shownTo([ward])).length).toBeGreaterThan(0);
  });

  it('fills no form that asks for it as a figure of the work', async () => {
    const { rows } = await ask(
      party.reporter,
      showSubmissionRoute,
      `/api/submissions/${party.otherSubmissionId}`,
    );
    expect(rows[0]?.cell.content).toBeNull();
  });
});

describe('what people write about a form that asks for data about Party members', () => {
  it('is read in the thread by those who hold the field; others see that something was written', async () => {
    const path = `/api/submissions/${party.openSubmissionId}`;
    const { thread } = await ask(party.reporter, showSubmissionRoute, path);
    expect(thread.map(({ kind, text }) => [kind, text])).toEqual([
      ['send', null],
      ['return', partySecrets.returned],
    ]);
    const leader = await installation.signedIn('lanh-dao');
    const page = await ask(leader, showSubmissionRoute, path);
    expect(page.thread.map(({ kind, text }) => [kind, text])).toEqual([
      ['send', null],
      ['return', null],
    ]);
    expect(page.acts.message).toMatchObject({ isOpen: false });
  });

  it('goes out in no notice and no e-mail', async () => {
    const { db } = installation.database;
    await remind(db, today());
    const told = await inRead(db, async (tx) => ({
      mails: await tx.selectFrom('outgoing_mail').select('outgoing_mail.body').execute(),
      notices: await tx
        .selectFrom('notice')
        .select('notice.text')
        .where('notice.kind', '=', 'returned')
        .where('notice.submission_id', '=', party.openSubmissionId)
        .execute(),
    }));
    expect(told.notices).toMatchObject([
      { text: { vi: 'Phiếu “Báo cáo công tác đảng viên, lần hai” bị trả lại.' } },
    ]);
    expect(JSON.stringify(told)).not.toContain(partySecrets.returned);
  });
});
