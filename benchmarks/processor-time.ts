import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import * as z from 'zod';

/** /proc counts in hundredths of a second. */
const TICKS = 100;

/**
 * Processor seconds so far, of the program and of the database's processes that answer it: what other programs take of the
 * machine meanwhile lengthens the clock, and hardly these. Where there is no /proc, of the program alone.
 */
export async function processorSeconds(pool: Pool): Promise<number> {
  const { user, system } = process.cpuUsage();
  const { rows } = await pool.query(
    "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'",
  );
  const pids = z.array(z.object({ pid: z.int() })).parse(rows);
  const ofDatabase = pids.reduce((sum, { pid }) => sum + secondsOf(pid), 0);
  return (user + system) / 1e6 + ofDatabase;
}

function secondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold blanks: state is the third field, times are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}
