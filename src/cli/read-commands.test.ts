import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = path.resolve(import.meta.dirname, 'thuocdo.ts');
const sentence = 'Năm 2021, thu ngân sách ước đạt 552,6 tỷ đồng, tăng 25% so với cùng kỳ.';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'báo cáo '));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  code: number;
  printed: string;
  complaints: string;
}

const thuocdo = (args: string[], pasted = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], (_, printed, complaints) =>
      resolve({ code: child.exitCode ?? -1, printed, complaints }),
    );
    child.stdin?.end(pasted);
  });

describe('thuocdo read', () => {
  it('prints the figures of pasted text as a table', async () => {
    const { code, printed } = await thuocdo(['read', '-'], sentence);
    expect(printed).toContain('≈ 552,6 tỷ đồng');
    expect(printed).toContain('2 số liệu');
    expect(code).toBe(0);
  });

  it('prints the figures of a pasted table with the units of its rows', async () => {
    const table =
      'Chỉ tiêu | ĐVT | 2020 | 2021\nXuất khẩu | triệu USD | 155 | 170\nThu | tỷ đồng | - | 6';
    const { printed } = await thuocdo(['read', '-'], table);
    expect(printed).toContain('170 [triệu USD]');
    expect(printed).toContain('3 số liệu');
    expect(printed).toContain('1 ô bảng không có số liệu');
  });

  it('gives JSON with the reasons', async () => {
    const { printed } = await thuocdo(['read', '-', '--json'], sentence);
    expect(JSON.parse(printed)).toMatchObject([
      { claims: [{ value: 552.6, qualifier: 'approx', period: '2021' }, { kind: 'growth' }] },
    ]);
    expect(printed).toContain('"reasons"');
  });

  it('reads a folder, and says which file it cannot read', async () => {
    const reports = path.join(folder, 'reports');
    await rm(reports, { recursive: true, force: true });
    await mkdir(reports);
    await writeFile(path.join(reports, 'a.txt'), sentence);
    await writeFile(path.join(reports, 'b.docx'), '');
    await mkdir(path.join(reports, 'c.pdf'));
    // The first bytes of the old binary form.
    await writeFile(path.join(reports, 'd.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await writeFile(path.join(reports, '~$a.docx'), 'khóa');
    const { code, printed, complaints } = await thuocdo(['read', reports]);
    expect(printed).toContain('552,6 tỷ đồng');
    for (const refused of ['b.docx', 'c.pdf', 'd.doc']) expect(complaints).toContain(refused);
    expect(complaints).not.toContain('~$');
    expect(code).toBe(3);
  });

  it('says so where a folder holds no document', async () => {
    const empty = path.join(folder, 'empty');
    await mkdir(empty);
    const { complaints } = await thuocdo(['read', empty]);
    expect(complaints).toContain('Không có tài liệu nào');
  });

  it('gives each figure its sentence and its place in the file', async () => {
    const file = path.join(folder, 'place.txt');
    await writeFile(file, `Mở đầu.\n\n${sentence}`);
    const { printed } = await thuocdo(['read', file, '--json']);
    expect(JSON.parse(printed)).toMatchObject([
      { claims: [{ sentence, place: { vi: expect.stringContaining('đoạn 2') } }, {}] },
    ]);
  });

  it('writes one prediction a document of a corpus', async () => {
    const [from, to] = [path.join(folder, 'corpus'), path.join(folder, 'out')];
    await mkdir(from);
    await writeFile(
      path.join(from, 'd1.json'),
      JSON.stringify({ id: 'd1', text: sentence, date: null }),
    );
    const { code } = await thuocdo(['read', '--corpus', from, '--out', to]);
    expect(code).toBe(0);
    await writeFile(path.join(from, 'a-manifest.json'), '{"documents":1}');
    const beside = await thuocdo(['read', '--corpus', from, '--out', to]);
    expect(beside.code).toBe(3);
    expect(beside.complaints).toContain('a-manifest.json');
    expect(await readdir(to)).toEqual(['d1.json']);
    const prediction: unknown = JSON.parse(await readFile(path.join(to, 'd1.json'), 'utf8'));
    expect(prediction).toMatchObject({
      id: 'd1',
      claims: [{ quote: '552,6 tỷ đồng' }, { quote: '25%' }],
    });
  });

  it.each([
    ['nothing to read', ['read'], 'Cần một tệp'],
    ['a corpus without a place for the results', ['read', '--corpus', '.'], '--out'],
    ['a day that is none', ['read', '-', '--date', 'hôm qua'], 'không đọc được'],
    ['a file that is not there', ['read', 'không-có.txt'], 'Không có'],
  ])('refuses %s', async (_, args, words) => {
    const { code, complaints } = await thuocdo(args);
    expect(code).not.toBe(0);
    expect(complaints).toContain(words);
  });
});
