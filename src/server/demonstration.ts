import type { Connection } from './database/connection.ts';
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
  const loaded = await loadPackIfEmpty(connection.db);
  if (loaded !== null) say(`Đã nạp bộ số liệu minh họa: ${loaded.newFigures} số liệu.`);
  return ['Bản minh họa xem được ngay, không cần đăng nhập.'];
}
