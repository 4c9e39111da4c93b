import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { findChromium, installChromium } from '../e2e/chromium.ts';
import { repository } from './source-files.ts';
import { addCounts, countTests, describeCount, isGreen } from './test-count.ts';
import type { TestCount } from './test-count.ts';

// npm test [-- <part of a path> …]: every test, then the plain count on a line of its own.

const filters = process.argv.slice(2);
const journeys = globSync('e2e/**/*.spec.ts', { cwd: repository });
const isWanted = (file: string): boolean =>
  filters.length === 0 || filters.some((filter) => file.includes(filter));

// Ctrl-C reaches the test runner itself; we wait for it to clean up.
process.on('SIGINT', () => undefined);

let count = await runVitest('vitest.config.ts');
if (journeys.some(isWanted)) {
  fetchBrowser();
  count = addCounts(count, await runVitest('vitest.e2e.config.ts'));
}
console.log(describeCount(count));
process.exitCode = isGreen(count) ? 0 : 1;

async function runVitest(config: string): Promise<TestCount> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-count-'));
  const report = path.join(folder, 'report.json');
  const vitest = path.join(repository, 'node_modules/vitest/vitest.mjs');
  const flags = ['run', '--config', config, '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, ...flags, ...reporters, ...filters], {
    cwd: repository,
    stdio: 'inherit',
  });
  const passOn = (): boolean => child.kill('SIGTERM');
  process.once('SIGTERM', passOn);
  const [code] = await once(child, 'exit');
  process.off('SIGTERM', passOn);
  const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  rmSync(folder, { recursive: true });
  return countTests(text, code === 0);
}

/** A missing browser must fail the tests that need it, not hide the count of the others. */
function fetchBrowser(): void {
  try {
    if (findChromium() === undefined) installChromium(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
