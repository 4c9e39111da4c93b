import type { Client } from 'pg';
import { StartupFault } from '../startup-fault.ts';

const oldestMajor = 15;

/** @throws StartupFault `database-version` on a PostgreSQL older than 15 */
export async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `SELECT current_setting('server_version_num')::int AS number,
            current_setting('server_version') AS text`,
  );
  for (const { number, text } of rows) refuseOldVersion(number, text);
}

/**
 * @param number as PostgreSQL counts: 150018 is 15.18
 * @param text as people read it
 */
export function refuseOldVersion(number: number, text: string): void {
  if (number >= oldestMajor * 10_000) return;
  throw new StartupFault(
    'database-version',
    `PostgreSQL ở DATABASE_URL là bản ${text}, Thước Đo cần từ bản ${oldestMajor} trở lên: hãy nâng cấp PostgreSQL hoặc bỏ DATABASE_URL để dùng bản kèm theo.`,
  );
}
