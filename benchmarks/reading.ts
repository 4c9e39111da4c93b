import * as os from 'node:os';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { DocumentReading } from '../src/contract/reading/reading.ts';
import { localActor } from '../src/core/permission/actor.ts';
import type { Connection } from '../src/server/database/connection.ts';
import { seeEverything } from '../src/server/database/sight.ts';
import { inWrite } from '../src/server/database/transaction.ts';
import { demonstrationFolder } from '../src/server/exchange/demonstration.ts';
import { importPack } from '../src/server/exchange/import-pack.ts';
import { readPackFolder } from '../src/server/exchange/pack-folder.ts';
import { halfYear2021, year2021 } from '../src/server/reading/reports.fixture.ts';
import { bindRoutes } from '../src/server/routes.ts';
import { headingOf, tell } from './results.ts';
import { onScratchDatabase } from './scratch-database.ts';

/*
 * How long it takes to read a very dense document, to open its reading, and to decide on one of its figures; and how
 * long somebody else waits meanwhile.
 *
 *   node benchmarks/reading.ts            prints the table
 *   node benchmarks/reading.ts --save     also appends it to benchmarks/results.md
 */

const FIGURES = 9_240;
/** Milliseconds between two requests of somebody else. */
const EVERY = 50;
/** The paragraphs of two reports; that all targets were met is said once in a document, not on every page. */
const page = [
  halfYear2021.slice(halfYear2021.indexOf('1. ')),
  year2021.slice(year2021.indexOf('Tổng giá')),
].join('\n');
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

await onScratchDatabase((connection) => seeEverything(() => measure(connection)));

async function measure({ db, ...rest }: Connection): Promise<void> {
  const files = await readPackFolder(demonstrationFolder);
  await inWrite(db, (tx) => importPack(tx, localActor, { files }));
  const app = new Hono();
  bindRoutes(app, { db, ...rest });
  await app.request('/api/overview');
  const { length: perPage } = reading((await post(app, '/api/readings', given(page))).text).figures;
  const text = `${halfYear2021}\n${page.repeat(Math.ceil(FIGURES / perPage))}`;
  const rows: [string, string][] = [];
  const row = (name: string, value: string): void => {
    rows.push([name, value]);
    console.error(`${name}: ${value}`);
  };
  const others = watch(app);
  const read = await post(app, '/api/readings', given(text));
  const longest = others.stop();
  const { summary, figures } = reading(read.text);
  const address = `/api/readings/${summary.id}`;
  row('letters', String(text.length));
  row('figures', String(figures.length));
  row('read, tied and reconciled, s', both(read));
  row('longest wait of another page meanwhile, s', seconds(longest));
  row('answer, MiB', (read.text.length / 1_048_576).toFixed(1));
  const opened = await median(() => get(app, address));
  row('open, s', both(opened));
  let no = 0;
  const decided = await median(() => {
    no += 1;
    return post(app, `${address}/decisions`, {
      decisions: [{ findingNo: no, decision: no % 2 === 0 ? 'accept' : 'reject' }],
    });
  });
  row('decide on one figure, s', both(decided));
  row('open after an act elsewhere, s', both(await get(app, address)));
  row('resident memory, MiB', (process.memoryUsage().rss / 1_048_576).toFixed(0));
  save(rows);
}

function given(text: string): object {
  return { fileName: null, base64: null, text, title: null, issuer: null, date: null, unit: null };
}

function reading(text: string): DocumentReading {
  return DocumentReading.parse(JSON.parse(text));
}

interface Timed {
  ms: number;
  /** Of them the thread that answers everybody, in processor milliseconds. */
  busy: number;
  text: string;
}

async function get(app: Hono, address: string): Promise<Timed> {
  return timed(() => app.request(address));
}

async function post(app: Hono, address: string, body: object): Promise<Timed> {
  return timed(() =>
    app.request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function timed(ask: () => Response | Promise<Response>): Promise<Timed> {
  const start = performance.now();
  const before = process.threadCpuUsage();
  const answer = await ask();
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status}: ${text.slice(0, 500)}`);
  const { user, system } = process.threadCpuUsage(before);
  return { ms: performance.now() - start, busy: (user + system) / 1000, text };
}

async function median(ask: () => Promise<Timed>): Promise<Omit<Timed, 'text'>> {
  const taken: Timed[] = [];
  for (let round = 0; round < ROUNDS; round += 1) taken.push(await ask());
  const middle = (of: (one: Timed) => number): number =>
    taken.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return { ms: middle(({ ms }) => ms), busy: middle(({ busy }) => busy) };
}

/** Asks for a small page again and again, as somebody at another desk would; a request that cannot start waits too. */
function watch(app: Hono): { stop: () => number } {
  let longest = 0;
  let due = performance.now();
  const clock = setInterval(() => {
    const since = due;
    due = performance.now() + EVERY;
    void get(app, '/api/documents').then(() => {
      longest = Math.max(longest, performance.now() - since);
    });
  }, EVERY);
  return {
    stop: () => {
      clearInterval(clock);
      return Math.max(longest, performance.now() - due);
    },
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function both({ ms, busy }: Omit<Timed, 'text'>): string {
  return `${seconds(ms)} / ${seconds(busy)}`;
}

function save(rows: readonly [string, string][]): void {
  const report = [
    headingOf('A very dense reading'),
    '',
    `${os.availableParallelism()} cores, Node ${process.versions.node}, embedded PostgreSQL; median of ${ROUNDS} where asked more than once. Seconds on the clock / of the processor, in the
thread that answers everybody. Load of the machine by all its programs at the end: ${(os.loadavg()[0] ?? 0).toFixed(1)}.`,
    '',
    '| what | value |',
    '| --- | --: |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
  ].join('\n');
  tell(report, parseArgs({ options: { save: { type: 'boolean' } } }).values.save);
}
