import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { StartupFault } from '../startup-fault.ts';
import { connectionUrl } from './embedded-address.ts';
import type { EmbeddedAddress } from './embedded-address.ts';
import { ownerRole } from './embedded-cluster.ts';
import { isAlive } from './embedded-postmaster.ts';

/** The hold of one program on one data folder. It ends with the program, however that ends. */
export interface Claim {
  /** Resolves when the server has closed the connection by itself. */
  readonly lost: Promise<void>;
  readonly release: () => Promise<void>;
}

// Any constant will do; it must only differ from the migrations' one.
const claimKey = 7_301_045;
const patienceMilliseconds = 1_500;
const patienceWithTheLiving = 300;

/**
 * Takes the data folder for this program alone, by an advisory lock in its server: it needs no
 * file that could be left behind, and also holds between containers that share the folder.
 *
 * @throws StartupFault `already-running` when another program holds it
 */
export async function claimInstallation(address: EmbeddedAddress): Promise<Claim> {
  const client = new Client({
    connectionString: connectionUrl(address, ownerRole, 'postgres'),
    application_name: `thuocdo ${process.pid}`,
    keepAlive: true,
  });
  let released = false;
  const lost = new Promise<void>((resolve) => {
    const tell = (): void => {
      if (!released) resolve();
    };
    client.on('error', tell);
    client.on('end', tell);
  });
  const release = async (): Promise<void> => {
    released = true;
    await client.end().catch(() => undefined);
  };
  await client.connect();
  // The holder may have been killed a moment ago and its connection not yet been noticed as dead.
  const start = performance.now();
  while (!(await tryLock(client))) {
    const pid = await findHolder(client);
    const waited = performance.now() - start;
    if (waited > patienceMilliseconds || (waited > patienceWithTheLiving && isAlive(pid))) {
      await release();
      throw new StartupFault(
        'already-running',
        `Thước Đo đang chạy trên thư mục dữ liệu này rồi (tiến trình ${pid}): mỗi thư mục dữ liệu chỉ dùng cho một bản, hãy dừng bản kia hoặc đặt THUOCDO_DATA sang thư mục khác.`,
      );
    }
    await wait(50);
  }
  return { lost, release };
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS taken',
    [claimKey],
  );
  return rows[0]?.taken === true;
}

async function findHolder(client: Client): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name
       FROM pg_locks AS held
       JOIN pg_stat_activity AS activity ON activity.pid = held.pid
      WHERE held.locktype = 'advisory' AND held.granted AND held.objid = $1`,
    [claimKey],
  );
  return Number.parseInt(rows[0]?.name.replace('thuocdo ', '') ?? '', 10);
}
