import * as os from 'node:os';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { localActor } from '../src/core/permission/actor.ts';
import { recordChange } from '../src/server/database/change-log.ts';
import { connect, type Connection } from '../src/server/database/connection.ts';
import { databaseName } from '../src/server/database/embedded.ts';
import { startScratchServer } from '../src/server/database/scratch-server.ts';
import { seeEverything } from '../src/server/database/sight.ts';
import { inWrite } from '../src/server/database/transaction.ts';
import { demonstrationFolder } from '../src/server/exchange/demonstration.ts';
import { importPack } from '../src/server/exchange/import-pack.ts';
import { readPackFolder } from '../src/server/exchange/pack-folder.ts';
import { bindRoutes } from '../src/server/routes.ts';
import { city, generatedPack, tenYears } from './generated-pack.ts';
import { headingOf, tell } from './results.ts';

/*
 * How long every page takes, from the request to the last byte of its answer, on the demonstration and on an
 * installation after ten years of monthly reports.
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
  both('OpenAPI document', '/api/openapi.json'),
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
const PATIENCE_MILLISECONDS = 5_000;

interface Timing {
  /** The first request after an act, when nothing is remembered. */
  cold: number;
  median: number;
  worst: number;
  kilobytes: number;
}

async function time(app: Hono, connection: Connection, address: string): Promise<Timing> {
  const taken: number[] = [];
  let cold = 0;
  let bytes = 0;
  const begun = performance.now();
  await inWrite(connection.db, (tx) =>
    recordChange(tx, { actor: localActor, act: 'benchmark', subject: address, detail: {} }),
  );
  for (let run = 0; run <= MOST_RUNS; run += 1) {
    const start = performance.now();
    const answer = await app.request(address);
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    if (run === 0) cold = performance.now() - start;
    else taken.push(performance.now() - start);
    if (run >= FEWEST_RUNS && performance.now() - begun > PATIENCE_MILLISECONDS) break;
  }
  const ordered = taken.toSorted((a, b) => a - b);
  return {
    cold,
    median: ordered[Math.floor(ordered.length / 2)] ?? 0,
    worst: ordered.at(-1) ?? 0,
    kilobytes: bytes / 1024,
  };
}

const ms = (milliseconds = 0): string => milliseconds.toFixed(milliseconds < 10 ? 1 : 0);

async function timesOf(
  connection: Connection,
  addressOf: (page: Page) => string,
): Promise<Timing[]> {
  const app = new Hono();
  bindRoutes(app, connection);
  const timings: Timing[] = [];
  for (const one of pages) {
    const timing = await time(app, connection, addressOf(one));
    timings.push(timing);
    console.error(`${one.name}: ${ms(timing.median)} ms`);
  }
  return timings;
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
  return timesOf(connection, (one) => one.demonstration);
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
    generated: await timesOf(connection, (one) => one.generated),
  };
});

const rows = pages.map(({ name }, index) => {
  const [a, b] = [demonstration[index], generated[index]];
  return `| ${name} | ${ms(a?.cold)} / ${ms(a?.median)} / ${ms(a?.worst)} | ${ms(a?.kilobytes)} | ${ms(b?.cold)} / ${ms(b?.median)} / ${ms(b?.worst)} | ${ms(b?.kilobytes)} |`;
});
const { indicators, targets, units, firstYear, lastYear } = tenYears;
const report = [
  headingOf('Pages'),
  '',
  `${os.availableParallelism()} cores, Node ${process.versions.node}, embedded PostgreSQL, in one process; first request after an act / median / worst of the next ${FEWEST_RUNS}-${MOST_RUNS}`,
  'requests, in ms; size in KiB; without network and compression. Generated: ' +
    `${targets} targets, ${units} units, ${indicators} indicators and their growth, months and years ${firstYear}-${lastYear}:`,
  `${figures} figures, imported in ${(loading / 1000).toFixed(1)} s. Load of the machine by all its programs at the end: ${(os.loadavg()[0] ?? 0).toFixed(1)}.`,
  '',
  '| Page | demonstration | KiB | generated | KiB |',
  '|---|---|---|---|---|',
  ...rows,
  '',
].join('\n');
tell(report, parseArgs({ options: { save: { type: 'boolean' } } }).values.save);
