import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let stranger: Server;
let takenPort: number;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-faults-'));
  stranger = createServer((socket) => socket.end('not a database\n'));
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  // Listening on an address gives it a port.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  takenPort = (stranger.address() as AddressInfo).port;
});
afterAll(() => {
  stranger.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ code: number; complaint: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'thuocdo.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      THUOCDO_DATA: path.join(folder, 'data'),
      DATABASE_URL: '',
      PORT: '0',
      ...environment,
    },
  });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code: Number(code), complaint: complaint.trim() };
}

describe('a start that cannot succeed says why in one sentence and touches nothing', () => {
  const url = 'postgres://someone:secret@127.0.0.1';
  it.each([
    [
      'port taken',
      () => ({ PORT: String(takenPort) }),
      1,
      /^Cổng \d+ đang có chương trình khác dùng/,
    ],
    [
      'no such address',
      () => ({ HOST: '203.0.113.7' }),
      1,
      /^Máy này không có địa chỉ "203\.0\.113\.7"/,
    ],
    [
      'no database there',
      () => ({ DATABASE_URL: `${url}:1/db` }),
      1,
      /\(127\.0\.0\.1:1\/db\): không có máy chủ nào/,
    ],
    [
      'something else there',
      () => ({ DATABASE_URL: `${url}:${takenPort}/db` }),
      1,
      /^Không kết nối được cơ sở dữ liệu/,
    ],
    [
      'no such machine',
      () => ({ DATABASE_URL: 'postgres://nowhere.invalid/db' }),
      1,
      /nowhere\.invalid\/db\): không t/,
    ],
    ['not an address', () => ({ DATABASE_URL: 'postgres://a:b:c:d' }), 1, /địa chỉ viết sai/],
    ['not a port', () => ({ PORT: 'abc' }), 2, /^Biến môi trường không dùng được: PORT="abc"/],
  ])('%s', async (_, environment, expectedCode, sentence) => {
    const { code, complaint } = await run(['start'], environment());
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toContain('secret');
    expect(complaint.split('\n')).toHaveLength(1);
    expect(code).toBe(expectedCode);
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });
});

describe('a command that is written wrongly', () => {
  it('is answered with the commands there are', async () => {
    const { code, complaint } = await run(['strat']);
    expect(complaint).toMatch(/Không có lệnh "strat"[^]*start[^]*migrate[^]*doctor/);
    expect(code).toBe(2);
  });

  it('is answered with the place of its help', async () => {
    const { code, complaint } = await run(['start', '--prot', '1']);
    expect(complaint).toContain('npx thuocdo start --help');
    expect(code).toBe(2);
  });
});
