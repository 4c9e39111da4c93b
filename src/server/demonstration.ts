import {
  demonstrationPassword,
  listDemonstrationAccounts,
  makeDemonstrationAccounts,
} from './account/demonstration-accounts.ts';
import { offerFirstLink } from './account/first-link.ts';
import type { Connection, Database } from './database/connection.ts';
import { inRead, inWrite } from './database/transaction.ts';
import {
  demonstrator,
  loadDemonstrationIfEmpty as loadPackIfEmpty,
} from './exchange/demonstration.ts';
import { recomputeForecasts } from './outlook/recompute-forecasts.ts';
import { makeDemonstrationRounds } from './round/demonstration-rounds.ts';
import { today } from './today.ts';

/** How an installation is got ready for its first visitor. */
export interface Preparation {
  /** Whether an empty database is filled with the demonstration. */
  readonly isDemonstrationWanted: boolean;
  /** "https://thuocdo.example": what links begin with. */
  readonly address: string;
  /** Told, in Vietnamese, what takes long. */
  readonly say: (sentence: string) => void;
}

/**
 * Loads the demonstration into an empty database, if it is wanted.
 *
 * @returns the lines to print about accounts: those of the demonstration, or how to make the first one
 */
export async function prepareInstallation(
  { db }: Connection,
  { isDemonstrationWanted, address, say }: Preparation,
): Promise<string[]> {
  const loaded = isDemonstrationWanted ? await loadPackIfEmpty(db) : null;
  if (loaded !== null) {
    say(`Đã nạp bộ số liệu minh họa: ${loaded.newFigures} số liệu.`);
    await recomputeForecasts(db, demonstrator, today());
    await inWrite(db, makeDemonstrationAccounts);
    await inWrite(db, (tx) => makeDemonstrationRounds(tx, today()));
    say('Đã nạp hai kỳ báo cáo minh họa.');
  }
  const accounts = await inRead(db, listDemonstrationAccounts);
  if (accounts.length === 0) return invitation(db, address);
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
    'Chưa có tài khoản nào. Người quản trị đầu tiên mở liên kết này (dùng một lần, trong một ngày):',
    link,
  ];
}
