import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Installation } from '../account/test-people.ts';
import { inRead } from '../database/test-database.ts';
import { openWithRounds } from './test-rounds.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await openWithRounds();
});
afterAll(() => installation.database.close());

/** A program of its own that approves every submission waiting for the city, as the server does. */
const program = `
  const [url, folder] = process.argv.slice(-2);
  const load = (file) => import('file://' + folder + '/' + file);
  const { connect } = await load('database/connection.ts');
  const { inWrite } = await load('database/transaction.ts');
  const { seeEverything } = await load('database/sight.ts');
  const { loadRounds } = await load('round/round.views.ts');
  const { approveSubmissions } = await load('round/approve-submissions.ts');
  const { localActor } = await load('../core/permission/actor.ts');
  const { db } = connect({ url });
  await seeEverything(() => inWrite(db, async (tx) => {
    const [{ submissions }] = await loadRounds(tx, { roundId: 2 });
    const waiting = submissions.filter(({ standing }) => standing.awaited.length > 0);
    await approveSubmissions(tx, localActor, {
      submissions: waiting.map(({ id, standing }) => ({
        submissionId: id, version: standing.version, exceptionsSeen: true })),
      today: '2026-01-15',
    });
  }));
  process.exit(0);
`;

const counts = (): Promise<unknown> =>
  inRead(installation.database.db, async (tx) => {
    const { rows } = await sql`
      SELECT (SELECT count(*) FROM submission_act) AS acts, (SELECT count(*) FROM figure_vintage) AS vintages,
        (SELECT count(*) FROM change_log) AS changes, (SELECT count(*) FROM notice) AS notices`.execute(
      tx,
    );
    return rows[0];
  });

const start = (): ReturnType<typeof spawn> =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      program,
      installation.database.url,
      path.resolve(import.meta.dirname, '..'),
    ],
    { stdio: 'ignore' },
  );

describe('a server killed (kill -9) while it approves three submissions at once', () => {
  it('leaves every one of them as it was; started again, it approves them all', async () => {
    const before = await counts();
    const blocker = await installation.database.pool.connect();
    await blocker.query("SELECT pg_advisory_lock(hashtext('enter-figures'))");
    const server = start();
    await vi.waitFor(
      async () => {
        const { rows } = await blocker.query(`
          SELECT FROM pg_stat_activity waiting
          WHERE waiting.datname = current_database() AND waiting.wait_event = 'advisory'`);
        expect(rows).toHaveLength(1);
      },
      { timeout: 20_000 },
    );
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await blocker.query("SELECT pg_advisory_unlock(hashtext('enter-figures'))");
    blocker.release();
    await vi.waitFor(async () => expect(await counts()).toEqual(before));
    expect(await once(start(), 'exit')).toEqual([0, null]);
    expect(await counts()).not.toEqual(before);
  });
});
