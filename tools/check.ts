import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { checkDatabase } from './database-check.ts';
import { checkTreeImports } from './import-check.ts';
import { checkTreePurity } from './purity-check.ts';
import { reportTreeSizes } from './size-report.ts';
import { repository } from './source-files.ts';

/** What one step of the check found. */
interface Outcome {
  readonly faults: string[];
  /** Told even when all is well. */
  readonly remark?: string;
}

const steps: readonly [string, () => Outcome | Promise<Outcome>][] = [
  ['format', () => runTool('oxfmt', '--check', '.')],
  ['types: server, cli, tools', () => runTool('tsc', '--noEmit', '-p', 'tsconfig.json')],
  ['types: core', () => runTool('tsc', '--noEmit', '-p', 'src/core')],
  ['types: web', () => runTool('tsc', '--noEmit', '-p', 'src/web')],
  ['lint', () => runTool('oxlint', '--type-aware')],
  ['who imports whom', () => ({ faults: checkTreeImports() })],
  ['no clock and no chance in pure folders', () => ({ faults: checkTreePurity() })],
  ['dead code', () => runTool('knip', '--no-progress')],
  ['sizes', reportSizes],
  ['accuracy of the reader', guardReader],
  ['migrations, row types and comments', async () => ({ faults: await checkDatabase() })],
];

async function runTool(name: string, ...args: string[]): Promise<Outcome> {
  const tool = path.join(repository, 'node_modules/.bin', name);
  const { code, said } = await run(tool, ...args);
  return code === 0 ? { faults: [] } : { faults: [said] };
}

async function run(program: string, ...args: string[]): Promise<{ code: unknown; said: string }> {
  const child = spawn(program, args, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const [printed, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, said: `${printed}${complaints}`.trim() };
}

function reportSizes(): Outcome {
  const { summary, faults } = reportTreeSizes();
  return { faults, remark: summary };
}

/** The levels that the reader reached before are kept in benchmarks/reader-levels.json. */
async function guardReader(): Promise<Outcome> {
  const { code, said } = await run(process.execPath, 'benchmarks/reader.ts', '--guard');
  return code === 0 ? { faults: [], remark: said } : { faults: [said] };
}

async function takeStep(name: string, step: (typeof steps)[number][1]): Promise<boolean> {
  const start = performance.now();
  const { faults, remark } = await Promise.resolve()
    .then(step)
    .catch((error: unknown): Outcome => ({ faults: [String(error)] }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (remark !== undefined) console.log(remark.replaceAll(/^/gm, '  '));
  for (const fault of faults) console.log(fault.replaceAll(/^/gm, '  '));
  return faults.length === 0;
}

let failed = 0;
for (const [name, step] of steps) {
  if (!(await takeStep(name, step))) failed += 1;
}
console.log(
  failed === 0 ? 'check: all is well' : `check: ${failed} of ${steps.length} steps failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
