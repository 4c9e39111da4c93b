import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import type { GivenRight } from '../../contract/account/account.ts';
import { takeSnapshotRoute } from '../../contract/round/round-figures.ts';
import { makeRoundRoute, showRoundRoute } from '../../contract/round/round.ts';
import { approveRoute } from '../../contract/round/desk.ts';
import {
  attachEvidenceRoute,
  returnSubmissionRoute,
  saveCellsRoute,
  writeMessageRoute,
} from '../../contract/round/submission.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import type { FieldGroup, Role } from '../../core/permission/actor.ts';
import { saveRights } from '../account/rights.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { inWrite } from '../database/test-database.ts';
import { ask } from './test-rounds.ts';

const ward = UnitId.parse('05512@2020-01-01');
const city = UnitId.parse('165@2010-01-01');

/** What stands in the fields about Party members, and beside them; each found in no other place. */
export const partySecrets = {
  value: '74123',
  proposed: '74321',
  note: 'Số kết nạp theo sổ mật 74-A.',
  answer: 'Hai đảng viên ở chi bộ Tân Lập bị khai trừ.',
  fileName: 'Danh sách 74 đảng viên mới.pdf',
  file: '%PDF-1.7 danh sách 74 đảng viên',
  message: 'Đảng viên thứ 74 đã xin ra khỏi Đảng.',
  returned: 'Trong 74 người có một người đang bị kỷ luật.',
} as const;

/** A round that asks one ward for data about Party members beside a figure of its work, approved and published. */
export interface PartyMembers {
  roundId: number;
  submissionId: number;
  evidenceId: number;
  counterValueId: number;
  snapshotId: number;
  /** Another open round that asks for the same figure as a figure of the work. */
  otherSubmissionId: number;
  /** A round with the same fields, sent once and returned with words about Party members. */
  openRoundId: number;
  openSubmissionId: number;
  /** Who holds the field: the reporter of the ward, and the city. */
  reporter: Browser;
  approver: Browser;
}

/** People of the same units who hold figures only, by the name they sign in with. */
export const withoutPartyMembers: readonly [string, Exclude<Role, 'public'>, UnitId | null][] = [
  ['cai-dan', 'reporter', ward],
  ['cai-dan-ct', 'approver', ward],
  ['luong-son', 'approver', city],
  ['kiem-tra', 'inspector', city],
  ['lanh-dao', 'leader', city],
  ['ke-hoach', 'planner', null],
  ['quan-tri', 'administrator', null],
];

/** Makes the rounds by the acts of people; some accounts of the demonstration take other rights for it. */
export async function askForPartyMembers(installation: Installation): Promise<PartyMembers> {
  const both: FieldGroup[] = ['figures', 'party-members'];
  await giveRight(installation, 'mo-che', { role: 'reporter', unitId: ward, fields: both });
  await giveRight(installation, 'mo-che-ct', { role: 'approver', unitId: ward, fields: both });
  await giveRight(installation, 'thanh-pho', { role: 'approver', unitId: city, fields: both });
  for (const [name, role, unitId] of withoutPartyMembers) {
    await giveRight(installation, name, { role, unitId, fields: ['figures'] });
  }
  const reporter = await installation.signedIn('mo-che');
  const head = await installation.signedIn('mo-che-ct');
  const approver = await installation.signedIn('thanh-pho');
  const planner = await installation.signedIn('ke-hoach');
  const first = await makeOne(planner, 'Báo cáo công tác đảng viên', 'party-members');
  const other = await makeOne(planner, 'Báo cáo của ngành', 'figures');
  await fill(reporter, first.submissionId);
  const cell = await ask(
    reporter,
    attachEvidenceRoute,
    `/api/submissions/${first.submissionId}/evidence`,
    {
      act: 'attach',
      fieldNo: 1,
      name: partySecrets.fileName,
      mediaType: 'application/pdf',
      content: Buffer.from(partySecrets.file).toString('base64'),
    },
  );
  await ask(reporter, writeMessageRoute, `/api/submissions/${first.submissionId}/messages`, {
    text: partySecrets.message,
  });
  await send(reporter, first.submissionId);
  await approve(head, first.submissionId, 2);
  await approve(approver, first.submissionId, 3);
  const snapshot = await ask(planner, takeSnapshotRoute, `/api/rounds/${first.roundId}/snapshots`, {
    name: 'Họp Ban Thường vụ',
  });
  const counterValueId = await proposeAnother(installation, first.roundId);
  const open = await makeOne(planner, 'Báo cáo công tác đảng viên, lần hai', 'party-members');
  await fill(reporter, open.submissionId);
  await send(reporter, open.submissionId);
  await ask(head, returnSubmissionRoute, `/api/submissions/${open.submissionId}/return`, {
    version: 1,
    reason: partySecrets.returned,
  });
  return {
    ...first,
    evidenceId: cell.evidence[0]?.id ?? 0,
    counterValueId,
    snapshotId: snapshot.id,
    otherSubmissionId: other.submissionId,
    openRoundId: open.roundId,
    openSubmissionId: open.submissionId,
    reporter,
    approver,
  };
}

