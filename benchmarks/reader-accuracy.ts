/**
 * How well the reader does on annotated reports: node benchmarks/reader-accuracy.ts [--show] [folder …]
 * Without a folder: the reports written for the tests, and the annotated corpus beside the repository if it is there.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { readText } from '../src/reader/finding/read-text.ts';
import { predicted } from '../src/server/file-reading/corpus.ts';
import {
  f1,
  type Level,
  pairClaims,
  type Pairing,
  type Score,
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

const levelNames = ['a', 'b', 'c', 'd', 'e'] as const satisfies Level[];

const repository = path.dirname(import.meta.dirname);
const usual = ['src/reader/fixtures/reports', '../shared/corpus/dev'];

const args = process.argv.slice(2);
const isShown = args.includes('--show');
const given = args.filter((arg) => !arg.startsWith('--'));
const folders = given.length > 0 ? given : usual.map((folder) => path.join(repository, folder));
for (const folder of folders) scoreFolder(folder);

function scoreFolder(folder: string): void {
  if (!existsSync(folder)) {
    console.log(`${path.basename(folder)}: not here, nothing to score\n`);
    return;
  }
  const files = globSync('*.json', { cwd: folder }).sort();
  const reports = files.map((file) =>
    Report.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
  );
  console.log(`${path.basename(folder)}: ${reports.length} reports\n`);
  console.log(
    ['report'.padEnd(14), 'gold'.padStart(5), ...columns(({ level }) => `(${level})`)].join(' '),
  );
  const scores = reports.map((report) => {
    const claims = readText({
      text: report.text,
      date: report.date ?? null,
      title: report.title ?? null,
    }).claims.map(predicted);
    const pairings = pairClaims(report.claims, claims);
    const score = scoreOf(pairings);
    console.log(rowOf(report.id, score));
    if (isShown) for (const line of faultsIn(report.text, pairings)) console.log(`    ${line}`);
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
    name.padEnd(14),
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
