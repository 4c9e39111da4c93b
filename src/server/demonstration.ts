import {
  demonstrationPassword,
  listDemonstrationAccounts,
  makeDemonstrationAccounts,
} from './account/demonstration-accounts.ts';
import { offerFirstLink } from './account/first-link.ts';
import type { Connection, Database } from './database/connection.ts';
import { seeEverything } from './database/sight.ts';
import { inRead, inWrite } from './database/transaction.ts';
import { makeDemonstrationDifficulties } from './difficulty/demonstration-difficulties.ts';
import {
  demonstrator,
  loadDemonstrationIfEmpty as loadPackIfEmpty,
} from './exchange/demonstration.ts';
import { makeDemonstrationMeetings } from './meeting/demonstration-meetings.ts';
import { recomputeForecasts } from './outlook/recompute-forecasts.ts';
import { makeDemonstrationProgrammes } from './programme/demonstration-programmes.ts';
import { makeDemonstrationRounds } from './round/demonstration-rounds.ts';
import { makeDemonstrationTasks } from './task/demonstration-tasks.ts';
import { today } from './today.ts';

/** How an installation is got ready for its first visitor. */
export interface Preparation {
  /** Whether an empty database is filled with the demonstration. */
  readonly isDemonstrationWanted: boolean;
  /** "https://thuocdo.example": what links begin with. */
  readonly address: string;
  /** Whether the person at the machine can be known; else the demonstration only shows itself until somebody signs in. */
  readonly isForThisMachineOnly: boolean;
  /** Told, in Vietnamese, what takes long. */
  readonly say: (sentence: string) => void;
}

/**
 * Loads the demonstration into an empty database, if it is wanted.
 *
 * @returns the lines to print about accounts: those of the demonstration, or how to make the first one
 */
export function prepareInstallation(
  { db }: Connection,
  preparation: Preparation,
): Promise<string[]> {
  return seeEverything(() => prepare(db, preparation));
}

async function prepare(
  db: Database,
  { isDemonstrationWanted, address, isForThisMachineOnly, say }: Preparation,
): Promise<string[]> {
  const loaded = isDemonstrationWanted ? await loadPackIfEmpty(db) : null;
  if (loaded !== null) {
    say(`Đã nạp bộ số liệu minh họa: ${loaded.newFigures} số liệu.`);
    await recomputeForecasts(db, demonstrator, today());
    await inWrite(db, makeDemonstrationAccounts);
    await inWrite(db, (tx) => makeDemonstrationRounds(tx, today()));
    say('Đã nạp hai kỳ báo cáo minh họa.');
    await inWrite(db, (tx) => makeDemonstrationTasks(tx, today()));
    say('Đã nạp các nhiệm vụ minh họa.');
    await inWrite(db, (tx) => makeDemonstrationDifficulties(tx, today()));
    say('Đã nạp hai kỳ báo cáo, khó khăn và yêu cầu giải trình minh họa.');
    await inWrite(db, (tx) => makeDemonstrationProgrammes(tx, today()));
    await inWrite(db, (tx) => makeDemonstrationMeetings(tx, today()));
    say('Đã nạp các cuộc họp, chốt tài liệu theo ngày họp.');
  }
  const accounts = await inRead(db, listDemonstrationAccounts);
  if (accounts.length === 0 || !isForThisMachineOnly) return invitation(db, address);
  const named = accounts.slice(0, 5).map(({ signInName, part }) => `${signInName} (${part.vi})`);
  return [
    'Bản minh họa xem được ngay trên máy này, không cần đăng nhập.',
    `Muốn thử từng vai: ${named.join(', ')}… mật khẩu chung "${demonstrationPassword}".`,
  ];
}

async function invitation(db: Database, address: string): Promise<string[]> {
  const link = await offerFirstLink(db, address, new Date());
  if (link === null) return [];
  return [
    'Chưa có người quản trị, nên ở đây chỉ xem được. Người quản trị đầu tiên mở liên kết này (dùng một lần, trong một ngày):',
    link,
  ];
}
