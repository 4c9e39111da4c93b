/**
 * How well the reader does on annotated reports: node benchmarks/reader-accuracy.ts [--show] [folder …]
 * Without a folder: the reports written for the tests, and the annotated corpus beside the repository if it is there.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { readText } from '../src/reader/finding/read-text.ts';
import { parseAnnotatedReport } from '../src/reader/fixtures/annotated-report.fixture.ts';
import { predicted } from '../src/server/file-reading/corpus.ts';
import {
  f1,
  type Level,
  pairClaims,
  type Pairing,
  type Score,
  type ScoredClaim,
  scoreOf,
  sumOf,
} from './reader-scoring.ts';

const Claim = z.object({
  start: z.number(),
  end: z.number(),
  value: z.number(),
  value2: z.number().nullable(),
  unit: z.string(),
  kind: z.string(),
  direction: z.string().nullable(),
  period: z.string().nullable(),
  indicator: z.string().nullable(),
  base: z.string().nullable(),
  qualifier: z.string(),
});
const Report = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  claims: z.array(Claim),
});

const NAME_WIDTH = 22;
const levelNames = ['a', 'b', 'c', 'd', 'e'] as const satisfies Level[];

const repository = path.dirname(import.meta.dirname);
const usual = ['src/reader/fixtures/reports', '../shared/corpus/dev'];

const args = process.argv.slice(2);
const isShown = args.includes('--show');
const given = args.filter((arg) => !arg.startsWith('--'));
const folders = given.length > 0 ? given : usual.map((folder) => path.join(repository, folder));
for (const folder of folders) scoreFolder(folder);

type ScoredReport = Omit<z.infer<typeof Report>, 'claims'> & { claims: readonly ScoredClaim[] };

function reportIn(file: string): ScoredReport {
  const content = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return Report.parse(JSON.parse(content));
  return { id: path.basename(file, '.txt'), ...parseAnnotatedReport(content) };
}

function scoreFolder(folder: string): void {
  if (!existsSync(folder)) {
    console.log(`${path.basename(folder)}: not here, nothing to score\n`);
    return;
  }
  const reports = globSync('*.{json,txt}', { cwd: folder })
    .sort()
    .map((file) => reportIn(path.join(folder, file)));
  console.log(`${path.basename(folder)}: ${reports.length} reports\n`);
  const head = columns(({ level }) => `(${level})`);
  console.log(['report'.padEnd(NAME_WIDTH), 'gold'.padStart(5), ...head].join(' '));
  const scores = reports.map(({ id, text, date, title, claims }) => {
    const reading = readText({ text, date: date ?? null, title: title ?? null });
    const pairings = pairClaims(claims, reading.claims.map(predicted));
    const score = scoreOf(pairings);
    console.log(rowOf(id, score));
    if (isShown) for (const line of faultsIn(text, pairings)) console.log(`    ${line}`);
    return score;
  });
  console.log(`${rowOf('all', sumOf(scores))}\n`);
}

function columns(textOf: (column: { level: Level }) => string): string[] {
  return levelNames.map((level) => textOf({ level }).padStart(6));
}

function rowOf(name: string, score: Score): string {
  const percent = (level: Level): string => (100 * f1(score, level)).toFixed(1);
  return [
    name.padEnd(NAME_WIDTH),
    String(score.gold).padStart(5),
    ...columns(({ level }) => percent(level)),
  ].join(' ');
}

/** One line for every claim that is missed, made up or wrong in a level. */
function faultsIn(text: string, pairings: readonly Pairing[]): string[] {
  return pairings
    .filter(({ reached }) => reached < levelNames.length)
    .map(({ gold, predicted: found, reached }) => {
      const claim = gold ?? found;
      const words = text.slice(Math.max(0, (claim?.start ?? 0) - 30), (claim?.end ?? 0) + 10);
      const fault =
        reached === 0
          ? gold === null
            ? 'made up'
            : 'missed'
          : `wrong after (${levelNames[reached - 1]})`;
      return `${fault}: …${words.replaceAll(/\s+/g, ' ')}… ${JSON.stringify([gold, found])}`;
    });
}
