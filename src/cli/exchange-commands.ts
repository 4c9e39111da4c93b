import * as path from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Fault } from '../core/kernel/refusal.ts';
import { Refusal } from '../core/kernel/refusal.ts';
import { localActor } from '../core/permission/actor.ts';
import { inRead, inWrite } from '../server/database/transaction.ts';
import { exportPack } from '../server/exchange/export-pack.ts';
import {
  type ImportProgress,
  importPack,
  type ImportResult,
} from '../server/exchange/import-pack.ts';
import { readPackFolder, writePackFolder } from '../server/exchange/pack-folder.ts';
import { type Command, defineCommand, UsageFault } from './command.ts';
import { withDatabase } from './with-database.ts';

const importCommand = defineCommand({
  name: 'import',
  summary:
    'Nạp một gói số liệu CSV (thư mục hoặc một tệp). Sai chỗ nào thì báo chỗ ấy và không nạp gì.',
  operands: '<thư mục hoặc tệp>',
  flags: {},
  run: async (_, operands) => {
    const files = await readPackFolder(onlyOperand(operands, 'import'));
    const bar = lateBar();
    try {
      const result = await withDatabase(({ db }) =>
        inWrite(db, (tx) => importPack(tx, localActor, { files, onProgress: bar.update })),
      );
      bar.stop();
      for (const warning of result.warnings) console.error(`Lưu ý  ${lineOf(warning)}`);
      console.log(sentenceOf(result));
    } catch (error) {
      bar.stop();
      if (!(error instanceof Refusal) || error.faults.length === 0) throw error;
      for (const fault of error.faults) console.error(lineOf(fault));
      throw new Refusal(error.kind, error.text);
    }
  },
});

const exportCommand = defineCommand({
  name: 'export',
  summary: 'Xuất toàn bộ dữ liệu thành gói CSV; bảng số liệu hiện hành nằm ở figures/figures.csv.',
  operands: '<thư mục>',
  flags: {},
  run: async (_, operands) => {
    const folder = onlyOperand(operands, 'export');
    const { files, figures } = await withDatabase(({ db }) =>
      inRead(db, (tx) => exportPack(tx, localActor)),
    );
    await writePackFolder(folder, files);
    // Apart, so that the folder can be imported again as it is.
    await writePackFolder(path.join(folder, 'figures'), [figures]);
    console.log(`Đã xuất ${files.length + 1} tệp vào "${folder}".`);
  },
});

/** Packs in and out. */
export const exchangeCommands: readonly Command[] = [importCommand, exportCommand];

function onlyOperand(operands: readonly string[], command: string): string {
  const [place, ...others] = operands;
  if (place !== undefined && others.length === 0) return place;
  throw new UsageFault(`Cần đúng một đường dẫn; xem "npx thuocdo ${command} --help".`);
}

/** `claims.csv:12:value: …`, which editors and spreadsheets' users can follow. */
function lineOf({ place, message }: Fault): string {
  return `${place.join(':')}: ${message.vi}`;
}

function sentenceOf({ counts, newFigures, isUnchanged, name }: ImportResult): string {
  const lists = Object.values(counts);
  const total = lists.reduce((sum, { total }) => sum + total, 0);
  const added = lists.reduce((sum, { added }) => sum + added, 0);
  const changed = lists.reduce((sum, { changed }) => sum + changed, 0);
  const pack = name === null ? 'gói' : `gói "${name}"`;
  const end = isUnchanged ? ' Không có gì thay đổi.' : '';
  return `Đã đọc ${pack}: ${total} mục, ${added} mới, ${changed} sửa; ${newFigures} số liệu mới.${end}`;
}

const patienceMilliseconds = 1_000;

/** A progress bar that shows itself only when the work takes longer than a second, and only on a terminal. */
function lateBar(): { update: (progress: ImportProgress) => void; stop: () => void } {
  const began = performance.now();
  let bar: SingleBar | null = null;
  return {
    update: ({ done, total }) => {
      if (bar === null && performance.now() - began < patienceMilliseconds) return;
      if (bar === null) {
        bar = new SingleBar({
          format: 'Đang nạp [{bar}] {percentage} % ({value}/{total})',
          stream: process.stderr,
          hideCursor: true,
        });
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
