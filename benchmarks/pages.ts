import * as os from 'node:os';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { UnitId } from '../src/core/kernel/ids.ts';
import { type Actor, FieldGroup, localActor } from '../src/core/permission/actor.ts';
import { recordChange } from '../src/server/database/change-log.ts';
import { connect, type Connection } from '../src/server/database/connection.ts';
import { databaseName } from '../src/server/database/embedded.ts';
import { startScratchServer } from '../src/server/database/scratch-server.ts';
import { seeEverything } from '../src/server/database/sight.ts';
import { inRead, inWrite } from '../src/server/database/transaction.ts';
import { demonstrationFolder } from '../src/server/exchange/demonstration.ts';
import { importPack } from '../src/server/exchange/import-pack.ts';
import { readPackFolder } from '../src/server/exchange/pack-folder.ts';
import { bindDocumentRoutes } from '../src/server/document/document.routes.ts';
import { bindFigureRoutes } from '../src/server/figure/figure.routes.ts';
import type { DecideActor } from '../src/server/http/bind.ts';
import { answerWithProblem } from '../src/server/http/problems.ts';
import { bindIndicatorRoutes } from '../src/server/indicator/indicator.routes.ts';
import { bindOverviewRoutes } from '../src/server/overview/overview.routes.ts';
import { bindContradictionRoutes } from '../src/server/reconciliation/contradiction.routes.ts';
import { bindScorecardRoutes } from '../src/server/scorecard/scorecard.routes.ts';
import { bindRoutes } from '../src/server/routes.ts';
import { city, generatedPack, tenYears } from './generated-pack.ts';
import { processorSeconds } from './processor-time.ts';
import { headingOf, tell } from './results.ts';

/*
 * How long every page takes, from the request to the last byte of its answer, on the demonstration and on an
 * installation after ten years of monthly reports: for whoever sees the whole installation, and for a leader of the city,
 * whom the database shows only the rows of the city and its units.
 *
 *   node benchmarks/pages.ts           prints the table
 *   node benchmarks/pages.ts --save    also appends it to benchmarks/results.md
 */

interface Page {
  name: string;
  demonstration: string;
  generated: string;
}

const sc = 'unit=165@2010-01-01';
const gen = `unit=${city}`;
const pages: readonly Page[] = [
  both('overview', '/api/overview'),
  page('scorecard', '/api/scorecard', '/api/scorecard'),
  page('scorecard, as of', '/api/scorecard?asOf=2021-08-01', '/api/scorecard?asOf=2021-08-01'),
  page('scorecard as CSV', '/api/scorecard/export?format=csv', '/api/scorecard/export?format=csv'),
  page(
    'scorecard as XLSX',
    '/api/scorecard/export?format=xlsx',
    '/api/scorecard/export?format=xlsx',
  ),
  page('target', '/api/targets/ix-gross-output-growth', '/api/targets/mt-1'),
  page('indicators', `/api/indicators?${sc}`, `/api/indicators?${gen}`),
  page('indicator', `/api/indicators/exports?${sc}`, `/api/indicators/ct-1?${gen}`),
  page(
    'why this number',
    `/api/figures/why?indicator=gross-output&${sc}&period=2021&scope=territory&priceBasis=unstated`,
    `/api/figures/why?indicator=ct-1-growth&${gen}&period=2021&scope=territory&priceBasis=current`,
  ),
  page('contradictions of a unit', `/api/contradictions?${sc}`, `/api/contradictions?${gen}`),
  both('contradictions of all', '/api/contradictions'),
  both('documents', '/api/documents'),
  page('document', '/api/documents/a1', '/api/documents/bc-0-2021-6'),
];

function page(name: string, demonstration: string, generated: string): Page {
  return { name, demonstration, generated };
}

function both(name: string, address: string): Page {
  return page(name, address, address);
}

/** Requests of a page: as many as there is patience for, but a few of the slowest too. */
const MOST_RUNS = 15;
const FEWEST_RUNS = 3;
const PATIENCE = 5_000;

interface Timing {
  /** The first request after an act, when nothing is remembered. */
  cold: number;
  /** Mean of the next. */
  warm: number;
  kilobytes: number;
}

/** In milliseconds of the processor, of the program and the database together. */
async function time(app: Hono, connection: Connection, address: string): Promise<Timing> {
  await inWrite(connection.db, (tx) =>
    recordChange(tx, { actor: localActor, act: 'benchmark', subject: address, detail: {} }),
  );
  const ask = async (): Promise<number> => {
    const answer = await app.request(address);
    const { byteLength } = await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    return byteLength;
  };
  const begun = await processorSeconds(connection.pool);
  const bytes = await ask();
  const after = await processorSeconds(connection.pool);
  const since = performance.now();
  let runs = 0;
  while (runs < FEWEST_RUNS || (runs < MOST_RUNS && performance.now() - since < PATIENCE)) {
    await ask();
    runs += 1;
  }
  const end = await processorSeconds(connection.pool);
  return {
    cold: (after - begun) * 1000,
    warm: ((end - after) * 1000) / runs,
    kilobytes: bytes / 1024,
  };
}

