import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import * as path from 'node:path';

/** The heading of a report: what was measured, the day and the commit. */
export function headingOf(what: string): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `## ${what}, ${new Date().toISOString().slice(0, 10)}, ${commit}`;
}

/** Prints a report, and appends it to benchmarks/results.md where it is to be saved. */
export function tell(report: string, save: boolean | undefined): void {
  console.log(report);
  if (save === true) appendFileSync(path.join(import.meta.dirname, 'results.md'), `\n${report}`);
}

/** What a benchmark prints with `--only` a format, in a process of its own with a limited heap. */
export function measuredAlone(script: string, format: string, heapMib: number): unknown {
  const args = [`--max-old-space-size=${heapMib}`, script, '--only', format];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
