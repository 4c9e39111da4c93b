import * as os from 'node:os';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { type KyselyPlugin, sql } from 'kysely';
import { makeRoundRoute, showRoundRoute } from '../src/contract/round/round.ts';
import { approveRoute, listDeskRoute } from '../src/contract/round/desk.ts';
import { UnitId } from '../src/core/kernel/ids.ts';
import { addDays, type PlainDate } from '../src/core/kernel/plain-date.ts';
import { type Actor, localActor } from '../src/core/permission/actor.ts';
import { recordChange } from '../src/server/database/change-log.ts';
import { connect, type Connection } from '../src/server/database/connection.ts';
import { databaseName } from '../src/server/database/embedded.ts';
import { startScratchServer } from '../src/server/database/scratch-server.ts';
import { seeEverything } from '../src/server/database/sight.ts';
import { inWrite, type WriteTransaction } from '../src/server/database/transaction.ts';
import { importPack } from '../src/server/exchange/import-pack.ts';
import { answerWithProblem } from '../src/server/http/problems.ts';
import { remind } from '../src/server/round/remind.ts';
import { bindRoundRoutes } from '../src/server/round/round.routes.ts';
import { city, generatedPack } from './generated-pack.ts';
import { processorSeconds } from './processor-time.ts';
import { headingOf, tell } from './results.ts';

/*
 * How many questions the database is asked, and how long it takes, in a round of five hundred units with twenty fields:
 * a province with its communes has 100 to 130, with departments and offices it comes near. The units have reported every
 * month of the year before, and rounds of other months are open beside it. Whoever asks holds rights over the province,
 * and the database shows them its units only.
 *
 *   node benchmarks/round.ts               prints the table
 *   node benchmarks/round.ts --save        also appends it to benchmarks/results.md
 *   node benchmarks/round.ts --units 130   another size
 */

const { values: flags } = parseArgs({
  options: {
    save: { type: 'boolean' },
    units: { type: 'string', default: '500' },
    fields: { type: 'string', default: '20' },
    years: { type: 'string', default: '1' },
    others: { type: 'string', default: '6' },
  },
});
const UNITS = Number(flags.units);
const FIELDS = Number(flags.fields);
const APPROVED = Math.min(100, UNITS);
const HALF_FILLED = Math.min(50, UNITS - APPROVED);

const province = UnitId.parse(city);
const unitIds = Array.from({ length: UNITS }, (_, at) =>
  UnitId.parse(`900${String(at + 1).padStart(2, '0')}@2010-01-01`),
);

/** A planner of the province who also reports and approves there: nothing of the installation beside it. */
const planner: Actor = {
  ...localActor,
  id: 'planner',
  office: 'Văn phòng tỉnh',
  grants: (['planner', 'reporter', 'approver', 'leader'] as const).map((role) => ({
    role,
    unitId: province,
    covers: [province, ...unitIds],
    fields: ['figures'],
  })),
};

/** Counts what is asked, whoever asks; the beginnings and ends of transactions aside. */
let asked = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    asked += 1;
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

const lines: string[] = [];

/** Does one thing and keeps how long it took, with how many questions. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = asked;
  const since = performance.now();
  const used = await processorSeconds(connection.pool);
  const answer = await work();
  const seconds = (performance.now() - since) / 1000;
  const processor = (await processorSeconds(connection.pool)) - used;
  const kib = typeof answer === 'string' ? (Buffer.byteLength(answer) / 1024).toFixed(0) : '';
  lines.push(
    `| ${what} | ${asked - before} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${kib} |`,
  );
  console.error(lines.at(-1));
  return answer;
}

const connection = await (async () => {
  const server = await startScratchServer();
  const opened = connect({ url: server.urlOf(databaseName, 'application') });
  return { ...opened, close: () => opened.close().then(() => server.stop()) };
})();
try {
  await measure(connection);
} finally {
  await connection.close();
}

async function measure({ db: plain, pool }: Connection): Promise<void> {
  const db = plain.withPlugin(counting);
  const app = new Hono();
  app.onError((error, request) => answerWithProblem(error, request));
  bindRoundRoutes(app, db, () =>
    Promise.resolve({ actor: planner, sessionId: null, isAtThisMachine: true, isSecure: false }),
  );
  await fill(db, app);
  await pool.query('ANALYZE');
  const draft = draftOf('2025-M01');
  const roundId = await measureOpening(app, draft);
  const submissions = await fillSome(db, app, roundId);
  await pool.query('ANALYZE');
  await measurePages(app, roundId, submissions);
  await measureReminding(app, db, roundId);
  await measureApproving(app, roundId);
  report();
}

/** The units with their figures of the years before, an account for each, and rounds of other months. */
async function fill(db: Connection['db'], app: Hono): Promise<void> {
  const size = { indicators: FIELDS, targets: 1, units: UNITS + 1, lastYear: 2024 };
  const files = generatedPack({ ...size, firstYear: 2025 - Number(flags.years) });
  await seeEverything(() => inWrite(db, (tx) => importPack(tx, localActor, { files })));
  await seeEverything(() => inWrite(db, makeAccounts));
  for (let month = 1; month <= Number(flags.others); month += 1) {
    await post(app, '/api/rounds', {
      draft: draftOf(`2019-M${String(month).padStart(2, '0')}`),
      opensNow: true,
    });
  }
}

