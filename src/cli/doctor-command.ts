import { statfsSync, accessSync, constants, existsSync } from 'node:fs';
import * as path from 'node:path';
import { hasData, isServerRunning, startEmbedded } from '../server/database/embedded.ts';
import { reachable } from '../server/database/installation.ts';
import { listPendingMigrations } from '../server/database/migrate.ts';
import { openDoor } from '../server/http/door.ts';
import { repositoryFolder } from '../server/repository-folder.ts';
import { StartupFault } from '../server/startup-fault.ts';
import { inspectWebsite } from '../server/website/build-website.ts';
import { defineCommand } from './command.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** What one examination found, in a Vietnamese sentence. */
interface Finding {
  readonly isGood: boolean;
  readonly sentence: string;
}

const good = (sentence: string): Finding => ({ isGood: true, sentence });
const bad = (sentence: string): Finding => ({ isGood: false, sentence });

const examinations: ((settings: Settings) => Finding | Promise<Finding>)[] = [
  examineNode,
  examineFolder,
  examineDisk,
  examineDatabase,
  examineWebsite,
  examinePort,
];

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Khám bản cài đặt này và nói rõ chỗ nào chưa ổn. Không thay đổi gì.',
  flags: {},
  run: async () => {
    const settings = readSettings(process.env);
    let faults = 0;
    for (const examine of examinations) {
      const { isGood, sentence } = await examineSafely(examine, settings);
      if (!isGood) faults += 1;
      console.log(`${isGood ? '✓' : '✗'} ${sentence}`);
    }
    console.log(faults === 0 ? 'Không thấy gì sai.' : `Có ${faults} chỗ cần xử lý.`);
    return faults === 0 ? 0 : 1;
  },
});

async function examineSafely(
  examine: (typeof examinations)[number],
  settings: Settings,
): Promise<Finding> {
  try {
    return await examine(settings);
  } catch (error) {
    if (error instanceof StartupFault) return bad(error.message);
    throw error;
  }
}

function examineNode(): Finding {
  const own = process.execPath.startsWith(path.join(repositoryFolder, 'runtime'));
  return good(`Node ${process.versions.node}${own ? ' (bản riêng trong thư mục runtime)' : ''}.`);
}

function examineFolder({ dataFolder }: Settings): Finding {
  const place = firstExisting(dataFolder);
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    return bad(`Không ghi được vào "${place}": hãy cấp quyền, hoặc đặt THUOCDO_DATA.`);
  }
  const state = place === dataFolder ? '' : ' (chưa có, sẽ được tạo khi chạy lần đầu)';
  return good(`Thư mục dữ liệu "${dataFolder}"${state}.`);
}

const comfortableMegabytes = 500;

function examineDisk({ dataFolder }: Settings): Finding {
  const { bavail, bsize } = statfsSync(firstExisting(dataFolder));
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  const sentence = `Ổ đĩa của thư mục dữ liệu còn ${megabytes.toLocaleString('vi')} MB`;
  return megabytes < comfortableMegabytes
    ? bad(`${sentence}, cần ít nhất ${comfortableMegabytes} MB.`)
    : good(`${sentence}.`);
}

function firstExisting(folder: string): string {
  return existsSync(folder) ? folder : firstExisting(path.dirname(folder));
}

async function examineDatabase({ dataFolder, databaseUrl }: Settings): Promise<Finding> {
  if (databaseUrl !== undefined) {
    const pending = await reachable(databaseUrl, () =>
      listPendingMigrations({ ownerUrl: databaseUrl }),
    );
    return describePending('Cơ sở dữ liệu ở DATABASE_URL trả lời', pending);
  }
  if (!hasData(dataFolder)) return good('Cơ sở dữ liệu chưa tạo; "npm start" sẽ tạo.');
  // Its own program has migrated it and answers for it.
  if (isServerRunning(dataFolder)) return good('Cơ sở dữ liệu đang chạy.');
  const server = await startEmbedded({ dataFolder });
  try {
    const pending = await listPendingMigrations({ ownerUrl: server.ownerUrl });
    return describePending('Cơ sở dữ liệu kèm theo khởi động được', pending);
  } finally {
    await server.stop();
  }
}

function describePending(sentence: string, pending: string[]): Finding {
  return pending.length === 0
    ? good(`${sentence}, đúng bản của chương trình.`)
    : bad(`${sentence}, còn chờ nâng cấp ${pending.join(', ')}: hãy chạy "npx thuocdo migrate".`);
}

function examineWebsite(): Finding {
  const { isBuilt, isStale } = inspectWebsite(repositoryFolder);
  if (!isBuilt) return good('Giao diện web chưa dựng; "npm start" sẽ dựng.');
  return isStale
    ? good('Giao diện web cũ hơn mã nguồn; "npm start" sẽ dựng lại.')
    : good('Giao diện web đã dựng, khớp với mã nguồn.');
}

async function examinePort(settings: Settings): Promise<Finding> {
  const isOurs = await fetch(`http://127.0.0.1:${settings.port}/api/health`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (isOurs) return good(`Thước Đo đang chạy ở cổng ${settings.port}.`);
  const door = await openDoor(settings);
  await door.close();
  return good(`Cổng ${settings.port} còn trống.`);
}
