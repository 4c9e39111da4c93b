import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../server/database/test-database.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const demonstration = path.join(repository, 'demo/song-cong');

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gói số liệu '));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: number;
  printed: string;
  complaints: string;
}

const thuocdo = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.ownerUrl };
    const program = path.join(repository, 'src/cli/thuocdo.ts');
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env },
      (_, printed, complaints) => resolve({ code: child.exitCode ?? -1, printed, complaints }),
    );
  });

describe('thuocdo import and export', () => {
  it('loads a folder, says what was new, and says so again when nothing is', async () => {
    const first = await thuocdo('import', demonstration);
    expect(first.printed).toContain('459 mục, 459 mới, 0 sửa; 175 số liệu mới');
    expect(first.complaints).toContain('target-parts.csv:2:price_basis:');
    expect(first.code).toBe(0);
    const again = await thuocdo('import', demonstration);
    expect(again.printed).toContain('459 mục, 0 mới, 0 sửa; 0 số liệu mới. Không có gì thay đổi.');
  });

  it('writes a folder that can be loaded as it is, with the figures apart', async () => {
    const out = path.join(folder, 'ra');
    expect((await thuocdo('export', out)).code).toBe(0);
    expect(await readdir(path.join(out, 'figures'))).toEqual(['figures.csv']);
    const again = await thuocdo('import', out);
    expect(again.printed).toContain('0 mới, 0 sửa; 0 số liệu mới');
  });

  it('prints every fault as file:line:column and ends with a code other than 0', async () => {
    const file = path.join(folder, 'claims.csv');
    await writeFile(
      file,
      'id,document_id,place,kind,indicator_code,unit_id,period_id,value,grade\nx,a9,đoạn 1,level,gross-output,165,2021,"13.090,5",maybe\n',
    );
    const { code, printed, complaints } = await thuocdo('import', file);
    expect(complaints).toContain('claims.csv:2:value: “13.090,5”: cần số viết liền');
    expect(complaints).toContain('claims.csv:2:document_id: Không có văn bản “a9”');
    expect(complaints).toContain('claims.csv:2:grade: “maybe”');
    expect(complaints).toContain('Gói số liệu có 3 chỗ chưa đúng; chưa nạp gì.');
    expect([code, printed]).toEqual([3, '']);
  });

  it.each([
    ['a folder that is not there', ['import', '/khong/co'], 4, 'Không có tệp CSV nào'],
    ['no folder at all', ['import'], 2, 'Cần đúng một đường dẫn'],
    ['two folders', ['export', 'a', 'b'], 2, 'Cần đúng một đường dẫn'],
  ])('ends with a sentence for %s', async (_, args, code, sentence) => {
    const ended = await thuocdo(...args);
    expect(ended.complaints).toContain(sentence);
    expect(ended.code).toBe(code);
  });

  it('refuses a file that is not UTF-8, and says how to save it', async () => {
    const file = path.join(folder, 'units.csv');
    await writeFile(file, Buffer.from([0x69, 0x64, 0x0a, 0xd0, 0x0a]));
    const { code, complaints } = await thuocdo('import', file);
    expect(complaints).toContain('CSV UTF-8');
    expect(code).toBe(3);
  });
});