async function makeAccounts(tx: WriteTransaction): Promise<void> {
  const changeNo = await recordChange(tx, {
    actor: localActor,
    act: 'benchmark',
    subject: 'accounts',
    detail: {},
  });
  await sql`
    WITH made AS (
      INSERT INTO account (sign_in_name, office, email, state, change_no)
      SELECT 'bao-cao-' || unit.unit_no, 'Văn phòng ' || unit.name, unit.unit_no || '@vi-du.example', 'active', ${changeNo}
      FROM unit RETURNING account_id, office)
    INSERT INTO account_grant (account_id, role, unit_id, fields, change_no)
    SELECT made.account_id, role, unit.unit_id, ARRAY['figures'], ${changeNo}
    FROM made JOIN unit ON made.office = 'Văn phòng ' || unit.name, unnest(ARRAY['reporter', 'approver']) role`.execute(
    tx,
  );
}

function draftOf(periodId: string) {
  return {
    title: `Báo cáo ${periodId}`,
    periodId,
    calendar: 'administrative',
    unitId: province,
    fields: Array.from({ length: FIELDS }, (_, at) => ({
      kind: 'indicator',
      indicatorCode: `ct-${at}`,
      isRequired: true,
    })),
    units: unitIds.map((unitId) => ({ unitId })),
    levels: ['city'],
    workingDays: [2, 2],
    allowsOwnApproval: true,
  };
}

async function measureOpening(app: Hono, draft: object): Promise<number> {
  await timed('what the draft comes to', () => post(app, '/api/rounds/preview', draft));
  const made = await timed('opening', () => post(app, '/api/rounds', { draft, opensNow: true }));
  return makeRoundRoute.output.parse(JSON.parse(made)).id;
}

/** Some units send, some have begun, most have done nothing yet. @returns the submissions that were sent */
async function fillSome(db: Connection['db'], app: Hono, roundId: number): Promise<number[]> {
  const { rows } = showRoundRoute.output.parse(
    JSON.parse(
      await timed('planner’s page with its grid, nothing filled', () =>
        get(app, `/api/rounds/${roundId}`),
      ),
    ),
  );
  const some = rows.slice(0, APPROVED + HALF_FILLED).map(({ submissionId }) => submissionId);
  await seeEverything(() => inWrite(db, (tx) => fillOthers(tx, some.slice(1))));
  const [first = 0] = some;
  await timed('one unit saves its cells', () => fillOne(app, first));
  await timed('one unit sends', () => send(app, first));
  return some.slice(0, APPROVED);
}

/** The same as all but one unit would do at the page, without waiting for each. */
async function fillOthers(tx: WriteTransaction, ids: readonly number[]): Promise<void> {
  const changeNo = await recordChange(tx, {
    actor: planner,
    act: 'benchmark',
    subject: 'submissions',
    detail: {},
  });
  await sql`
    INSERT INTO cell_entry (submission_id, field_no, version, content, note, way, office)
    SELECT id, field_no, 1, jsonb_build_object('kind', 'value', 'value', (160 + field_no)::text, 'grade', 'preliminary',
      'qualifier', 'none'), 'Như mọi năm.', 'page', 'Văn phòng'
    FROM unnest(${[...ids]}::integer[]) id, generate_series(1, ${FIELDS}::integer) field_no`.execute(
    tx,
  );
  await sql`
    INSERT INTO submission_act (submission_id, kind, office, change_no)
    SELECT id, 'send', 'Văn phòng', ${changeNo}
    FROM unnest(${ids.slice(0, APPROVED - 1)}::integer[]) id`.execute(tx);
}