const ms = (milliseconds = 0): string => milliseconds.toFixed(milliseconds < 10 ? 1 : 0);

/** Of one page: with sight of everything, and with that of a city. */
interface Timings {
  all: Timing;
  named: Timing;
}

async function timesOf(
  connection: Connection,
  unitId: UnitId,
  addressOf: (page: Page) => string,
): Promise<Timings[]> {
  const [all, named] = [new Hono(), new Hono()];
  bindRoutes(all, connection);
  const actor = await leaderOf(connection, unitId);
  bindPages(named, connection, () =>
    Promise.resolve({ actor, sessionId: null, isAtThisMachine: true, isSecure: false }),
  );
  const timings: Timings[] = [];
  for (const one of pages) {
    const address = addressOf(one);
    const timing = {
      all: await time(all, connection, address),
      named: await time(named, connection, address),
    };
    timings.push(timing);
    console.error(`${one.name}: ${ms(timing.all.warm)} ms, ${ms(timing.named.warm)} ms`);
  }
  return timings;
}

/** A leader of a city and of the units below it. */
async function leaderOf({ db }: Connection, unitId: UnitId): Promise<Actor> {
  const below = await inRead(db, (tx) =>
    tx
      .selectFrom('unit_placement')
      .select('unit_placement.unit_id')
      .distinct()
      .where('unit_placement.parent_id', '=', unitId)
      .execute(),
  );
  const covers = [unitId, ...below.map((row) => UnitId.parse(row.unit_id))];
  return {
    ...localActor,
    grants: [{ role: 'leader', unitId, covers, fields: FieldGroup.options }],
  };
}

/** The routes of the pages above. */
function bindPages(app: Hono, { db }: Connection, decideActor: DecideActor): void {
  app.onError((error, request) => answerWithProblem(error, request));
  bindOverviewRoutes(app, db, decideActor);
  bindScorecardRoutes(app, db, decideActor);
  bindIndicatorRoutes(app, db, decideActor);
  bindFigureRoutes(app, db, decideActor);
  bindContradictionRoutes(app, db, decideActor);
  bindDocumentRoutes(app, db, decideActor);
}

/** Runs work on a database of its own. */
async function onDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const server = await startScratchServer();
  const connection = connect({ url: server.urlOf(databaseName, 'application') });
  try {
    return await seeEverything(() => work(connection));
  } finally {
    await connection.close();
    await server.stop();
  }
}

const demonstration = await onDatabase(async (connection) => {
  const files = await readPackFolder(demonstrationFolder);
  await inWrite(connection.db, (tx) => importPack(tx, localActor, { files }));
  return timesOf(connection, UnitId.parse('165@2010-01-01'), (one) => one.demonstration);
});
const { generated, loading, figures } = await onDatabase(async (connection) => {
  const start = performance.now();
  const files = generatedPack(tenYears);
  const result = await inWrite(connection.db, (tx) => importPack(tx, localActor, { files }));
  const loaded = performance.now() - start;
  console.error(`import: ${ms(loaded)} ms`);
  await connection.pool.query('ANALYZE');
  return {
    loading: loaded,
    figures: result.newFigures,
    generated: await timesOf(connection, UnitId.parse(city), (one) => one.generated),
  };
});

/** First request and a later one with sight of everything; the same with a named sight; how many times the first of the two. */
function cellsOf(timings: Timings | undefined): string {
  if (timings === undefined) return '';
  const { all, named } = timings;
  const times = (of: 'cold' | 'warm'): string => (named[of] / all[of]).toFixed(2);
  return [
    `${ms(all.cold)} / ${ms(all.warm)}`,
    `${ms(named.cold)} / ${ms(named.warm)}`,
    `${times('cold')} / ${times('warm')}`,
    ms(named.kilobytes),
  ].join(' | ');
}

const rows = pages.map(({ name }, index) => {
  return `| ${name} | ${cellsOf(demonstration[index])} | ${cellsOf(generated[index])} |`;
});
const { indicators, targets, units, firstYear, lastYear } = tenYears;
const report = [
  headingOf('Pages'),
  '',
  `${os.availableParallelism()} cores, Node ${process.versions.node}, embedded PostgreSQL, in one process; first request after an act / mean of the next ${FEWEST_RUNS}-${MOST_RUNS}`,
  'requests, in ms of the processor (program and database): with sight of everything, of one city and its units, and how many times the former; size in KiB; without network and compression. Generated: ' +
    `${targets} targets, ${units} units, ${indicators} indicators and their growth, months and years ${firstYear}-${lastYear}:`,
  `${figures} figures, imported in ${(loading / 1000).toFixed(1)} s. Load of the machine by all its programs at the end: ${(os.loadavg()[0] ?? 0).toFixed(1)}.`,
  '',
  '| Page | demonstration, all | city | times | KiB | generated, all | city | times | KiB |',
  '|---|---|---|---|---|---|---|---|---|',
  ...rows,
  '',
].join('\n');
tell(report, parseArgs({ options: { save: { type: 'boolean' } } }).values.save);
