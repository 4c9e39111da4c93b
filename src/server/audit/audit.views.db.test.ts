import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { listAccountsRoute } from '../../contract/account/account.ts';
import { listAuditRoute } from '../../contract/audit.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';

type Page = z.infer<typeof listAuditRoute.output>;

let installation: Installation;
let administrator: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  administrator = await installation.signedIn('quan-tri');
  const { accounts } = listAccountsRoute.output.parse(
    await (await administrator.get('/api/accounts')).json(),
  );
  const id = accounts.find(({ signInName }) => signInName === 'mo-che')?.id;
  await administrator.post(`/api/accounts/${id}/rights`, {
    rights: [{ role: 'approver', unitId: '165@2010-01-01', fields: ['figures', 'party-members'] }],
    reason: 'Chuyển công tác',
  });
  const leader = await installation.signedIn('lanh-dao');
  await leader.post('/api/targets/ix-gross-output-growth/override', {
    label: 'basically-met',
    reason: 'Đã cân nhắc',
  });
});
afterAll(() => installation.database.close());

const read = async (browser: Browser, query = ''): Promise<Page> => {
  const answer = await browser.get(`/api/audit${query}`);
  if (answer.status !== 200) throw new Error(await answer.text());
  return listAuditRoute.output.parse(await answer.json());
};

describe('the audit', () => {
  it('says who did what, why, and what it changed, in words', async () => {
    const { lines } = await read(administrator, '?act=set-rights');
    expect(lines).toMatchObject([
      {
        office: 'Quản trị hệ thống',
        signInName: 'quan-tri',
        actName: { vi: 'Trao quyền' },
        subject: 'mo-che',
        reason: 'Chuyển công tác',
      },
    ]);
    const said = lines[0]?.differences.map(({ name, before, after }) => [
      name.vi,
      before?.vi ?? null,
      after?.vi ?? null,
    ]);
    expect(said).toEqual([
      ['Quyền', 'Nhập số liệu: Phường Mỏ Chè', null],
      ['Quyền', null, 'Duyệt: Thành phố Sông Công, dữ liệu đảng viên'],
    ]);
  });

  it('shows a label of a leader as a difference, with the unit that it is about', async () => {
    const { lines } = await read(administrator, '?act=override-judgement');
    expect(lines[0]).toMatchObject({
      unitName: 'Thành phố Sông Công',
      reason: 'Đã cân nhắc',
      differences: [{ before: null, after: { vi: 'cơ bản đạt' } }],
    });
  });

  it('shows a leader of the city what is about the city, and nothing about accounts', async () => {
    const { lines, acts } = await read(await installation.signedIn('lanh-dao'));
    expect(lines.map(({ act }) => act)).toEqual(['override-judgement']);
    expect(acts.map(({ act }) => act)).toEqual(['override-judgement']);
  });

  it('tells that somebody looked at personal data, once an hour', async () => {
    await administrator.get('/api/accounts');
    const { lines } = await read(administrator, '?act=view-accounts');
    expect(lines).toMatchObject([
      { office: 'Quản trị hệ thống', subjectName: { vi: 'thông tin cá nhân trong hệ thống' } },
    ]);
  });

  it('is closed to whoever may not read it', async () => {
    const reporter = await installation.signedIn('luong-son');
    expect((await reporter.get('/api/audit')).status).toBe(403);
  });

  it('finds the acts behind a figure, by its indicator, unit and period', async () => {
    const figure = 'indicator=gross-output&unit=165@2010-01-01&period=2021';
    const found = await read(administrator, `?${figure}`);
    expect(found.lines.map(({ act }) => act)).toEqual(['import-pack']);
    const none = await read(administrator, '?indicator=gross-output&period=1999');
    expect(none.lines).toEqual([]);
  });

  it('is narrowed by account, subject and day, and goes on where a page ended', async () => {
    const all = await read(administrator);
    const own = all.lines.find(({ act }) => act === 'set-rights');
    const id = all.accounts.find(({ office }) => office === own?.office)?.id;
    const byAccount = await read(administrator, `?account=${id}`);
    expect(new Set(byAccount.lines.map(({ office }) => office))).toEqual(new Set([own?.office]));
    const bySubject = await read(administrator, '?subject=MO-CH');
    expect(bySubject.lines.map(({ subject }) => subject)).toContain('mo-che');
    expect((await read(administrator, '?to=2001-01-01')).lines).toEqual([]);
    const older = await read(administrator, `?before=${all.lines[0]?.no}`);
    expect(older.lines[0]?.no).toBe(all.lines[1]?.no);
  });

  it('offers for filtering only acts and offices over which the audit may be read', async () => {
    const { accounts } = listAccountsRoute.output.parse(
      await (await administrator.get('/api/accounts')).json(),
    );
    const id = accounts.find(({ signInName }) => signInName === 'cai-dan')?.id;
    const fields = ['figures'];
    await administrator.post(`/api/accounts/${id}/rights`, {
      rights: [
        { role: 'approver', unitId: '165@2010-01-01', fields },
        { role: 'leader', unitId: '05515@2020-01-01', fields },
      ],
      reason: 'Kiêm nhiệm',
    });
    const page = await read(await installation.signedIn('cai-dan'));
    expect(page.acts.map(({ act }) => act)).not.toContain('override-judgement');
    expect(page.accounts.map(({ office }) => office)).not.toContain('Thường trực Thành ủy');
    const leader = await read(await installation.signedIn('lanh-dao'));
    expect(leader.acts.map(({ act }) => act)).toContain('override-judgement');
  });
});