/** Another account with the same password, which holds the field over the city, and reads the audit of it. */
export async function holderOf(installation: Installation, signInName: string): Promise<Browser> {
  await inWrite(installation.database.db, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      INSERT INTO account (sign_in_name, office, state, password_hash, is_demonstration, change_no)
      SELECT ${signInName}, ${`Ban Tổ chức (${signInName})`}, 'active', password_hash, true, 1
      FROM account WHERE sign_in_name = 'thanh-pho'
      RETURNING account_id AS id`.execute(tx);
    const fields: FieldGroup[] = ['figures', 'party-members'];
    const rights = (['reporter', 'approver', 'inspector'] as const).map((role) => ({
      role,
      unitId: city,
      fields,
    }));
    await saveRights(tx, rows[0]?.id ?? 0, rights, 1);
  });
  return installation.signedIn(signInName);
}

async function giveRight(
  { database }: Installation,
  signInName: string,
  right: GivenRight,
): Promise<void> {
  await inWrite(database.db, async (tx) => {
    const { account_id: id } = await tx
      .selectFrom('account')
      .select('account.account_id')
      .where('account.sign_in_name', '=', signInName)
      .executeTakeFirstOrThrow();
    await saveRights(tx, id, [right], 1);
  });
}

async function makeOne(
  planner: Browser,
  title: string,
  group: FieldGroup,
): Promise<{ roundId: number; submissionId: number }> {
  const askedAgainBecause = 'Biểu riêng của Ban Tổ chức.';
  const { id } = await ask(planner, makeRoundRoute, '/api/rounds', {
    draft: {
      title,
      periodId: '2022',
      calendar: 'administrative',
      unitId: city,
      fields: [
        {
          kind: 'indicator',
          indicatorCode: 'new-party-members',
          isRequired: true,
          group,
          askedAgainBecause,
        },
        { kind: 'indicator', indicatorCode: 'new-jobs', isRequired: true, askedAgainBecause },
        { kind: 'question', question: 'Việc cần lưu ý', isRequired: false, group },
      ],
      units: [{ unitId: ward }],
      levels: ['head', 'city'],
      workingDays: [2, 1, 2],
    },
    opensNow: true,
  });
  const { rows } = await ask(planner, showRoundRoute, `/api/rounds/${id}`);
  return { roundId: id, submissionId: rows[0]?.submissionId ?? 0 };
}

/** Written as it stood before units could no longer propose against what they sent themselves. */
async function proposeAnother({ database }: Installation, roundId: number): Promise<number> {
  const row = await inWrite(database.db, (tx) =>
    tx
      .insertInto('counter_value')
      .values({
        round_id: roundId,
        unit_id: ward,
        indicator_code: 'new-party-members',
        indicator_version: 1,
        period_id: '2022',
        scope: 'unstated',
        price_basis: 'not-monetary',
        value: partySecrets.proposed,
        standing: partySecrets.value,
        reason: partySecrets.note,
        office: 'Công chức thống kê',
        change_no: 1,
      })
      .returning('counter_value.counter_value_id')
      .executeTakeFirstOrThrow(),
  );
  return row.counter_value_id;
}

async function fill(reporter: Browser, submissionId: number): Promise<void> {
  const amount = (value: string): object => ({
    kind: 'value',
    value,
    grade: 'preliminary',
    qualifier: 'none',
  });
  const { conflicts } = await ask(
    reporter,
    saveCellsRoute,
    `/api/submissions/${submissionId}/cells`,
    {
      way: 'page',
      cells: [
        {
          fieldNo: 1,
          baseVersion: 0,
          content: amount(partySecrets.value),
          note: partySecrets.note,
        },
        { fieldNo: 2, baseVersion: 0, content: amount('165'), note: 'Theo sổ.' },
        {
          fieldNo: 3,
          baseVersion: 0,
          content: { kind: 'text', text: partySecrets.answer },
          note: null,
        },
      ],
    },
  );
  if (conflicts.length > 0) throw new Error('the form was filled already');
}

async function send(reporter: Browser, submissionId: number): Promise<void> {
  const answer = await reporter.post(`/api/submissions/${submissionId}/send`, { act: 'send' });
  if (answer.status !== 200) throw new Error(await answer.text());
}

async function approve(approver: Browser, submissionId: number, version: number): Promise<void> {
  await ask(approver, approveRoute, '/api/approvals', {
    submissions: [{ submissionId, version, exceptionsSeen: true }],
  });
}

/** What of the fields about Party members an answer holds; workbooks are unpacked first. */
export async function partySecretsIn(answer: Response): Promise<string[]> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isPacked ? Object.values(unzipSync(bytes)) : [bytes];
  const text = parts.map((part) => new TextDecoder().decode(part)).join('\n');
  const { value, proposed, ...words } = partySecrets;
  const grouped = [value, proposed].flatMap((number) => [
    number,
    ...['.', ',', '\u00A0', ' '].map((mark) => `${number.slice(0, 2)}${mark}${number.slice(2)}`),
  ]);
  return [...grouped, ...Object.values(words)].filter((secret) => text.includes(secret));
}
