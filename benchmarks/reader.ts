import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import {
  guardLevels,
  KeptLevels,
  levelNames,
  type Levels,
  type MeasuredSet,
  raiseLevels,
} from '../tools/reader-levels.ts';
import { reportSets, type ScoredReport, scoreReports } from './annotated-reports.ts';
import { pagesASecond } from './reader-pages.ts';
import { f1, type Pairing, type Score, sumOf } from './reader-scoring.ts';

/*
 * How well and how fast the reader reads: npm run bench:reader
 *
 *   --show                 every claim that is missed, made up or wrong
 *   --keep "what changed"  appends a row to benchmarks/results.md
 *   --guard                only sets the levels against benchmarks/reader-levels.json, as `npm run check` does
 *   --raise                writes levels that rose to that file
 *   folder …               scores other annotated reports, in the form of the development set, and nothing else
 *
 * Each report is a fold of its own: the reader learns nothing from texts, so how far the levels of single reports lie
 * apart, the worst first, is what can be known here of a text that nobody has seen.
 */

const NAME_WIDTH = 26;
const repository = path.dirname(import.meta.dirname);
const levelsFile = path.join(import.meta.dirname, 'reader-levels.json');
const resultsFile = path.join(import.meta.dirname, 'results.md');
const RESULTS_HEAD = '## The reader with every change: `npm run bench:reader`';

const { values: asked, positionals: folders } = parseArgs({
  options: {
    show: { type: 'boolean' },
    keep: { type: 'string' },
    guard: { type: 'boolean' },
    raise: { type: 'boolean' },
  },
  allowPositionals: true,
});

const written = scoreReports(reportSets.written) ?? [];
const development = scoreReports(reportSets.development);
const measured = [
  measuredSet('written', written),
  ...(development === null ? [] : [measuredSet('development', development)]),
];
if (folders.length > 0) {
  for (const folder of folders) report(path.basename(folder), scoreReports(folder) ?? []);
} else {
  if (asked.guard !== true) measure();
  if (asked.raise === true) raise();
  guard();
}

function measure(): void {
  report('The written reports of this repository', written);
  if (development === null) {
    console.log('NOT MEASURED: the development set (../shared/corpus) is not on this machine.\n');
  } else report('The development set', development);
  const speed = pagesASecond();
  console.log(`${speed.toFixed(0)} pages of 3,000 characters a second on one core.\n`);
  if (asked.keep !== undefined) keepRow(asked.keep, speed);
}

function raise(): void {
  writeFileSync(levelsFile, `${JSON.stringify(raiseLevels(keptLevels(), measured), null, 2)}\n`);
}

function measuredSet(name: MeasuredSet['name'], reports: readonly ScoredReport[]): MeasuredSet {
  return {
    name,
    reports: reports.map(({ id }) => id),
    levelsOf: (ids) => levelsOf(reports.filter(({ id }) => ids.includes(id))),
  };
}

function levelsOf(reports: readonly ScoredReport[]): Levels {
  const sum = sumOf(reports.map(({ score }) => score));
  const cut = (level: (typeof levelNames)[number]): number =>
    Math.floor(1000 * f1(sum, level) + 1e-9) / 10;
  return { a: cut('a'), b: cut('b'), c: cut('c'), d: cut('d'), e: cut('e') };
}

function report(title: string, reports: readonly ScoredReport[]): void {
  const worstFirst = reports.toSorted((x, y) => f1(x.score, 'e') - f1(y.score, 'e'));
  console.log(
    `${title}: ${reports.length} reports, each by itself, worst first. The rules were made with all of them in view: fit, not forecast\n`,
  );
  const head = levelNames.map((level) => `(${level})`.padStart(6));
  console.log(['report'.padEnd(NAME_WIDTH), 'gold'.padStart(5), ...head].join(' '));
  for (const { id, text, pairings, score } of worstFirst) {
    console.log(rowOf(id, score));
    if (asked.show === true)
      for (const line of faultsIn(text, pairings)) console.log(`    ${line}`);
  }
  const levels = levelNames.map((level) => spreadOf(reports.map(({ score }) => f1(score, level))));
  const wide = (name: string): string => name.padEnd(NAME_WIDTH + 6);
  console.log([wide('mean of the reports'), ...levels.map(({ mean }) => mean)].join(' '));
  console.log([wide('standard deviation'), ...levels.map(({ deviation }) => deviation)].join(' '));
  console.log(`${rowOf('all figures together', sumOf(reports.map(({ score }) => score)))}\n`);
}

function rowOf(name: string, score: Score): string {
  const percents = levelNames.map((level) => percent(f1(score, level)));
  return [name.padEnd(NAME_WIDTH), String(score.gold).padStart(5), ...percents].join(' ');
}

function percent(part: number): string {
  return (100 * part).toFixed(1).padStart(6);
}

function spreadOf(parts: readonly number[]): { mean: string; deviation: string } {
  const mean = parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length);
  const squares = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0);
  return {
    mean: percent(mean),
    deviation: percent(Math.sqrt(squares / Math.max(1, parts.length - 1))),
  };
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

/** A row at the end of the table of this benchmark. */
function keepRow(change: string, speed: number): void {
  const results = readFileSync(resultsFile, 'utf8');
  const start = results.indexOf(RESULTS_HEAD);
  if (start === -1) throw new Error(`benchmarks/results.md has no heading "${RESULTS_HEAD}"`);
  const next = results.indexOf('\n## ', start);
  const section = next === -1 ? results.slice(start) : results.slice(start, next);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: repository });
  const cells = [written, development].flatMap((reports) =>
    reports === null ? levelNames.map(() => '–') : levelCells(reports),
  );
  const row = [
    new Date().toISOString().slice(0, 10),
    String(commit).trim(),
    change.replaceAll('|', '/'),
    ...cells,
    speed.toFixed(0),
  ];
  const rest = next === -1 ? '' : results.slice(next);
  const table = `${section.trimEnd()}\n| ${row.join(' | ')} |\n`;
  writeFileSync(resultsFile, `${results.slice(0, start)}${table}${rest}`);
}

function levelCells(reports: readonly ScoredReport[]): string[] {
  const levels = levelsOf(reports);
  return levelNames.map((level) => levels[level].toFixed(1));
}

function keptLevels(): KeptLevels {
  return KeptLevels.parse(JSON.parse(readFileSync(levelsFile, 'utf8')));
}

function guard(): void {
  const decisions = globSync('*.md', { cwd: path.join(repository, 'docs/adr') });
  const { faults, remarks } = guardLevels(keptLevels(), measured, decisions);
  for (const remark of remarks) console.log(remark);
  if (faults.length === 0) {
    console.log('No level of the reader is lower than the one kept.');
    return;
  }
  console.error('The reader reads worse than before:');
  for (const fault of faults) console.error(`  ${fault}`);
  console.error(
    'Make it good, or explain it in an ADR and name that in "falls" of benchmarks/reader-levels.json.',
  );
  process.exitCode = 1;
}
