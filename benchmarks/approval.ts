import * as os from 'node:os';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import * as z from 'zod';
import { localActor } from '../src/core/permission/actor.ts';
import { listRoundChoicesRoute, makeRoundRoute } from '../src/contract/round/round.ts';
import { approveRoute, listDeskRoute } from '../src/contract/round/desk.ts';
import type { Connection } from '../src/server/database/connection.ts';
import { seeEverything } from '../src/server/database/sight.ts';
import { inWrite } from '../src/server/database/transaction.ts';
import { demonstrationFolder } from '../src/server/exchange/demonstration.ts';
import { importPack } from '../src/server/exchange/import-pack.ts';
import { readPackFolder } from '../src/server/exchange/pack-folder.ts';
import { bindRoutes } from '../src/server/routes.ts';
import { headingOf, tell } from './results.ts';
import { countQuestions, onScratchDatabase } from './scratch-database.ts';

/*
 * How many questions the database is asked, and how long it takes, when one person approves forty submissions in one
 * act: four rounds of the ten units, ten figures each.
 *
 *   node benchmarks/approval.ts            prints the table
 *   node benchmarks/approval.ts --save     also appends it to benchmarks/results.md
 */

const PERIODS = ['2015', '2016', '2017', '2018'];
const FIELDS = 10;

const questions = countQuestions();

await onScratchDatabase((connection) => seeEverything(() => measure(connection)));

async function measure({ db, ...rest }: Connection): Promise<void> {
  const files = await readPackFolder(demonstrationFolder);
  await inWrite(db, (tx) => importPack(tx, localActor, { files }));
  const app = new Hono();
  bindRoutes(app, { db: db.withPlugin(questions.plugin), ...rest });
  for (const period of PERIODS) await sendAll(app, period);
  const { rows } = listDeskRoute.output.parse(await ask(app, '/api/approvals'));
  const submissions = rows.map(({ submissionId, version }) => ({
    submissionId,
    version,
    exceptionsSeen: true,
  }));
  const before = questions.asked();
  const since = performance.now();
  const { newFigures } = approveRoute.output.parse(
    await ask(app, '/api/approvals', { submissions }),
  );
  const ms = performance.now() - since;
  report([
    ['submissions', String(submissions.length)],
    ['figures published', String(newFigures)],
    ['questions to the database', String(questions.asked() - before)],
    ['a submission', ((questions.asked() - before) / submissions.length).toFixed(1)],
    ['s', (ms / 1000).toFixed(2)],
  ]);
}

/** A round of one period, filled and sent by all of its units. */
async function sendAll(app: Hono, periodId: string): Promise<void> {
  const { units, indicators } = listRoundChoicesRoute.output.parse(
    await ask(app, '/api/round-choices?period=2024'),
  );
  const city = units.find(({ name }) => name === 'Thành phố Sông Công');
  const counts = indicators.filter(
    ({ isComputed, measureUnit }) => !isComputed && measureUnit === 'person',
  );
  const { id } = makeRoundRoute.output.parse(
    await ask(app, '/api/rounds', {
      draft: {
        title: `Báo cáo ${periodId}`,
        periodId,
        calendar: 'administrative',
        unitId: city?.unitId,
        fields: counts.slice(0, FIELDS).map(({ indicatorCode }) => ({
          kind: 'indicator',
          indicatorCode,
          isRequired: true,
        })),
        units: city?.below.map((unitId) => ({ unitId })),
        levels: ['city'],
        workingDays: [2, 2],
        allowsOwnApproval: true,
      },
      opensNow: true,
    }),
  );
  const board = z
    .object({ rows: z.array(z.object({ submissionId: z.int() })) })
    .parse(await ask(app, `/api/rounds/${id}`));
  for (const { submissionId } of board.rows) {
    const cells = Array.from({ length: FIELDS }, (_, at) => ({
      fieldNo: at + 1,
      baseVersion: 0,
      content: { kind: 'value', value: String(100 + at), grade: 'preliminary', qualifier: 'none' },
      note: 'Như mọi năm.',
    }));
    await ask(app, `/api/submissions/${submissionId}/cells`, { way: 'page', cells });
    await ask(app, `/api/submissions/${submissionId}/send`, { act: 'send' });
  }
}

async function ask(app: Hono, path: string, body?: object): Promise<unknown> {
  const answer = await app.request(
    path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

function report(rows: readonly [string, string][]): void {
  const text = [
    headingOf('Approving forty submissions in one act'),
    '',
    `${os.availableParallelism()} cores, Node ${process.versions.node}, embedded PostgreSQL.`,
    '',
    '| what | value |',
    '| --- | --: |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
  ].join('\n');
  tell(text, parseArgs({ options: { save: { type: 'boolean' } } }).values.save);
}