function fillOne(app: Hono, submissionId: number): Promise<string> {
  const cells = Array.from({ length: FIELDS }, (_, at) => ({
    fieldNo: at + 1,
    baseVersion: 0,
    content: { kind: 'value', value: String(160 + at), grade: 'preliminary', qualifier: 'none' },
    note: 'Như mọi năm.',
  }));
  return post(app, `/api/submissions/${submissionId}/cells`, { way: 'page', cells });
}

function send(app: Hono, submissionId: number): Promise<string> {
  return post(app, `/api/submissions/${submissionId}/send`, { act: 'send' });
}

async function measurePages(app: Hono, roundId: number, sent: readonly number[]): Promise<void> {
  await timed('list of rounds', () => get(app, '/api/rounds'));
  await timed('planner’s page with its grid and late list', () =>
    get(app, `/api/rounds/${roundId}`),
  );
  await timed('entry page of one unit', () => get(app, `/api/submissions/${sent[0]}`));
  await timed('approver’s desk', () => get(app, '/api/approvals'));
  await timed('consolidation', () => get(app, `/api/rounds/${roundId}/consolidation`));
  await timed('consolidation with what nobody approved', () =>
    get(app, `/api/rounds/${roundId}/consolidation?includeUnapproved=yes`),
  );
  await timed('burden', () => get(app, '/api/burden?months=12'));
}

/** A day on which all that have not sent are reminded, and their heads too. */
async function measureReminding(app: Hono, db: Connection['db'], roundId: number): Promise<void> {
  const { unitDueOn } = showRoundRoute.output.parse(
    JSON.parse(await get(app, `/api/rounds/${roundId}`)),
  );
  const day: PlainDate = addDays(unitDueOn, 7);
  let mails = 0;
  await timed('a turn of reminders', async () => {
    mails = await remind(db, day, 'https://vi-du.example');
  });
  lines.push(`| e-mails written in that turn | | | | ${mails} |`);
  await timed('the next turn, nothing new', async () => {
    mails = await remind(db, day, 'https://vi-du.example');
  });
  lines.push(`| e-mails written in that turn | | | | ${mails} |`);
}

async function measureApproving(app: Hono, roundId: number): Promise<void> {
  const { rows } = listDeskRoute.output.parse(
    JSON.parse(await get(app, `/api/approvals?round=${roundId}`)),
  );
  const submissions = rows.map(({ submissionId, version }) => ({
    submissionId,
    version,
    exceptionsSeen: true,
  }));
  const answer = await timed(`approving ${submissions.length} in one act`, () =>
    post(app, '/api/approvals', { submissions }),
  );
  const { newFigures } = approveRoute.output.parse(JSON.parse(answer));
  lines.push(`| figures published | | | | ${newFigures} |`);
}

function get(app: Hono, path: string): Promise<string> {
  return answerOf(app, path, {});
}

function post(app: Hono, path: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  return answerOf(app, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function answerOf(app: Hono, path: string, request: RequestInit): Promise<string> {
  const answer = await app.request(path, request);
  if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
  return answer.text();
}

function report(): void {
  const [load = 0] = os.loadavg();
  const text = [
    headingOf(`A round of ${UNITS} units with ${FIELDS} fields`),
    '',
    `${os.availableParallelism()} cores, Node ${process.versions.node}, embedded PostgreSQL, sight of the province only; ${flags.others} other open rounds of`,
    `all units, figures of ${flags.years} year(s) by month. Processor: that of the program and of PostgreSQL. Load of the machine by all its programs at the end: ${load.toFixed(1)}.`,
    '',
    '| what | questions | s | processor, s | KiB |',
    '| --- | --: | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n');
  tell(text, flags.save);
}
