import {
  demonstrationPassword,
  listDemonstrationAccounts,
  makeDemonstrationAccounts,
} from './account/demonstration-accounts.ts';
import type { Connection } from './database/connection.ts';
import { inRead, inWrite } from './database/transaction.ts';
import { loadDemonstrationIfEmpty as loadPackIfEmpty } from './exchange/demonstration.ts';

/**
 * Loads the demonstration into an empty database.
 *
 * @param say told, in Vietnamese, what takes long
 * @returns the lines to print about the accounts of the demonstration
 */
export async function loadDemonstrationIfEmpty(
  connection: Connection,
  say: (sentence: string) => void,
): Promise<string[]> {
  const { db } = connection;
  const loaded = await loadPackIfEmpty(db);
  if (loaded !== null) {
    say(`Đã nạp bộ số liệu minh họa: ${loaded.newFigures} số liệu.`);
    await inWrite(db, makeDemonstrationAccounts);
  }
  const accounts = await inRead(db, listDemonstrationAccounts);
  if (accounts.length === 0) return [];
  const named = accounts.slice(0, 5).map(({ signInName, part }) => `${signInName} (${part.vi})`);
  return [
    'Bản minh họa xem được ngay trên máy này, không cần đăng nhập.',
    `Muốn thử từng vai: ${named.join(', ')}… mật khẩu chung "${demonstrationPassword}".`,
  ];
}
