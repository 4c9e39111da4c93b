import { sql } from 'kysely';
import type { DemonstrationAccount } from '../../contract/account/sign-in.ts';
import type { GivenRight } from '../../contract/account/account.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { foldAccents } from '../../core/kernel/vietnamese-text.ts';
import { Role } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { demonstrator } from '../exchange/demonstration.ts';
import { hashPassword } from './password.ts';
import { saveRights } from './rights.ts';
import { roleWords } from './role-words.ts';

/** Printed for everyone: it opens nothing but the demonstration, and only at the machine itself. */
export const demonstrationPassword = 'cùng đo một thước';

interface Draft extends DemonstrationAccount {
  rights: GivenRight[];
}

/**
 * Makes the accounts of the demonstration, once: for the city an administrator, a planner, a leader, an inspector and
 * an approver, for its department an approver, for each of its wards and communes a reporter and a head.
 */
export async function makeDemonstrationAccounts(tx: WriteTransaction): Promise<void> {
  const drafts = await draftAccounts(tx);
  if (drafts.length === 0 || (await hasAccounts(tx))) return;
  const changeNo = await recordChange(tx, {
    actor: demonstrator,
    act: 'make-demonstration-accounts',
    subject: 'demonstration',
    detail: { accounts: drafts.length },
  });
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const { signInName, office, rights } of drafts) {
    const { account_id: accountId } = await tx
      .insertInto('account')
      .values({
        sign_in_name: signInName,
        office,
        email: `${signInName}@minh-hoa.example`,
        state: 'active',
        password_hash: passwordHash,
        is_demonstration: true,
        change_no: changeNo,
      })
      .returning('account.account_id')
      .executeTakeFirstOrThrow();
    await saveRights(tx, accountId, rights, changeNo);
  }
}

/** Accounts that a visitor to the demonstration may take. */
export async function listDemonstrationAccounts(
  tx: ReadTransaction,
): Promise<DemonstrationAccount[]> {
  const rows = await tx
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.account_id')
    .select(['account.sign_in_name', 'account.office', 'account_grant.role'])
    .where('account.is_demonstration', '=', true)
    .where('account.state', '=', 'active')
    .orderBy('account.account_id')
    .orderBy('account_grant.role')
    .execute();
  return [...Map.groupBy(rows, (row) => row.sign_in_name).values()].flatMap((grants) => {
    // A department approves, and may look about the city besides: the first is its part.
    const row = grants.find(({ role }) => role !== 'inspector') ?? grants[0];
    if (row === undefined) return [];
    const part = roleWords[Role.parse(row.role)];
    return [{ signInName: row.sign_in_name, office: row.office, part }];
  });
}

async function draftAccounts(tx: ReadTransaction): Promise<Draft[]> {
  const { rows } = await sql<{ unit_id: string; name: string; unit_type: string }>`
    SELECT unit.unit_id, unit.name, unit.unit_type
    FROM (
      SELECT resolution.unit_id
      FROM resolution
      JOIN unit ON unit.unit_id = resolution.unit_id AND unit.unit_type = 'city'
      ORDER BY resolution.term_start DESC
      LIMIT 1
    ) city
    JOIN LATERAL (
      SELECT city.unit_id
      UNION
      SELECT placed.unit_id FROM unit_placement placed WHERE placed.parent_id = city.unit_id
    ) reached ON true
    JOIN unit ON unit.unit_id = reached.unit_id
    WHERE unit.unit_type IN ('city', 'department', 'ward', 'commune')
    ORDER BY unit.unit_type = 'city' DESC, unit.unit_type = 'department' DESC, unit.unit_no`.execute(
    tx,
  );
  const city = rows.find(({ unit_type: type }) => type === 'city');
  if (city === undefined) return [];
  const cityId = UnitId.parse(city.unit_id);
  return rows.flatMap(({ unit_id: unitId, name, unit_type: type }): Draft[] => {
    const id = UnitId.parse(unitId);
    if (type === 'city') return accountsOfCity(id);
    if (type === 'department') {
      const rights = [rightOf('approver', id), rightOf('inspector', cityId)];
      return [draft(slugOf(name), name, 'approver', rights)];
    }
    const slug = slugOf(name);
    return [
      draft(slug, `Công chức thống kê, ${name}`, 'reporter', [rightOf('reporter', id)]),
      draft(`${slug}-ct`, `Chủ tịch UBND ${name}`, 'approver', [rightOf('approver', id)]),
    ];
  });
}

function accountsOfCity(cityId: UnitId): Draft[] {
  const everywhere = (role: GivenRight['role']): GivenRight => rightOf(role, null);
  return [
    draft('quan-tri', 'Quản trị hệ thống', 'administrator', [everywhere('administrator')]),
    draft('ke-hoach', 'Văn phòng HĐND và UBND thành phố', 'planner', [everywhere('planner')]),
    draft('thanh-pho', 'Phó Chủ tịch UBND thành phố', 'approver', [rightOf('approver', cityId)]),
    draft('lanh-dao', 'Thường trực Thành ủy', 'leader', [rightOf('leader', cityId)]),
    draft('kiem-tra', 'Ủy ban Kiểm tra Thành ủy', 'inspector', [rightOf('inspector', cityId)]),
  ];
}

function draft(signInName: string, office: string, role: Role, rights: GivenRight[]): Draft {
  return { signInName, office, part: roleWords[role], rights };
}

function rightOf(role: GivenRight['role'], unitId: UnitId | null): GivenRight {
  return { role, unitId, fields: ['figures'] };
}

/** "Phường Mỏ Chè" gives "mo-che". */
function slugOf(name: string): string {
  return foldAccents(name)
    .replace(/^(phuong|xa|thi tran|phong) /, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
}

async function hasAccounts(tx: ReadTransaction): Promise<boolean> {
  const one = await tx
    .selectFrom('account')
    .select('account.account_id')
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
