import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listContradictionsRoute } from '../contract/contradiction.ts';
import { showScorecardRoute } from '../contract/scorecard.ts';
import {
  type DemonstrationServer,
  openDemonstration,
  posted,
} from '../server/test-demonstration.ts';

let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
});
afterAll(() => server.database.close());

interface Outcome {
  code: number;
  out: string;
  complaint: string;
}

/** Runs the command as a person does, on the database of this test. */
async function thuocdo(...args: string[]): Promise<Outcome> {
  const program = path.join(import.meta.dirname, 'thuocdo.ts');
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: server.database.ownerUrl },
  });
  const [out, complaint, [code]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: Number(code), out: out.toString(), complaint: complaint.toString().trim() };
}

/** Blanks as a reader takes them. */
const plain = (words: string): string => words.replaceAll(/\s+/g, ' ');
const longest = (words: string): number =>
  Math.max(...words.split('\n').map((line) => line.length));

describe('thuocdo scorecard', () => {
  it('prints a table of at most 100 columns, in Vietnamese numbers, colours in words', async () => {
    const { code, out, complaint } = await thuocdo('scorecard', '--resolution', 'dai-hoi-ix');
    expect([code, complaint]).toEqual([0, '']);
    expect(longest(out)).toBeLessThanOrEqual(100);
    // No colour codes outside a terminal.
    expect(out).not.toContain('\u001B');
    const words = plain(out);
    for (const said of [
      '13.090 tỷ đồng',
      '+16,5 %',
      '17,13 %/năm',
      '+13,1 %',
      '+25 %',
      '12,63 %/năm',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).toContain('đỏ 1, cam 1, xanh 2, chưa tô màu 1');
    expect(words).toContain('87,6 % kế hoạch năm 2021, không nói ai giao, suy ra (năm 2021)');
    expect(words).toContain('5 / 14 chỉ tiêu');
  });

  it('as of a day prints the half-year figures of 2021 and no year figure', async () => {
    const { out } = await thuocdo('scorecard', '--unit', '165', '--as-of', '2021-08-01');
    const words = plain(out);
    expect(words).toContain('theo hiểu biết đến hết ngày 01/08/2021');
    expect(words).toContain('trên 178 tỷ đồng');
    expect(words).not.toContain('13.090');
    expect(words).not.toContain('16,5');
  });

  it('prints the very CSV and JSON of the API', async () => {
    const [csv, json] = await Promise.all([
      thuocdo('scorecard', '--format', 'csv'),
      thuocdo('scorecard', '--format', 'json', '--as-of', '2021-08-01'),
    ]);
    const answer = await server.request('/api/scorecard/export?format=csv');
    expect(Buffer.from(csv.out)).toEqual(Buffer.from(await answer.arrayBuffer()));
    expect(showScorecardRoute.output.parse(JSON.parse(json.out))).toEqual(
      await server.read(showScorecardRoute, '/api/scorecard?asOf=2021-08-01'),
    );
  });

  it('speaks English when asked', async () => {
    const { out } = await thuocdo('scorecard', '--language', 'en');
    expect(longest(out)).toBeLessThanOrEqual(100);
    const words = plain(out);
    expect(words).toContain('13,090 billion VND');
    expect(words).toContain('red 1, orange 1, green 2, no colour 1');
  });

  it.each([
    ['a day that is none', ['--as-of', '2021-13-01'], 2, /^Ngày "2021-13-01" không đọc được/],
    [
      'a unit without resolution',
      ['--unit', 'Mỏ Chè'],
      4,
      /^Chưa có nghị quyết nào của Phường Mỏ Chè/,
    ],
    ['a flag there is not', ['--colour'], 2, /thuocdo scorecard --help/],
  ])('with %s says so in one sentence', async (_, args, expected, sentence) => {
    const { code, out, complaint } = await thuocdo('scorecard', ...args);
    expect(complaint).toMatch(sentence);
    expect(complaint.split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([expected, '']);
  });
});

describe('thuocdo findings', () => {
  it('prints every contradiction by size: both sides, their sources, the gap, the question', async () => {
    const { code, out } = await thuocdo('findings');
    expect(code).toBe(0);
    expect(longest(out)).toBeLessThanOrEqual(100);
    const words = plain(out);
    expect(words).toContain('210 câu có số liệu đã đối chiếu · 14 điểm vênh');
    const one = words.indexOf('6 tháng đầu năm 2021: gần 4.600 tỷ đồng hay 4.074 tỷ đồng?');
    const block = words.slice(one, one + 1_000);
    expect(block).toContain('chênh 410,78 tỷ đồng (8,93 %)');
    expect(block).toContain('• Nêu: gần 4.600 tỷ đồng – Đảng bộ Sông Công: Quyết tâm');
    expect(block).toContain('(02/07/2021), đoạn 13: “Tổng giá trị sản xuất công nghiệp');
    expect(block).toContain(
      '• Suy ra: 4.074 tỷ đồng gần 5.500 tỷ đồng ÷ (1 + 35 %) = 4.074 tỷ đồng',
    );
    expect(block).toContain('→ Hỏi cơ quan chủ trì số liệu: Mức tăng 35 %');
    const numbers = [...out.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  it('leaves settled ones out and says so, prints them with --all', async () => {
    const { contradictions } = await server.read(listContradictionsRoute, '/api/contradictions');
    const id = contradictions[0]?.contradiction.id;
    await server.request(
      `/api/contradictions/${id}/settlement`,
      posted({ decision: 'misprint', reason: 'Báo đính chính số sau' }),
    );
    const [open, all, json] = await Promise.all([
      thuocdo('findings'),
      thuocdo('findings', '--all'),
      thuocdo('findings', '--format', 'json'),
    ]);
    expect(plain(open.out)).toContain('13 điểm vênh · 1 đã xử lý, xem bằng --all');
    expect(open.out).not.toContain('Báo đính chính');
    expect(plain(all.out)).toContain('✓ In nhầm: Báo đính chính số sau (Người dùng tại máy này,');
    const page = listContradictionsRoute.output.parse(JSON.parse(json.out));
    expect(page.contradictions).toHaveLength(13);
  });

  it('of a unit, as known on a day, are those of that unit and day', async () => {
    const { out } = await thuocdo('findings', '--unit', '165', '--as-of', '2021-08-01');
    const words = plain(out);
    expect(words).toContain('Thành phố Sông Công · theo hiểu biết đến hết ngày 01/08/2021');
    expect(words).toContain('giai đoạn 2012-2025');
    expect(words).not.toContain('16,22');
  });
});
